import type { Check } from "../check.ts";
import { frequenciesOf } from "./frequencies.ts";

/** "6 out of 10" beside "40 out of 100" is a comparison that many people get wrong. */
export const oneDenominator: Check = {
  rule: "frequencies-over-one-number",
  message: '"{words}" and "{other}" in one section are counted over different numbers.',
  hint: "Count all of them out of 100, or all out of 1,000.",
  english: true,
  *find({ sections }) {
    // A leaflet is read by itself.
    for (const passages of sections.flatMap((text) => [text.passages, text.leaflet])) {
      const firstOf = { "out of": null as string | null, in: null as string | null };
      const over = { "out of": 0, in: 0 };
      for (const { form, words, over: number, at } of frequenciesOf(passages)) {
        const other = firstOf[form];
        if (other === null) {
          firstOf[form] = words;
          over[form] = number;
        } else if (number !== over[form]) {
          yield { at, values: { words, other } };
        }
      }
    }
  },
};
