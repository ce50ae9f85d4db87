import { paperA4, paperLetter } from "./paper.ts";
import type { GuidePrintout } from "./printout.ts";
import { sheetDesign } from "./sheet-design.ts";
import { trifold, trifoldLetter } from "./trifold.ts";

/** Beside the leaflet, for whoever prints it. */
export const foldingGuide: GuidePrintout = {
  kind: "guide",
  name: "trifold-guide",
  words: {
    en: { title: "How to print and fold the leaflet", text: "A4, one side, with a drawing for each step." },
  },
  design: sheetDesign(paperA4, 14, 1),
  of: trifold,
};

export const foldingGuideLetter: GuidePrintout = {
  ...foldingGuide,
  name: "trifold-guide-letter",
  words: {
    en: {
      title: "How to fold the leaflet, US Letter",
      text: "US Letter, one side, with a drawing for each step.",
    },
  },
  design: sheetDesign(paperLetter, 14, 1),
  of: trifoldLetter,
};
