import { excerpt } from "../check.ts";
import type { Check } from "../check.ts";
import { claimsOf } from "./claim-citation.ts";

const hedge =
  /\b(?:may|can|might|could|seems?|seemed|appears?|suggests?|possibl[ey]|perhaps|some people|probably|likely|hope|tend(?:s|ed)? to|about as)\b/i;
const ofStudy =
  /\b(?:stud(?:y|ies)|trials?|reviews?|survey|results?|group|reported|compared|guidelines?|\d+ (?:people|adults|men|women))\b/i;
const denied = /\b(?:not|no|never|nobody|cannot|can't|doesn't|don't|neither|little)\b/i;

/** What a study found is told as it was; what a treatment does for the reader is not certain. */
export const benefitHedge: Check = {
  rule: "benefit-is-hedged",
  message: 'This promises a benefit as if it were certain ("{words}"): {start}',
  hint: "Write may, can or might, or say what a study found.",
  english: true,
  *find(input) {
    for (const { sentence, claim, passage } of claimsOf(input)) {
      if (claim.kind !== "benefit") continue;
      const told =
        [sentence.text, passage.leadIn].some((text) => ofStudy.test(text)) ||
        hedge.test(sentence.text) ||
        denied.test(sentence.text);
      if (!told) yield { at: sentence.source, values: { words: claim.words, start: excerpt(sentence.text) } };
    }
  },
};
