import { fill, type Words } from "../locale/words.ts";
import { element, escapeText, type Attributes } from "./escape.ts";

/** Links from a note back to each place that leads to it. */
export function renderBackLinks(hrefs: readonly string[], attributes: Attributes, words: Words): string {
  return hrefs
    .map((href, index) => {
      const text =
        hrefs.length === 1 ? words.backToText : fill(words.backToTextNumber, { number: index + 1 });
      return element("a", { href, ...attributes }, escapeText(text));
    })
    .join(" ");
}
