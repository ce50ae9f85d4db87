import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText } from "../html/escape.ts";
import { describeAccessibility } from "./accessibility.ts";
import { handbookUrn } from "./identifier.ts";
import { coverImageId, listManifest, spineItemId, type ManifestItem } from "./manifest.ts";
import type { PageTarget } from "./page-list.ts";
import type { Publication } from "./publication.ts";

/** The package document: metadata, manifest and spine. EPUB 3.3, section 5. */
export function renderPackageDocument(
  handbook: Handbook,
  publication: Publication,
  pageList: readonly PageTarget[],
): string {
  const manifest = listManifest(publication);
  const metadata = [
    ...renderTitles(handbook),
    ...renderCredits(handbook),
    ...renderAccessibility(handbook, publication, pageList.length > 0),
    property("dcterms:modified", handbook.modified),
    // Readers from before EPUB 3 find the cover by this name.
    emptyElement("meta", { name: "cover", content: coverImageId }),
  ];
  const spine = publication.spine.map((_, index) => emptyElement("itemref", { idref: spineItemId(index) }));
  const parts = [
    element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, lines(metadata)),
    element("manifest", {}, lines(manifest.map(renderItem))),
    element("spine", { toc: "ncx", "page-progression-direction": handbook.direction }, lines(spine)),
  ];
  const packageElement = element(
    "package",
    {
      xmlns: "http://www.idpf.org/2007/opf",
      version: "3.0",
      "unique-identifier": "identifier",
      "xml:lang": handbook.language,
      dir: handbook.direction,
    },
    lines(parts),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${packageElement}\n`;
}

function renderTitles(handbook: Handbook): readonly string[] {
  const titles = [
    element("dc:identifier", { id: "identifier" }, handbookUrn(handbook.identifier)),
    element("dc:title", { id: "title" }, escapeText(handbook.title)),
    property("title-type", "main", "title"),
    property("display-seq", "1", "title"),
  ];
  if (handbook.subtitle === null) return titles;
  return [
    ...titles,
    element("dc:title", { id: "subtitle" }, escapeText(handbook.subtitle)),
    property("title-type", "subtitle", "subtitle"),
    property("display-seq", "2", "subtitle"),
  ];
}

function renderCredits(handbook: Handbook): readonly string[] {
  const authors = handbook.authors.flatMap((author, index) => [
    element("dc:creator", { id: `author-${index + 1}` }, escapeText(author)),
    emptyRole(`author-${index + 1}`),
  ]);
  return [
    element("dc:language", {}, handbook.language),
    ...authors,
    optional("dc:publisher", handbook.publisher),
    optional("dc:description", handbook.description),
    optional("dc:rights", handbook.licence),
    element("dc:date", {}, handbook.modified),
  ].filter((line) => line !== "");
}

function renderAccessibility(
  handbook: Handbook,
  publication: Publication,
  hasPageList: boolean,
): readonly string[] {
  const facts = describeAccessibility(publication, hasPageList);
  return [
    ...facts.accessModes.map((mode) => property("schema:accessMode", mode)),
    ...facts.sufficientAccessModes.map((modes) => property("schema:accessModeSufficient", modes)),
    ...facts.features.map((feature) => property("schema:accessibilityFeature", feature)),
    ...facts.hazards.map((hazard) => property("schema:accessibilityHazard", hazard)),
    property("schema:accessibilitySummary", handbook.words.accessibilitySummary),
    ...(hasPageList ? [property("pageBreakSource", pageSourceName(handbook))] : []),
  ];
}

/** The paper form whose pages the page list follows. */
function pageSourceName(handbook: Handbook): string {
  return `${handbook.title} (${handbook.words.downloadPdfName}, PDF, A4)`;
}

function property(name: string, value: string, refines?: string): string {
  const attributes = { refines: refines === undefined ? null : `#${refines}`, property: name };
  return element("meta", attributes, escapeText(value));
}

function emptyRole(refines: string): string {
  return element("meta", { refines: `#${refines}`, property: "role", scheme: "marc:relators" }, "aut");
}

function optional(name: string, value: string | null): string {
  return value === null || value.trim() === "" ? "" : element(name, {}, escapeText(value));
}

function renderItem(item: ManifestItem): string {
  return emptyElement("item", {
    id: item.id,
    href: item.href,
    "media-type": item.mediaType,
    properties: item.properties,
  });
}

function lines(markup: readonly string[]): string {
  return `\n${markup.join("\n")}\n`;
}
