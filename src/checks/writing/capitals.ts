import type { Check } from "../check.ts";
import { explainedAcronyms } from "../text/acronyms.ts";
import { matchesIn, passagesIn } from "../text/regions.ts";
import { knownAcronyms } from "../words/acronyms.ts";

/** A short form that the handbook explains in brackets, such as "(AMTA)", is one; any other long word is shouted. */
export const capitals: Check = {
  rule: "text-without-capitals",
  message: "A word is in capitals: {words}",
  hint: "Write it in small letters: capitals are hard to read. If it is a short form, explain it in brackets.",
  english: false,
  find(input) {
    const passages = passagesIn(input);
    const explained = explainedAcronyms(passages);
    return matchesIn(passages, /(?<![\p{L}\p{N}-])\p{Lu}{4,}(?![\p{L}\p{N}-])/gu, ([word]) =>
      explained.has(word) || knownAcronyms.has(word) ? null : { words: word },
    );
  },
};
