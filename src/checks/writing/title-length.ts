import type { Check } from "../check.ts";

const mostCharacters = 65;

export const titleLength: Check = {
  rule: "title-within-65-characters",
  message: "The title has {count} characters.",
  hint: "Shorten it to 65 or fewer: search results and tabs cut off the rest.",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) {
      const count = section.titleText.length;
      if (count > mostCharacters) yield { at: section.title[0]?.source ?? section.source, values: { count } };
    }
  },
};
