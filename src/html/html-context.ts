import type { Block } from "../document/block.ts";
import type { ImageAsset } from "../document/handbook.ts";
import type { LinkTarget } from "../document/inline.ts";
import type { Node } from "../document/node.ts";
import type { Words } from "../locale/words.ts";
import type { Attributes } from "./escape.ts";

/** What the site and the EPUB do differently; all else about their markup is the same. */
export interface HtmlContext {
  readonly format: "site" | "epub";
  readonly words: Words;
  readonly images: Readonly<Record<string, ImageAsset>>;
  /** By how many levels headings move down; 1 where many sections share one page. */
  readonly headingShift: number;
  /** The section that holds the list of sources; null when nothing is cited. */
  readonly sourcesSectionId: string | null;
  /** The section that explains words; null when the handbook has no glossary. */
  readonly glossarySectionId: string | null;
  /** Page labels that start right before a place, by `pageBreakKey`. */
  readonly pageBreaks: ReadonlyMap<string, readonly string[]>;
  /** The `href` of a link in the given section. */
  linkHref(target: LinkTarget, fromSectionId: string): string;
  /** The `id` of a section's title (heading null), or of a heading or a span in it. */
  anchorOf(sectionId: string, headingId: string | null): string;
  /** The `id` of what is already unique in the handbook: notes, references to them, citations, sources. */
  idOf(id: string): string;
  /** The `href` that leads to such an id in another section, or in the same one. */
  placeHref(sectionId: string, id: string, fromSectionId: string): string;
  imageSrc(imagePath: string): string;
}

/** Where in the handbook markup is being made. */
export interface SectionScope {
  readonly context: HtmlContext;
  readonly sectionId: string;
  /** For the blocks inside a block: the file of one node type never imports the switch over all of them. */
  renderBlock(block: Block): string;
}

/** The key of `HtmlContext.pageBreaks`; the key null is the section's title. */
export function pageBreakKey(sectionId: string, key: number | null): string {
  return `${sectionId}:${key}`;
}

/** The `id` of a page's start, the same in the site and the EPUB. */
export function pageAnchor(label: string): string {
  // Two hyphens, so that a section named page-5 has an id of its own.
  return `page--${label}`;
}

/** The `id` of an entry in the list of sources, before `idOf`. */
export function sourceAnchor(number: number): string {
  return `source--${number}`;
}

/** The `id` of an entry in the glossary, before `idOf`. */
export function glossaryAnchor(entryId: string): string {
  return `glossary--${entryId}`;
}

/** `lang` and `dir` where they differ from the text around; XHTML readers look for `xml:lang` too. */
export function languageAttributes(node: Node, context: HtmlContext): Attributes {
  return { lang: node.lang, "xml:lang": context.format === "epub" ? node.lang : null, dir: node.dir };
}
