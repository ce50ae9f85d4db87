import type { Check } from "../check.ts";
import { matchesIn, passagesIn } from "../text/regions.ts";
import { knownAcronyms } from "../words/acronyms.ts";

/** A short form that the handbook explains in brackets, such as "(AMTA)", is one; a word of four capitals or more is shouted. */
export const capitals: Check = {
  rule: "text-without-capitals",
  message: "A word is in capitals: {words}",
  hint: "Write it in small letters: capitals are hard to read, and some screen readers spell them.",
  english: false,
  find(input) {
    const passages = passagesIn(input);
    const explained = new Set(
      passages.flatMap(({ flat }) =>
        [...flat.text.matchAll(/\((\p{Lu}{4,})s?\)|\b(\p{Lu}{4,})s? \(/gu)].map(
          (match) => match[1] ?? match[2] ?? "",
        ),
      ),
    );
    return matchesIn(passages, /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu, ([word]) =>
      explained.has(word) || knownAcronyms.has(word) ? null : { words: word },
    );
  },
};
