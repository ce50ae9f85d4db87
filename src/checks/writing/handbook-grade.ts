import type { Check } from "../check.ts";
import { isLongEnough, readabilityOf } from "../text/readability.ts";

export const handbookGrade: Check = {
  rule: "handbook-within-grade-6",
  message: "The handbook as a whole is of grade {grade} (Flesch-Kincaid).",
  hint: "At most 6: start with the sections that `carebook check` calls the hardest.",
  english: true,
  *find(input) {
    const grades = readabilityOf(input.sections.flatMap(({ passages }) => passages));
    if (grades === null || !isLongEnough(grades) || grades.fleschKincaid <= 6) return;
    yield {
      at: { file: "handbook.yaml", line: 1, column: 1 },
      values: { grade: grades.fleschKincaid.toFixed(1) },
    };
  },
};
