import { pick } from "../../support/random.ts";
import { inMarkup, replaceAt, replacing, swapNeighbours, textPlaces, wholeElements } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const paragraph = /<p(?:\s[^>]*)?>(?:(?!<\/p>)[^])+<\/p>/g;
const item = /<li(?:\s[^>]*)?>(?:(?!<\/?li)[^])*<\/li>/g;
const heading = /<h([1-6])[\s>][^]*?<\/h\1>/g;

/** Paragraphs, lists, captions, headings. */
export const blockFaults: readonly FaultOperator[] = [
  inMarkup(
    "drop a paragraph",
    replacing(paragraph, () => ""),
  ),
  inMarkup(
    "say a paragraph twice",
    replacing(paragraph, (text) => text.replaceAll(/ id="[^"]*"/g, "").repeat(2)),
  ),
  inMarkup("swap two paragraphs", (markup, random) =>
    swapNeighbours(markup, textPlaces(markup, paragraph), random),
  ),
  inMarkup(
    "drop a list item",
    replacing(item, () => ""),
  ),
  inMarkup("swap two list items", (markup, random) =>
    swapNeighbours(markup, textPlaces(markup, item), random),
  ),
  inMarkup(
    "merge two list items",
    replacing(/<\/li>\s*<li(?:\s[^>]*)?>/g, () => " "),
  ),
  inMarkup(
    "change where a list counts from",
    replacing(/<ol(?=[\s>])/g, () => '<ol start="7"'),
  ),
  inMarkup("make a numbered list a bulleted one", (markup, random) => {
    const lists = wholeElements(markup, /<ol(?=[\s>])[^>]*>/g);
    if (lists.length === 0) return null;
    const place = pick(lists, random);
    return replaceAt(markup, place, place.text.replace(/^<ol/, "<ul").replace(/<\/ol>$/, "</ul>"));
  }),
  inMarkup(
    "drop a caption",
    replacing(/<(caption|figcaption)[\s>][^]*?<\/\1>/g, () => ""),
  ),
  inMarkup(
    "drop a definition",
    replacing(/<dd(?:\s[^>]*)?>(?:(?!<\/?dd)[^])*<\/dd>/g, () => ""),
  ),
  inMarkup(
    "drop a heading",
    replacing(heading, () => ""),
  ),
  inMarkup(
    "change the level of a heading",
    replacing(heading, (text, random) => {
      const level = Number(text[2]);
      const other = level === 1 || (level < 6 && random() < 0.5) ? level + 1 : level - 1;
      return text.replaceAll(new RegExp(`(</?)h${String(level)}(?=[\\s>])`, "g"), `$1h${String(other)}`);
    }),
  ),
  inMarkup(
    "make a heading a paragraph",
    replacing(heading, (text) => text.replaceAll(/(<\/?)h\d(?=[\s>])/g, "$1p")),
  ),
].flat();
