import { allSections, type Handbook } from "../document/handbook.ts";
import { editionTitle } from "../document/imprint.ts";
import { element, escapeText } from "../html/escape.ts";
import { handbookUrn } from "./identifier.ts";

/** What catalogues and libraries read: EPUB 3.3, section 5.5. */
export function renderBookMetadata(handbook: Handbook, hasPageList: boolean): readonly string[] {
  const lines = [
    element("dc:identifier", { id: "identifier" }, handbookUrn(handbook.identifier)),
    ...renderTitles(handbook),
    ...languagesOf(handbook).map((language) => element("dc:language", {}, language)),
    ...handbook.authors.flatMap(renderAuthor),
    optional("dc:publisher", handbook.publisher),
    ...renderClinic(handbook),
    optional("dc:description", handbook.description),
    optional("dc:rights", handbook.licence),
    optional("dc:date", handbook.dates.find(({ kind }) => kind === "written")?.date ?? null),
    ...(hasPageList ? renderPageSource(handbook) : []),
  ];
  return lines.filter((line) => line !== "");
}

/** A `meta` of the package document; `refines` is the id of what it says more about. */
export function renderProperty(name: string, value: string, attributes: PropertyAttributes = {}): string {
  const { refines, id } = attributes;
  return element(
    "meta",
    { id, refines: refines === undefined ? null : `#${refines}`, property: name },
    escapeText(value),
  );
}

interface PropertyAttributes {
  readonly id?: string;
  readonly refines?: string;
}

/** A clinic's edition says so in the place that the standard has for it, so that two of them can be told apart. */
function renderTitles(handbook: Handbook): readonly string[] {
  const { title, subtitle, edition } = handbook;
  const titles = [
    { id: "title", text: title, type: "main" },
    { id: "subtitle", text: subtitle, type: "subtitle" },
    { id: "edition", text: edition === undefined ? null : editionTitle(edition, handbook), type: "edition" },
  ].flatMap(({ text, ...kind }) => (text === null ? [] : [{ ...kind, text }]));
  return titles.flatMap(({ id, text, type }, index) => renderTitle(id, text, { type, place: index + 1 }));
}

function renderTitle(
  id: string,
  text: string,
  { type, place }: { readonly type: string; readonly place: number },
): readonly string[] {
  return [
    element("dc:title", { id }, escapeText(text)),
    renderProperty("title-type", type, { refines: id }),
    renderProperty("display-seq", String(place), { refines: id }),
  ];
}

function renderAuthor(name: string, index: number): readonly string[] {
  const id = `author-${index + 1}`;
  return [
    element("dc:creator", { id }, escapeText(name)),
    element("meta", { refines: `#${id}`, property: "role", scheme: "marc:relators" }, "aut"),
  ];
}

/** Who hands it out, and has not written it: "distributor" in the list of MARC relators. */
function renderClinic({ edition }: Handbook): readonly string[] {
  if (edition === undefined) return [];
  return [
    element("dc:contributor", { id: "clinic" }, escapeText(edition.clinic)),
    element("meta", { refines: "#clinic", property: "role", scheme: "marc:relators" }, "dst"),
  ];
}

/** The handbook's language first, then those of sections that are in another one. */
function languagesOf(handbook: Handbook): readonly string[] {
  const others = allSections(handbook).flatMap(({ lang }) => (lang === undefined ? [] : [lang]));
  return [...new Set([handbook.language, ...others])];
}

/** The paper form whose pages the page list follows, for readers of EPUB Accessibility 1.1 and of 1.0. */
function renderPageSource(handbook: Handbook): readonly string[] {
  const paper = handbook.edition?.paper === "letter" ? "US Letter" : "A4";
  const name = `${handbook.title} (${handbook.words.paperHandbook}, PDF, ${paper})`;
  return [
    element("dc:source", { id: "page-source" }, escapeText(name)),
    renderProperty("source-of", "pagination", { refines: "page-source" }),
    renderProperty("pageBreakSource", name),
  ];
}

function optional(name: string, value: string | null): string {
  return value === null || value.trim() === "" ? "" : element(name, {}, escapeText(value));
}
