import { attribute, findElement, type MarkupElement } from "../../../src/verify/markup/markup.ts";
import type { EpubPackage } from "../../../src/verify/epub/read-epub.ts";
import { wordsIn } from "../compare-words.ts";

/** The words of each document of the spine, as its markup has them. */
export function spineWords(
  book: EpubPackage,
  options: { readonly hiddenToo: boolean },
): readonly (readonly string[])[] {
  return book.spine.map((path) => {
    const document = book.documents.get(path);
    return document === undefined ? [] : documentWords(document, options);
  });
}

export function documentWords(
  document: MarkupElement,
  options: { readonly hiddenToo: boolean },
): readonly string[] {
  const body = findElement(document, "body");
  return body === null ? [] : wordsIn(textOf(body, options.hiddenToo));
}

// Everything else starts and ends a line, so that its words stand apart from those around it.
const inline = new Set(
  "a abbr b bdi bdo cite code data dfn em i kbd mark q s samp small span strong sub sup time u var wbr img".split(
    " ",
  ),
);

/** A drawing shows its shapes; its title and description are for those who do not see it. */
function textOf(element: MarkupElement, hiddenToo: boolean): string {
  if (!hiddenToo && attribute(element, "hidden") !== null) return " ";
  if (["title", "desc", "script", "style"].includes(element.name)) return "";
  const text = element.children
    .map((child) => (typeof child === "string" ? child : textOf(child, hiddenToo)))
    .join("");
  return inline.has(element.name) ? text : ` ${text} `;
}
