import { plainText } from "../../document/plain-text.ts";
import { inlinesOf } from "../../document/visit.ts";
import type { Check } from "../check.ts";
import { emptyLinkTexts } from "../words/empty-link-texts.ts";

export const linkText: Check = {
  rule: "link-text-says-where",
  message: 'The words of a link are "{words}", which says nothing by itself.',
  hint: "Link the words that say what is there: screen readers list links without the text around them.",
  english: true,
  *find({ sections }) {
    for (const inline of sections.flatMap(({ section }) => inlinesOf(section))) {
      if (inline.type !== "link") continue;
      const words = plainText(inline.children).trim();
      if (
        emptyLinkTexts.has(
          words
            .toLowerCase()
            .replaceAll(/[.:!>»→]+$/g, "")
            .trim(),
        )
      )
        yield { at: inline.source, values: { words } };
    }
  },
};
