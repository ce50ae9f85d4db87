import type { Check } from "../check.ts";
import { gradedTexts, inWords, isAboveGrade6, isAboveGrade8 } from "./grades.ts";

export const sectionGrade6: Check = {
  rule: "section-within-grade-6",
  message: "{name} is hard to read: grade {fleschKincaid} (Flesch-Kincaid), {smog} (SMOG).",
  hint: "Aim for 6 and 8: shorten sentences and use everyday words. A low grade does not prove that a text is clear.",
  english: true,
  *find(input) {
    for (const { name, source, grades } of gradedTexts(input)) {
      if (isAboveGrade6(grades) && !isAboveGrade8(grades))
        yield { at: source, values: { name, ...inWords(grades) } };
    }
  },
};
