import { excerpt } from "../check.ts";
import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

const mostWords = 20;

export const sentenceLength: Check = {
  rule: "sentence-within-20-words",
  message: "A sentence has {count} words: {start}",
  hint: "Make it two sentences, or take words out.",
  english: false,
  *find(input) {
    for (const { sentences, kind } of passagesIn(input)) {
      // The text for an image has a length of its own: alt-within-125-characters.
      if (kind === "alt") continue;
      for (const { words, text, source } of sentences) {
        if (words.length > mostWords)
          yield { at: source, values: { count: words.length, start: excerpt(text) } };
      }
    }
  },
};
