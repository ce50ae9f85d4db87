import { tokens } from "../../theme/tokens.ts";
import {
  bookDesign,
  bookLengths,
  emergencyHeadStyle,
  fullPageCover,
  furnitureStyle,
  textStyle,
} from "./book-design.ts";
import type { PageDesign, Paper, TypeScale } from "./page-design.ts";
import { lengthToPt, mmToPt } from "./page-design.ts";
import { paperA4 } from "./paper.ts";
import type { HandbookPrintout } from "./printout.ts";

const scale = tokens.type.a4;
const [bodyPt, bodyLeadingPt] = scale["body-advised"];

const type: TypeScale = {
  smallestPt: scale.smallest,
  body: textStyle("regular", bodyPt, bodyLeadingPt),
  lead: textStyle("regular", 17, 23),
  small: textStyle("regular", scale.body[0], 16.5),
  h1: textStyle("bold", scale.h1[0], 32),
  h2: textStyle("bold", 19, 23),
  h3: textStyle("bold", 15.5, 20),
  h4: textStyle("bold", bodyPt, bodyLeadingPt),
  sectionNumber: textStyle("light", scale["section-number"][0], scale["section-number"][1], -0.03),
  emergencyHead: emergencyHeadStyle(16.5, 21),
  code: textStyle("mono", scale.smallest, 17),
  furniture: furnitureStyle(scale.smallest, 16),
};

/** A large page with a side column, 14 point: clear-print guidance asks for 12 point and advises 14. */
export function largePageDesign(
  paper: Paper,
  grid: typeof tokens.grid.a4 | typeof tokens.grid.letter,
): PageDesign {
  return bookDesign({
    paper,
    type,
    lengths: bookLengths(bodyPt),
    margins: {
      leftPt: lengthToPt(grid["text-left"]),
      rightPt: lengthToPt(grid["text-right"]),
      topPt: mmToPt(22),
      bottomPt: lengthToPt(grid.bottom),
      runningHeadTopPt: mmToPt(11),
      footerRulePt: mmToPt(20),
      sideColumn: {
        leftPt: lengthToPt(grid["side-column"].left),
        widthPt: lengthToPt(grid["side-column"].width),
      },
    },
    cover: fullPageCover(),
  });
}

/** The handbook on A4, on a measure of 59 characters. */
export const a4: HandbookPrintout = {
  kind: "handbook",
  name: "a4",
  words: { en: { title: "Handbook to print", text: "A4. Black and white is fine." } },
  design: largePageDesign(paperA4, tokens.grid.a4),
  sections: "all",
};
