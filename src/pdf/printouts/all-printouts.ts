import type { Handbook } from "../../document/handbook.ts";
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

/** What a build makes of every handbook that has the content for it. */
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

/** Two of one kind: for printers that hold A4, and for those that hold US Letter. What has no such pair suits both. */
const pairs: readonly { readonly a4: Printout; readonly letter: Printout }[] = [
  { a4, letter },
  { a4: booklet, letter: bookletLetter },
  { a4: questions, letter: questionsLetter },
  { a4: therapistSheet, letter: therapistSheetLetter },
  { a4: trifold, letter: trifoldLetter },
  { a4: foldingGuide, letter: foldingGuideLetter },
  { a4: diary, letter: diaryLetter },
];

/** What is made when nobody names printouts: all of them, or those for the paper of a clinic's edition. */
export function defaultPrintouts({ edition }: Pick<Handbook, "edition">): readonly Printout[] {
  const paper = edition?.paper ?? null;
  if (paper === null) return allPrintouts;
  const other = new Set(pairs.map((pair) => (paper === "a4" ? pair.letter : pair.a4)));
  return allPrintouts.filter((printout) => !other.has(printout));
}

/** The printout whose page numbers the e-book and the website carry. */
export function pageNumberingPrintout({ edition }: Pick<Handbook, "edition">): Printout {
  return edition?.paper === "letter" ? letter : a4;
}
