import { tokens } from "../../theme/tokens.ts";
import { largePageDesign } from "./a4.ts";
import { paperLetter } from "./paper.ts";
import type { HandbookPrintout } from "./printout.ts";

export const letter: HandbookPrintout = {
  kind: "handbook",
  name: "letter",
  words: { en: { title: "Handbook to print, US Letter", text: "US Letter. Black and white is fine." } },
  design: largePageDesign(paperLetter, tokens.grid.letter),
  sections: "all",
};
