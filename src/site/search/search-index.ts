import { wordsOf } from "../../../templates/scripts/search-words.js";
import { allSections } from "../../document/handbook.ts";
import type { Handbook } from "../../document/handbook.ts";
import { sectionHref } from "../addresses.ts";
import { placesOf } from "./places.ts";
import type { Place } from "./places.ts";

/**
 * What search needs to know of a handbook; templates/scripts/search-places.js reads it.
 *
 * Made from the tree in one pass. Places are numbered in reading order, and a word's postings follow that order.
 */
export interface SearchIndex {
  readonly sections: readonly (readonly [href: string, title: string])[];
  /** The anchor and the heading are "" at the start of a section. */
  readonly places: readonly (readonly [section: number, anchor: string, heading: string, text: string])[];
  /** For each word the places that hold it, as place × 8 + rank. */
  readonly words: Readonly<Record<string, readonly number[]>>;
}

/** How much it says about a place that a word stands there; from 5 on it is a title, a heading or a term. */
const rank = { title: 7, heading: 6, mostInText: 4, onceInText: 2, source: 1 } as const;

export function makeSearchIndex(handbook: Handbook): SearchIndex {
  const sections = allSections(handbook);
  const places: SearchIndex["places"][number][] = [];
  const postings = new Map<string, number[]>();
  sections.forEach((section, sectionIndex) => {
    placesOf(section).forEach((place, indexInSection) => {
      const title = indexInSection === 0 ? section.titleText : "";
      for (const [word, found] of rankWords(title, place)) {
        const list = postings.get(word) ?? [];
        list.push(places.length * 8 + found);
        postings.set(word, list);
      }
      places.push([sectionIndex, place.anchor ?? "", place.heading, place.text]);
    });
  });
  return {
    sections: sections.map(({ id, titleText }) => [sectionHref(id), titleText]),
    places,
    words: Object.fromEntries([...postings].toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function rankWords(title: string, { heading, text, isSource }: Place): ReadonlyMap<string, number> {
  const ranks = new Map<string, number>();
  for (const { word } of wordsOf(text)) {
    const before = ranks.get(word) ?? rank.onceInText - 1;
    ranks.set(word, isSource ? rank.source : Math.min(rank.mostInText, before + 1));
  }
  for (const { word } of wordsOf(heading)) ranks.set(word, isSource ? rank.source : rank.heading);
  for (const { word } of wordsOf(title)) ranks.set(word, rank.title);
  return ranks;
}

/** A classic script, since a page on `file://` may load one, and neither a module nor data. */
export function renderSearchIndex(index: SearchIndex): string {
  return `globalThis.carebookSearchIndex=${JSON.stringify(index)};\n`;
}
