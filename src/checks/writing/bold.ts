import { plainText } from "../../document/plain-text.ts";
import { inlinesOf } from "../../document/visit.ts";
import type { Check } from "../check.ts";
import { wordsOf } from "../text/sentences.ts";

const mostBoldIn100 = 2;
/** A short section may have one bold phrase. */
const alwaysAllowed = 6;

export const bold: Check = {
  rule: "bold-is-sparse",
  message: "{count} of the section's {words} words are bold.",
  hint: "Keep bold for the few words that must not be missed: at most 2 in 100.",
  english: false,
  *find({ sections }) {
    for (const { section, passages } of sections) {
      const words = passages.reduce(
        (sum, { sentences }) =>
          sum + sentences.reduce((inside, sentence) => inside + sentence.words.length, 0),
        0,
      );
      const strong = inlinesOf(section).filter(({ type }) => type === "strong");
      const count = strong.reduce((sum, inline) => sum + wordsOf(plainText([inline])).length, 0);
      const [first] = strong;
      if (first !== undefined && count > alwaysAllowed && count * 100 > words * mostBoldIn100) {
        yield { at: first.source, values: { count, words } };
      }
    }
  },
};
