import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

const mostSentences = 3;

export const paragraphLength: Check = {
  rule: "paragraph-within-3-sentences",
  message: "A paragraph has {count} sentences.",
  hint: "Part it with an empty line where the thought turns, or make a list.",
  english: false,
  *find(input) {
    for (const { kind, sentences, source } of passagesIn(input)) {
      if ((kind === "paragraph" || kind === "definition") && sentences.length > mostSentences) {
        yield { at: source, values: { count: sentences.length } };
      }
    }
  },
};
