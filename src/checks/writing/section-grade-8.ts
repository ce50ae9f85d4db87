import type { Check } from "../check.ts";
import { gradedSections, inWords, isAboveGrade8 } from "./grades.ts";

export const sectionGrade8: Check = {
  rule: "section-within-grade-8",
  message: "The section is too hard for most readers: grade {fleschKincaid} (Flesch-Kincaid), {smog} (SMOG).",
  hint: "At most 8 and 10. Rewrite it, or give the reason in a waiver in its front matter.",
  english: true,
  *find(input) {
    for (const { section, grades } of gradedSections(input)) {
      if (isAboveGrade8(grades)) yield { at: section.source, values: inWords(grades) };
    }
  },
};
