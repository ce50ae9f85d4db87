import type { Check } from "../check.ts";
import { listsOf } from "../text/lists.ts";

const mostItems = 6;

/** A care card names every sign, however many there are. */
export const listLength: Check = {
  rule: "list-within-6-items",
  message: "A list has {count} items.",
  hint: "Part it in two with a heading or a line for each, or take out what matters least.",
  english: false,
  *find({ sections }) {
    for (const { list, within } of sections.flatMap(({ section }) => listsOf(section.blocks))) {
      const count = list.items.length;
      if (count > mostItems && within?.type !== "careCard") yield { at: list.source, values: { count } };
    }
  },
};
