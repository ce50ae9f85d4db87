import type { Check } from "../check.ts";
import { frequenciesOf } from "./frequencies.ts";

export const frequencyForm: Check = {
  rule: "frequencies-in-one-form",
  message: '"{words}" stands in the same section as "{other}".',
  hint: "Write both as out of 100, or both as out of 1,000: two forms can't be compared at a glance.",
  english: true,
  *find({ sections }) {
    for (const passages of sections.flatMap((text) => [text.passages, text.leaflet])) {
      const all = frequenciesOf(passages);
      const other = all.find(({ form }) => form === "out of");
      if (other === undefined) continue;
      for (const { form, words, at } of all)
        if (form === "in") yield { at, values: { words, other: other.words } };
    }
  },
};
