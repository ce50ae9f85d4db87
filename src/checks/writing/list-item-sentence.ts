import type { Check } from "../check.ts";
import { flatten } from "../text/flatten.ts";
import { listsOf } from "../text/lists.ts";
import { splitSentences } from "../text/sentences.ts";

/** The steps of a numbered list may say what to do and then what it is for. */
export const listItemSentence: Check = {
  rule: "list-item-is-one-sentence",
  message: "A list item has {count} sentences.",
  hint: "Keep one point to an item; put the rest into another item or below the list.",
  english: false,
  *find({ sections }) {
    for (const { list } of sections.flatMap(({ section }) => listsOf(section.blocks))) {
      if (list.ordered) continue;
      for (const { children, source } of list.items) {
        const paragraphs = children.flatMap((block) => (block.type === "paragraph" ? [block] : []));
        const count = paragraphs.reduce(
          (sum, block) => sum + splitSentences(flatten(block.children).text).length,
          0,
        );
        if (count > 1) yield { at: source, values: { count } };
      }
    }
  },
};
