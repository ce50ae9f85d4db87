import { tokens } from "../../theme/tokens.ts";
import { bookDesign, bookLengths, emergencyHeadStyle, furnitureStyle, textStyle } from "./book-design.ts";
import { lengthToPt, mmToPt } from "./page-design.ts";
import { paperA4 } from "./paper.ts";
import type { HandbookPrintout } from "./printout.ts";

const grid = tokens.grid["large-print"];
const scale = tokens.type["large-print"];
const [bodyPt, bodyLeadingPt] = scale.body;

/** For readers with low vision: one column, and nothing at all below the size of the body. */
export const largePrint: HandbookPrintout = {
  kind: "handbook",
  name: "large-print",
  words: {
    en: { title: "Handbook in large print", text: "A4. Every word is 18 point or larger." },
  },
  sections: "all",
  design: bookDesign({
    paper: paperA4,
    type: {
      smallestPt: scale.smallest,
      body: textStyle("regular", bodyPt, bodyLeadingPt),
      lead: textStyle("regular", 20, 28),
      small: textStyle("regular", bodyPt, 25),
      h1: textStyle("bold", scale.h1[0], scale.h1[1]),
      h2: textStyle("bold", scale.h2[0], scale.h2[1]),
      h3: textStyle("bold", scale.h3[0], scale.h3[1]),
      h4: textStyle("bold", bodyPt, bodyLeadingPt),
      sectionNumber: textStyle("light", 54, 48, -0.03),
      emergencyHead: emergencyHeadStyle(21, 27),
      code: textStyle("mono", bodyPt, 25),
      furniture: furnitureStyle(bodyPt, 22),
    },
    lengths: bookLengths(bodyPt),
    margins: {
      leftPt: lengthToPt(grid.left),
      rightPt: lengthToPt(grid.right),
      topPt: mmToPt(26),
      bottomPt: lengthToPt(grid.bottom),
      runningHeadTopPt: mmToPt(12),
      footerRulePt: mmToPt(23),
      sideColumn: null,
    },
    cover: {
      markTopPt: mmToPt(18),
      markDiameterPt: mmToPt(12),
      titleTopPt: mmToPt(42),
      titleSizesPt: [54, 48, 42, 36],
      subtitle: textStyle("medium", 22, 30),
      pictureTopPt: mmToPt(120),
      pictureFootPt: mmToPt(60),
      footRulePt: mmToPt(46),
      footBottomPt: mmToPt(7),
    },
  }),
};
