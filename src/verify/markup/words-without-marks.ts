import { foldWhiteSpace } from "../read-back.ts";
import { tokens, type MarkupElement } from "./markup.ts";

/** Words as a list of contents has them: without the marks of sources and notes, and with plain spaces. */
export function wordsWithoutMarks(element: MarkupElement): string {
  return plainSpaces(wordsIn(element));
}

/** Spaces that keep a line together, and several in a row, are one space here. */
export function plainSpaces(text: string): string {
  return foldWhiteSpace(text.replaceAll(/[\u{a0}\u{2007}\u{202f}]/gu, " "));
}

function wordsIn(element: MarkupElement): string {
  if (isMark(element)) return "";
  return element.children.map((child) => (typeof child === "string" ? child : wordsIn(child))).join("");
}

/** The site has no types for them, only classes. */
function isMark(element: MarkupElement): boolean {
  return (
    tokens(element, "class").some((name) => name === "citation" || name === "note-reference") ||
    tokens(element, "epub:type").some((type) => type === "noteref" || type === "biblioref")
  );
}
