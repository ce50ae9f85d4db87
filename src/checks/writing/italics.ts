import type { Check } from "../check.ts";
import { inlinesOf } from "../../document/visit.ts";
import { plainText } from "../../document/plain-text.ts";

export const italics: Check = {
  rule: "text-without-italics",
  message: "Text is in italics: {words}",
  hint: "Take the marks away, or use bold for a word that matters: italics are hard to read for many.",
  english: false,
  *find({ sections }) {
    for (const inline of sections.flatMap(({ section }) => inlinesOf(section))) {
      if (inline.type === "emphasis")
        yield { at: inline.source, values: { words: plainText(inline.children) } };
    }
  },
};
