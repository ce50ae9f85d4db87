import type { Check, Finding } from "../check.ts";
import { eachBlock, inlinesOf } from "../../document/visit.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";

const mostCharacters = 125;

export const altLength: Check = {
  rule: "alt-within-125-characters",
  message: "The text for an image has {count} characters.",
  hint: "Say what matters in 125 or fewer, and put the rest into the text beside it.",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) {
      for (const block of eachBlock(section.blocks))
        if (block.type === "figure") yield* tooLong(block.alt, block.source);
      for (const inline of inlinesOf(section))
        if (inline.type === "inlineImage") yield* tooLong(inline.alt, inline.source);
    }
  },
};

function* tooLong(alt: string, at: Place): Generator<Finding> {
  if (alt.length > mostCharacters) yield { at, values: { count: alt.length } };
}
