import { tokens } from "../../theme/tokens.ts";
import { bookDesign, bookLengths, emergencyHeadStyle, furnitureStyle, textStyle } from "./book-design.ts";
import type { PageDesign, Paper } from "./page-design.ts";
import { mmToPt } from "./page-design.ts";
import { landscape, paperA4, paperA5, paperHalfLetter, paperLetter } from "./paper.ts";
import type { BookletPrintout } from "./printout.ts";

/** A small page in the smallest size that clear-print guidance allows, on a measure of 57 to 60 characters. */
function smallPageDesign(paper: Paper, sideMm: number): PageDesign {
  const bodyPt = tokens.type.a4.smallest;
  return bookDesign({
    paper,
    type: {
      smallestPt: bodyPt,
      body: textStyle("regular", bodyPt, 16.5),
      lead: textStyle("regular", 14, 18.5),
      small: textStyle("regular", bodyPt, 15.5),
      h1: textStyle("bold", 23, 26),
      h2: textStyle("bold", 16.5, 20),
      h3: textStyle("bold", 13.5, 17.5),
      h4: textStyle("bold", bodyPt, 16.5),
      sectionNumber: textStyle("light", 40, 38, -0.03),
      emergencyHead: emergencyHeadStyle(14.5, 18.5),
      code: textStyle("mono", bodyPt, 16),
      furniture: furnitureStyle(bodyPt, 15),
    },
    lengths: bookLengths(bodyPt),
    margins: {
      leftPt: mmToPt(sideMm),
      rightPt: mmToPt(sideMm),
      topPt: mmToPt(19),
      bottomPt: mmToPt(20),
      runningHeadTopPt: mmToPt(9.5),
      footerRulePt: mmToPt(16),
      sideColumn: null,
    },
    cover: {
      markTopPt: mmToPt(14),
      markDiameterPt: mmToPt(9),
      titleTopPt: mmToPt(31),
      titleSizesPt: [38, 34, 30, 26],
      subtitle: textStyle("medium", 14, 19),
      pictureTopPt: mmToPt(80),
      pictureFootPt: mmToPt(37),
      footRulePt: mmToPt(30),
      footBottomPt: mmToPt(7),
    },
  });
}

const words = (paper: string): BookletPrintout["words"] => ({
  en: {
    title: `Booklet to fold, ${paper}`,
    text: `${paper}, printed on both sides: flip on the short edge, then fold in the middle.`,
  },
});

export const booklet: BookletPrintout = {
  kind: "booklet",
  name: "booklet",
  words: words("A4"),
  design: smallPageDesign(paperA5, 16),
  sheet: landscape(paperA4),
  sections: "all",
};

export const bookletLetter: BookletPrintout = {
  kind: "booklet",
  name: "booklet-letter",
  words: words("US Letter"),
  design: smallPageDesign(paperHalfLetter, 15),
  sheet: landscape(paperLetter),
  sections: "all",
};
