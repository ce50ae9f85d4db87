import { paperA4, paperLetter } from "./paper.ts";
import type { SheetPrintout } from "./printout.ts";
import { sheetDesign } from "./sheet-design.ts";

/** To take along to a first talk. */
export const questions: SheetPrintout = {
  kind: "sheet",
  name: "questions",
  words: { en: { title: "Questions to ask", text: "A4, one side, with a square to tick for each." } },
  design: sheetDesign(paperA4, 16, 1),
  sectionId: "find-a-therapist",
  headingId: "questions",
  tickLists: "all",
  linesToWriteOn: 2,
};

export const questionsLetter: SheetPrintout = {
  ...questions,
  name: "questions-letter",
  words: {
    en: {
      title: "Questions to ask, US Letter",
      text: "US Letter, one side, with a square to tick for each.",
    },
  },
  design: sheetDesign(paperLetter, 16, 1),
};
