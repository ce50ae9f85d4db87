import { pick } from "./random.ts";

/** A change to the text of an HTML or XHTML file; null when there is nothing in it to change. */
export type MarkupMutation = (markup: string, random: () => number) => string | null;

/** Ways to damage a page, each of which loses or moves something that the author wrote. */
export const markupMutations: Readonly<Record<string, MarkupMutation>> = {
  "delete one word": (markup, random) => {
    const words = placesOf(markup, /(?<=>[^<]*)[\p{L}\p{N}]+(?=[^<>]*<)/gu);
    return words.length === 0 ? null : replaceAt(markup, pick(words, random), "");
  },
  "join two words": (markup, random) => {
    const spaces = placesOf(markup, /(?<=>[^<]*[\p{L},.]) (?=\p{L}[^<>]*<)/gu);
    return spaces.length === 0 ? null : replaceAt(markup, pick(spaces, random), "");
  },
  "change the level of a heading": (markup, random) => {
    const headings = placesOf(markup, /<h([2-5])[\s>][^]*?<\/h\1>/g);
    if (headings.length === 0) return null;
    const place = pick(headings, random);
    const level = Number(place.text[2]);
    const deeper = place.text.replaceAll(
      new RegExp(`(</?)h${String(level)}(?=[\\s>])`, "g"),
      `$1h${String(level + 1)}`,
    );
    return replaceAt(markup, place, deeper);
  },
  "take a link off its words": (markup, random) => {
    const links = placesOf(markup, /<a [^>]*href=[^]*?<\/a>/g);
    if (links.length === 0) return null;
    const place = pick(links, random);
    return replaceAt(markup, place, place.text.replaceAll(/<\/?a[^>]*>/g, ""));
  },
  "lead a link elsewhere": (markup, random) => {
    const targets = placesOf(markup, /(?<=<a [^>]*href=")[^"]+/g);
    if (targets.length === 0) return null;
    const place = pick(targets, random);
    return replaceAt(markup, place, place.text.startsWith("#") ? "#elsewhere" : `${place.text}x`);
  },
  "swap two paragraphs": (markup, random) => {
    const pairs = placesOf(markup, /<p>((?:(?!<\/p>)[^])*)<\/p>(\s*)<p>((?:(?!<\/p>)[^])*)<\/p>/g);
    if (pairs.length === 0) return null;
    const place = pick(pairs, random);
    const [first = "", second = ""] = place.text.split(/(?<=<\/p>)\s*(?=<p>)/);
    return replaceAt(markup, place, second + first);
  },
  "drop a list item": (markup, random) => {
    const items = placesOf(markup, /<li>(?:(?!<\/?li)[^])*<\/li>/g);
    return items.length === 0 ? null : replaceAt(markup, pick(items, random), "");
  },
  "empty a table cell": (markup, random) => {
    const cells = placesOf(markup, /(?<=<t[dh][^>]*>)(?=[^<])(?:(?!<\/t[dh])[^])+/g);
    return cells.length === 0 ? null : replaceAt(markup, pick(cells, random), "");
  },
  "make a header cell a data cell": (markup, random) => {
    const cells = placesOf(markup, /<th[^>]*>(?:(?!<\/th)[^])*<\/th>/g);
    if (cells.length === 0) return null;
    const place = pick(cells, random);
    return replaceAt(markup, place, place.text.replace(/^<th[^>]*>/, "<td>").replace(/<\/th>$/, "</td>"));
  },
  "drop an alternative text": (markup, random) => {
    const texts = placesOf(markup, /(?<=<img [^>]*alt=")[^"]+/g);
    return texts.length === 0 ? null : replaceAt(markup, pick(texts, random), "");
  },
  "drop a language": (markup, random) => {
    const languages = placesOf(markup, / (?:xml:)?lang="[^"]*"(?: xml:lang="[^"]*")?/g);
    return languages.length === 0 ? null : replaceAt(markup, pick(languages, random), "");
  },
};

interface Place {
  readonly start: number;
  readonly text: string;
}

/** Matches in the text of the section: inside `main` or `body`, outside navigation and what is drawn. */
function placesOf(markup: string, pattern: RegExp): readonly Place[] {
  const start = Math.max(markup.indexOf("<main"), markup.indexOf("<body"));
  const end = markup.includes("</main>") ? markup.indexOf("</main>") : markup.indexOf("</body>");
  const unread = [...markup.matchAll(/<(nav|svg)[\s>][^]*?<\/\1>/g)];
  return [...markup.matchAll(pattern)]
    .map((match) => ({ start: match.index, text: match[0] }))
    .filter((place) => place.start > start && place.start + place.text.length <= end)
    .filter((place) =>
      unread.every((part) => place.start >= part.index + part[0].length || place.start < part.index),
    );
}

function replaceAt(markup: string, place: Place, text: string): string {
  return markup.slice(0, place.start) + text + markup.slice(place.start + place.text.length);
}
