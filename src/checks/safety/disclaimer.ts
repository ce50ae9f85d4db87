import type { Check } from "../check.ts";
import { passagesIn } from "../text/regions.ts";

const disclaimers = [
  /\bnot (?:a (?:substitute|replacement) for |meant as |intended as |the same as )?(?:\w+ )?medical advice\b/i,
  /\b(?:not|never) (?:replace|take the place of|stand in for) (?:the |your |a )?(?:\w+ )?(?:advice|care|doctor|nurse|clinician|pharmacist|health ?care)/i,
  /\bgeneral information\b.{0,60}\bnot\b.{0,20}\badvice\b/i,
];

export const disclaimer: Check = {
  rule: "disclaimer-present",
  message: "No section says that the handbook is not medical advice.",
  hint: "Say it in the section about the handbook, and whom to ask about one's own case.",
  english: true,
  *find(input) {
    if (input.sections.length === 0) return;
    if (passagesIn(input).some(({ flat }) => disclaimers.some((pattern) => pattern.test(flat.text)))) return;
    yield { at: { file: "handbook.yaml", line: 1, column: 1 } };
  },
};
