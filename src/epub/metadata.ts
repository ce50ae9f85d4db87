import { allSections, type Handbook } from "../document/handbook.ts";
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

function renderTitles({ title, subtitle }: Handbook): readonly string[] {
  const main = renderTitle("title", title, { type: "main", place: 1 });
  return subtitle === null
    ? main
    : [...main, ...renderTitle("subtitle", subtitle, { type: "subtitle", place: 2 })];
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

/** The handbook's language first, then those of sections that are in another one. */
function languagesOf(handbook: Handbook): readonly string[] {
  const others = allSections(handbook).flatMap(({ lang }) => (lang === undefined ? [] : [lang]));
  return [...new Set([handbook.language, ...others])];
}

/** The paper form whose pages the page list follows, for readers of EPUB Accessibility 1.1 and of 1.0. */
function renderPageSource(handbook: Handbook): readonly string[] {
  const name = `${handbook.title} (${handbook.words.downloadPdfName}, PDF, A4)`;
  return [
    element("dc:source", { id: "page-source" }, escapeText(name)),
    renderProperty("source-of", "pagination", { refines: "page-source" }),
    renderProperty("pageBreakSource", name),
  ];
}

function optional(name: string, value: string | null): string {
  return value === null || value.trim() === "" ? "" : element(name, {}, escapeText(value));
}
