import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

export const headingQuestion: Check = {
  rule: "heading-is-no-question",
  message: "A heading is a question: {words}",
  hint: "Say what the reader finds below it: questions hide the answer from people who skim.",
  english: false,
  *find(input) {
    for (const { section } of input.sections) {
      if (section.titleText.trim().endsWith("?")) {
        yield { at: section.title[0]?.source ?? section.source, values: { words: section.titleText } };
      }
    }
    for (const { kind, flat, source } of passagesIn(input)) {
      if (kind === "heading" && flat.text.trim().endsWith("?"))
        yield { at: source, values: { words: flat.text.trim() } };
    }
  },
};
