import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

export const headingQuestion: Check = {
  rule: "heading-is-no-question",
  message: "A heading is a question: {words}",
  hint: "Say what the reader finds below it: questions hide the answer from people who skim.",
  english: false,
  *find(input) {
    for (const { kind, flat, inlines, source } of passagesIn(input)) {
      const words = flat.text.trim();
      const isHeading = kind === "heading" || kind === "title";
      if (isHeading && words.endsWith("?")) yield { at: inlines[0]?.source ?? source, values: { words } };
    }
  },
};
