import type { Check } from "../check.ts";
import { gradedSections, inWords, isAboveGrade6, isAboveGrade8 } from "./grades.ts";

export const sectionGrade6: Check = {
  rule: "section-within-grade-6",
  message: "The section is hard to read: grade {fleschKincaid} (Flesch-Kincaid), {smog} (SMOG).",
  hint: "Aim for 6 and 8: shorten sentences and use everyday words. A low grade does not prove that a text is clear.",
  english: true,
  *find(input) {
    for (const { section, grades } of gradedSections(input)) {
      if (isAboveGrade6(grades) && !isAboveGrade8(grades))
        yield { at: section.source, values: inWords(grades) };
    }
  },
};
