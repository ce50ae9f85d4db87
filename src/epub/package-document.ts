import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement } from "../html/escape.ts";
import { renderAccessibilityMetadata } from "./accessibility-metadata.ts";
import type { NavLandmark } from "./landmarks.ts";
import { coverImageId, listManifest, spineItemId, type ManifestItem } from "./manifest.ts";
import { renderBookMetadata, renderProperty } from "./metadata.ts";
import type { PageTarget } from "./page-list.ts";
import type { Publication } from "./publication.ts";

export interface PackageContent {
  readonly publication: Publication;
  readonly pageList: readonly PageTarget[];
  readonly landmarks: readonly NavLandmark[];
}

/** The package document: metadata, manifest and spine. EPUB 3.3, section 5. */
export function renderPackageDocument(handbook: Handbook, content: PackageContent): string {
  const { publication, pageList, landmarks } = content;
  const metadata = [
    ...renderBookMetadata(handbook, pageList.length > 0),
    ...renderAccessibilityMetadata(handbook, publication, pageList.length > 0),
    renderProperty("dcterms:modified", handbook.modified),
    // Readers from before EPUB 3 find the cover by this name.
    emptyElement("meta", { name: "cover", content: coverImageId }),
  ];
  const spine = publication.spine.map((_, index) => emptyElement("itemref", { idref: spineItemId(index) }));
  const parts = [
    element("metadata", { "xmlns:dc": "http://purl.org/dc/elements/1.1/" }, lines(metadata)),
    element("manifest", {}, lines(listManifest(publication).map(renderItem))),
    element("spine", { toc: "ncx", "page-progression-direction": handbook.direction }, lines(spine)),
    element("guide", {}, lines(landmarks.map(renderGuideReference))),
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

function renderItem(item: ManifestItem): string {
  return emptyElement("item", {
    id: item.id,
    href: item.href,
    "media-type": item.mediaType,
    properties: item.properties,
  });
}

/** EPUB 3 replaced the guide by the landmarks and lets it stand: readers from before find the cover and the text by it. */
function renderGuideReference({ guideType, href, text }: NavLandmark): string {
  return emptyElement("reference", { type: guideType, title: text, href });
}

function lines(markup: readonly string[]): string {
  return `\n${markup.join("\n")}\n`;
}
