import type { Check } from "../check.ts";
import { gradedTexts, inWords, isAboveGrade8 } from "./grades.ts";

export const sectionGrade8: Check = {
  rule: "section-within-grade-8",
  message: "{name} is too hard for most readers: grade {fleschKincaid} (Flesch-Kincaid), {smog} (SMOG).",
  hint: "At most 8 and 10. Rewrite it, or give the reason in a waiver in its front matter.",
  english: true,
  *find(input) {
    for (const { name, source, grades } of gradedTexts(input)) {
      if (isAboveGrade8(grades)) yield { at: source, values: { name, ...inWords(grades) } };
    }
  },
};
