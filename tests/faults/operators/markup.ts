import { pick } from "../../support/random.ts";
import type { Damage, FaultFormat, FaultOperator, FinishedFiles, Random } from "./operator.ts";

/** A change to the text of an HTML or XHTML file; null when there is nothing in it to change. */
export type MarkupChange = (markup: string, random: Random) => string | null;

export interface Place {
  readonly start: number;
  readonly text: string;
}

const markupFormats = ["site", "whole page", "epub"] as const;

/** The same fault in a page of the site, on the page of the whole handbook, and in a document of the EPUB. */
export function inMarkup(
  name: string,
  change: MarkupChange,
  formats: readonly (typeof markupFormats)[number][] = markupFormats,
): readonly FaultOperator[] {
  return formats.map((format) => ({
    name,
    format,
    damage: (files, random) => damageOne(files, format, change, random),
  }));
}

function damageOne(
  files: FinishedFiles,
  format: Exclude<FaultFormat, "pdf">,
  change: MarkupChange,
  random: Random,
): Damage | null {
  switch (format) {
    case "site":
      return inSite(files, files.sectionPages, change, random);
    case "whole page":
      return inSite(files, ["handbook.html"], change, random);
    case "epub":
      return inBook(files, files.sectionDocuments, change, random);
  }
}

/** Damages one of these files of the site. */
export function inSite(
  { siteTexts }: FinishedFiles,
  names: readonly string[],
  change: MarkupChange,
  random: Random,
): Damage | null {
  const changed = firstChanged(names, (name) => siteTexts.get(name) ?? "", change, random);
  return changed === null ? null : { kind: "site", texts: new Map([[changed.name, changed.text]]) };
}

/** Damages one of these files of the EPUB. */
export function inBook(
  { epub }: FinishedFiles,
  names: readonly string[],
  change: MarkupChange,
  random: Random,
): Damage | null {
  const textOf = (name: string) => new TextDecoder().decode(epub.find((entry) => entry.name === name)?.data);
  const changed = firstChanged(names, textOf, change, random);
  if (changed === null) return null;
  const data = new TextEncoder().encode(changed.text);
  return {
    kind: "epub",
    entries: epub.map((entry) => (entry.name === changed.name ? { ...entry, data } : entry)),
  };
}

/** From a file that chance picks on, the first that has something to change. */
function firstChanged(
  names: readonly string[],
  read: (name: string) => string,
  change: MarkupChange,
  random: Random,
): { readonly name: string; readonly text: string } | null {
  const from = Math.floor(random() * names.length);
  for (const name of [...names.slice(from), ...names.slice(0, from)]) {
    const before = read(name);
    const text = change(before, random);
    if (text !== null && text !== before) return { name, text };
  }
  return null;
}

/** Replaces one place where the pattern matches in the text of the section. */
export function replacing(pattern: RegExp, replace: (text: string, random: Random) => string): MarkupChange {
  return (markup, random) => replaceOne(markup, textPlaces(markup, pattern), replace, random);
}

/** Replaces one place where the pattern matches anywhere in the file. */
export function replacingAnywhere(
  pattern: RegExp,
  replace: (text: string, random: Random) => string,
): MarkupChange {
  return (markup, random) => replaceOne(markup, allPlaces(markup, pattern), replace, random);
}

function replaceOne(
  markup: string,
  places: readonly Place[],
  replace: (text: string, random: Random) => string,
  random: Random,
): string | null {
  const changed = places.filter(({ text }) => replace(text, () => 0) !== text);
  if (changed.length === 0) return null;
  const place = pick(changed, random);
  return replaceAt(markup, place, replace(place.text, random));
}

/** Matches in the text of the section: inside `main` or `body`, outside navigation and what is drawn. */
export function textPlaces(markup: string, pattern: RegExp): readonly Place[] {
  const start = Math.max(markup.indexOf("<main"), markup.indexOf("<body"));
  const end = markup.includes("</main>") ? markup.indexOf("</main>") : markup.indexOf("</body>");
  const unread = [...markup.matchAll(/<(nav|svg)[\s>][^]*?<\/\1>/g)];
  return allPlaces(markup, pattern)
    .filter((place) => place.start > start && place.start + place.text.length <= end)
    .filter((place) =>
      unread.every((part) => place.start >= part.index + part[0].length || place.start < part.index),
    );
}

export function allPlaces(markup: string, pattern: RegExp): readonly Place[] {
  return [...markup.matchAll(pattern)].map((match) => ({ start: match.index, text: match[0] }));
}

export function replaceAt(markup: string, place: Place, text: string): string {
  return markup.slice(0, place.start) + text + markup.slice(place.start + place.text.length);
}

/** Whole elements that start with what the pattern matches, up to their own end tag. */
export function wholeElements(markup: string, startTag: RegExp): readonly Place[] {
  return textPlaces(markup, startTag).flatMap(({ start, text }) => {
    const name = /^<(\w+)/.exec(text)?.[1] ?? "";
    let depth = 0;
    for (const tag of markup.slice(start).matchAll(new RegExp(`<(/?)${name}(?=[\\s>])[^>]*>`, "g"))) {
      depth += tag[1] === "/" ? -1 : 1;
      if (depth === 0) return [{ start, text: markup.slice(start, start + tag.index + tag[0].length) }];
    }
    return [];
  });
}

/** Swaps two neighbours: places between which there is nothing but space. */
export function swapNeighbours(markup: string, places: readonly Place[], random: Random): string | null {
  const pairs = places.flatMap((first, index) => {
    const second = places[index + 1];
    if (second === undefined || second.text === first.text) return [];
    const between = markup.slice(first.start + first.text.length, second.start);
    return between.trim() === "" ? [{ first, second, between }] : [];
  });
  if (pairs.length === 0) return null;
  const { first, second, between } = pick(pairs, random);
  const both = first.text + between + second.text;
  return replaceAt(markup, { start: first.start, text: both }, second.text + between + first.text);
}
