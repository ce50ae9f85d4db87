import { a4 } from "./a4.ts";
import { booklet, bookletLetter } from "./booklet.ts";
import { largePrint } from "./large-print.ts";
import { letter } from "./letter.ts";
import { diary, diaryLetter, diaryList } from "./diary.ts";
import { foldingGuide, foldingGuideLetter } from "./folding-guide.ts";
import { trifold, trifoldLetter } from "./trifold.ts";
import type { Printout } from "./printout.ts";
import { questions, questionsLetter } from "./questions.ts";
import { therapistSheet, therapistSheetLetter } from "./therapist-sheet.ts";

/** What a build makes of every handbook that has the content for it; the first one's pages number all formats. */
export const allPrintouts: readonly Printout[] = [
  a4,
  letter,
  largePrint,
  booklet,
  bookletLetter,
  questions,
  questionsLetter,
  therapistSheet,
  therapistSheetLetter,
  trifold,
  trifoldLetter,
  foldingGuide,
  foldingGuideLetter,
  diary,
  diaryLetter,
  diaryList,
];

/** The printout whose page numbers the e-book and the website carry. */
export const pageNumberingPrintout = a4;
