import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

export const doNotStart: Check = {
  rule: "do-not-is-written-out",
  message: 'An item of "do not" does not start with these words: {words}',
  hint: 'Start it with "do not": read on its own, the item would say the opposite.',
  english: true,
  *find(input) {
    for (const { kind, within, flat, source } of passagesIn(input)) {
      if (kind === "listItem" && within === "dont" && !/^(?:do not|never)\b/i.test(flat.text.trim())) {
        yield { at: source, values: { words: flat.text.trim() } };
      }
    }
  },
};
