import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

export const listItemSentence: Check = {
  rule: "list-item-is-one-sentence",
  message: "A list item has {count} sentences.",
  hint: "Keep one point to an item; put the rest into another item or below the list.",
  english: false,
  *find(input) {
    for (const { kind, sentences, source } of passagesIn(input)) {
      if (kind === "listItem" && sentences.length > 1)
        yield { at: source, values: { count: sentences.length } };
    }
  },
};
