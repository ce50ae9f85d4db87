import type { Check } from "../check.ts";

const disclaimers = [
  /\b(?:not|no|never) (?:a (?:substitute|replacement) for |substitute for |meant as |intended as |the same as |constitute )?(?:\w+ )?(?:medical|clinical|health|professional) advice\b/i,
  /\b(?:not|never|cannot) (?:meant to |intended to )?(?:replace|take the place of|stand in for|be used instead of) (?:the |your |a )?(?:\w+ )?(?:advice|care|doctor|nurse|clinician|pharmacist|health ?care|visit)/i,
  /\b(?:no|not a) (?:substitute|replacement) for (?:the |your |a )?(?:\w+ )?(?:advice|care|doctor|clinician|visit)/i,
  /\bgeneral information\b.{0,60}\b(?:not|only)\b/i,
  /\binformation only\b/i,
];

export const disclaimer: Check = {
  rule: "disclaimer-present",
  message: "No section says that the handbook is not medical advice.",
  hint: 'Say it in the section about the handbook, for example: "This is not medical advice. Ask your doctor about your own case."',
  english: true,
  *find(input) {
    if (input.sections.length === 0) return;
    // On a leaflet alone it would not reach who reads the handbook.
    const handbook = [...input.front, ...input.sections.flatMap(({ passages }) => passages)];
    if (handbook.some(({ flat }) => disclaimers.some((pattern) => pattern.test(flat.text)))) return;
    yield { at: { file: "handbook.yaml", line: 1, column: 1 } };
  },
};
