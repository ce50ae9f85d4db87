import type { GlossaryTerm } from "../document/glossary-term.ts";
import { createWordPattern } from "./word-pattern.ts";

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

/** Whole words only, in capitals or not, the longest term first. */
export function createTermPattern(terms: readonly GlossaryTerm[]): TermPattern {
  const ids = new Map<string, string>();
  for (const { id, term, forms } of terms) {
    for (const name of [term, ...forms]) if (!ids.has(fold(name))) ids.set(fold(name), id);
  }
  const pattern = createWordPattern([...ids.keys()], "or not");
  return {
    find: (text, before, after) =>
      pattern.find(text, before, after).flatMap(({ words, start, end }) => {
        const entryId = ids.get(fold(words));
        return entryId === undefined ? [] : [{ entryId, start, end }];
      }),
  };
}

function fold(name: string): string {
  return name.toLowerCase().split(/\s+/).join(" ");
}
