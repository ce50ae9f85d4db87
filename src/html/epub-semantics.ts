import type { Attributes } from "./escape.ts";
import type { HtmlContext } from "./html-context.ts";

/**
 * What EPUB's vocabulary calls a place (`epub:type`), and the DPUB-ARIA role that says the same to screen readers.
 *
 * The one table: nobody writes a role beside an `epub:type`, so the two can't part. Null: there is no such role.
 */
const roles = {
  backlink: "doc-backlink",
  bibliography: "doc-bibliography",
  biblioref: "doc-biblioref",
  bodymatter: null,
  chapter: "doc-chapter",
  // The role doc-cover is the cover image's, not the page's.
  cover: null,
  endnotes: "doc-endnotes",
  footnote: "doc-footnote",
  glossary: "doc-glossary",
  glossdef: null,
  glossref: "doc-glossref",
  // No role: a term in a `dl` is one already.
  glossterm: null,
  landmarks: null,
  noteref: "doc-noteref",
  notice: "doc-notice",
  "page-list": "doc-pagelist",
  pagebreak: "doc-pagebreak",
  part: "doc-part",
  subtitle: "doc-subtitle",
  title: null,
  titlepage: null,
  toc: "doc-toc",
} as const;

export type EpubType = keyof typeof roles;

/** `epub:type` with its role, for documents that only the EPUB has. */
export function semanticsOf(type: EpubType): Attributes {
  return { "epub:type": type, role: roles[type] };
}

/** `epub:type` with its role; nothing on the site, which has no such attribute. */
export function epubSemantics(type: EpubType, context: HtmlContext): Attributes {
  return context.format === "epub" ? semanticsOf(type) : {};
}
