import { flatten } from "../text/flatten.ts";
import type { Check } from "../check.ts";
import { listsOf } from "../text/lists.ts";

/** The title of a card or of "do" is the lead-in of its list. */
export const listLeadIn: Check = {
  rule: "list-has-lead-in",
  message: "No line that ends with a colon leads into this list.",
  hint: "Write one above it, such as: You could ask these questions:",
  english: false,
  *find({ sections }) {
    for (const { list, within, before } of sections.flatMap(({ section }) => listsOf(section.blocks))) {
      const titled = within !== null && within.type !== "callout" && within.type !== "blockQuote";
      if (titled && (before === null || before.type === "heading")) continue;
      if (before?.type === "paragraph" && /[:?]["”’]?\s*$/.test(flatten(before.children).text)) continue;
      yield { at: list.source };
    }
  },
};
