import type { GlossaryTerm } from "../document/glossary-term.ts";

/** Finds the terms of a glossary in text. */
export interface TermPattern {
  /** Where terms stand in `text`, whose neighbours are the characters `before` and `after` it; none overlap. */
  find(text: string, before?: string, after?: string): readonly FoundTerm[];
}

export interface FoundTerm {
  readonly entryId: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whole words only, in capitals or not, the longest term first.
 *
 * A hyphen is a part of the word: "self-massage" is not the word "massage".
 */
export function createTermPattern(terms: readonly GlossaryTerm[]): TermPattern {
  const ids = new Map<string, string>();
  for (const { id, term, forms } of terms) {
    for (const name of [term, ...forms]) if (!ids.has(fold(name))) ids.set(fold(name), id);
  }
  const names = [...ids.keys()].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = names.map((name) => RegExp.escape(name).replaceAll(/\\x20| /g, "\\s+"));
  const pattern = new RegExp(`(?<!${wordSign})(?:${alternatives.join("|")})(?!${wordSign})`, "giu");
  return {
    find(text, before = "", after = "") {
      if (names.length === 0) return [];
      const left = isWordSign.test(before) ? neighbour : "";
      const right = isWordSign.test(after) ? neighbour : "";
      return [...`${left}${text}${right}`.matchAll(pattern)].flatMap((match) => {
        const entryId = ids.get(fold(match[0]));
        const start = match.index - left.length;
        return entryId === undefined ? [] : [{ entryId, start, end: start + match[0].length }];
      });
    },
  };
}

/** Stands for a neighbour that goes on with the word: a private character, so no term holds it. */
const neighbour = "\u{E000}";
const wordSign = `[\\p{L}\\p{M}\\p{N}\\-\u2010\u2011${neighbour}]`;
const isWordSign = new RegExp(wordSign, "u");

function fold(name: string): string {
  return name.toLowerCase().split(/\s+/).join(" ");
}
