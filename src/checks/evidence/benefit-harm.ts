import type { Check } from "../check.ts";
import { inlinesOf } from "../../document/visit.ts";
import { plainText } from "../../document/plain-text.ts";
import type { Section } from "../../document/handbook.ts";
import { claimsOf } from "./claim-citation.ts";

const harmWords =
  /\b(?:harms?|harmful|risks?|side effects?|dangers?|unsafe|sore|hurts?|bruis\w+|injur\w+|painful|bleeding|blood clot)\b/i;

export const benefitHarm: Check = {
  rule: "benefit-has-harm",
  message: 'The section names a benefit ("{words}") and no harm.',
  hint: "Name the harm beside it, or link to the section on risks.",
  english: true,
  *find({ sections }) {
    for (const text of sections) {
      const benefit = claimsOf({ sections: [text] }).find(({ claim }) => claim.kind === "benefit");
      if (benefit === undefined) continue;
      const named = text.passages.some(({ flat, kind }) => kind !== "heading" && harmWords.test(flat.text));
      if (named || linksToHarm(text.section)) continue;
      yield { at: benefit.sentence.source, values: { words: benefit.claim.words } };
    }
  },
};

function linksToHarm(section: Section): boolean {
  return inlinesOf(section).some(
    (inline) =>
      inline.type === "link" &&
      inline.target.kind === "section" &&
      harmWords.test(`${inline.target.sectionId.replaceAll("-", " ")} ${plainText(inline.children)}`),
  );
}
