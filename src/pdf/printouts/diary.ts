import { paperA4, paperLetter } from "./paper.ts";
import type { DiaryPrintout } from "./printout.ts";
import { sheetDesign } from "./sheet-design.ts";

const weeks = 8;
/** Painkillers on so many days of a month can bring on headaches themselves: the section says which. */
const medicineDayLines = [10, 15] as const;

/** To print, or to fill in on a screen: two weeks a page. */
export const diary: DiaryPrintout = {
  kind: "diary",
  name: "diary",
  words: { en: { title: "Headache diary, 8 weeks", text: "A4. Print it, or fill it in on a screen." } },
  design: sheetDesign(paperA4, 12, 1),
  form: "grid",
  sectionId: "diary",
  weeks,
  medicineDayLines,
};

export const diaryLetter: DiaryPrintout = {
  ...diary,
  name: "diary-letter",
  words: {
    en: {
      title: "Headache diary, 8 weeks, US Letter",
      text: "US Letter. Print it, or fill it in on a screen.",
    },
  },
  design: sheetDesign(paperLetter, 12, 1),
};

/** The same fields below each other, each with its label before it: for screen readers, and for large letters. */
export const diaryList: DiaryPrintout = {
  ...diary,
  name: "diary-list",
  words: {
    en: {
      title: "Headache diary as a list",
      text: "For screen readers: the same fields, one below the other.",
    },
  },
  form: "list",
};
