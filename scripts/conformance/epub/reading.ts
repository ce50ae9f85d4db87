import { z } from "zod";
import type { EpubPackage } from "../../../src/verify/epub/read-epub.ts";
import { attribute, descendants, tokens } from "../../../src/verify/markup/markup.ts";
import { compareWords, wordsIn } from "../compare-words.ts";
import type { Finding } from "../verdict.ts";
import { spineWords } from "./spine-words.ts";

/** What a reading system made of a book. */
export interface Reading {
  /** The text on the screen, one for each document of the spine. */
  readonly texts: readonly string[];
  readonly toc: readonly Target[];
  readonly pageList: readonly Target[];
  readonly brokenImages: readonly string[];
  /** "family weight status" */
  readonly fonts: readonly string[];
  /** Addresses that it asked for and that are not in the book. */
  readonly outside: readonly string[];
  readonly errors: readonly string[];
}

export const targetSchema = z.object({ label: z.string(), href: z.string(), found: z.boolean() });
export type Target = z.infer<typeof targetSchema>;

/**
 * Nothing lost and nothing added between the book and the screen.
 *
 * What may differ: white space, soft hyphens, and what is marked `hidden` in the book (page list and landmarks), which a
 * screen does not show in the text.
 */
export function findInReading(book: EpubPackage, reading: Reading): readonly Finding[] {
  const expected = spineWords(book, { hiddenToo: false });
  return [
    ...book.spine.flatMap((path, index) =>
      compareWords(`text of ${path}`, expected[index] ?? [], wordsIn(reading.texts[index] ?? "")),
    ),
    ...findInTargets("toc target", reading.toc, navigationTargets(book, "toc")),
    ...findInTargets("page target", reading.pageList, navigationTargets(book, "page-list")),
    ...reading.brokenImages.map((image) => ({ rule: "image", message: `${image} is not shown.` })),
    ...findInFonts(reading.fonts),
    ...reading.outside.map((url) => ({ rule: "request", message: `${url} was asked for.` })),
    ...reading.errors.map((message) => ({ rule: "error", message })),
  ];
}

export function findInTargets(
  rule: string,
  found: readonly Target[],
  listed: readonly string[],
): readonly Finding[] {
  const lost = found.filter((target) => !target.found);
  return [
    ...lost.map(({ label, href }) => ({ rule, message: `"${label}" leads to no element: ${href}` })),
    ...(found.length === listed.length
      ? []
      : [{ rule, message: `It knows ${String(found.length)} of ${String(listed.length)} targets.` }]),
  ];
}

/** A face is loaded when a document uses it; that none at all was loaded says that the text is in another font. */
function findInFonts(fonts: readonly string[]): readonly Finding[] {
  const failed = [...new Set(fonts.filter((font) => font.endsWith(" error")))];
  if (failed.length > 0) return failed.map((font) => ({ rule: "font", message: font }));
  return fonts.some((font) => font.endsWith(" loaded"))
    ? []
    : [{ rule: "font", message: "None of the book's own fonts was loaded." }];
}

/** The targets that a `nav` of the navigation document lists, as written. */
export function navigationTargets(book: EpubPackage, type: "toc" | "page-list"): readonly string[] {
  const document = book.documents.get(book.navigationPath);
  const nav = document === undefined ? [] : descendants(document);
  return nav
    .filter((element) => element.name === "nav" && tokens(element, "epub:type").includes(type))
    .flatMap(descendants)
    .flatMap((element) => (element.name === "a" ? [attribute(element, "href") ?? ""] : []));
}
