import { paperA4, paperLetter } from "./paper.ts";
import type { SheetPrintout } from "./printout.ts";
import { sheetDesign } from "./sheet-design.ts";

/** To hand over before a massage. */
export const therapistSheet: SheetPrintout = {
  kind: "sheet",
  name: "therapist-sheet",
  words: { en: { title: "Therapist sheet", text: "A4, one side, to fill in and hand over." } },
  design: sheetDesign(paperA4, 12, 2),
  sectionId: "for-your-therapist",
  headingId: null,
  tickLists: "last",
  linesToWriteOn: 0,
};

export const therapistSheetLetter: SheetPrintout = {
  ...therapistSheet,
  name: "therapist-sheet-letter",
  words: {
    en: { title: "Therapist sheet, US Letter", text: "US Letter, one side, to fill in and hand over." },
  },
  design: sheetDesign(paperLetter, 12, 2),
};
