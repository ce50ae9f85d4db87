import { tokens } from "../../theme/tokens.ts";
import {
  bookDesign,
  bookLengths,
  emergencyHeadStyle,
  fullPageCover,
  furnitureStyle,
  textStyle,
} from "./book-design.ts";
import type { PageDesign, Paper } from "./page-design.ts";
import { mmToPt } from "./page-design.ts";

const SIDE_PT = mmToPt(20);
const COLUMN_GAP_PT = mmToPt(8);

/** A single side without a cover, in one column or in two that are even. `bodyPt` sets all sizes. */
export function sheetDesign(paper: Paper, bodyPt: number, columnCount: 1 | 2): PageDesign {
  const smallestPt = tokens.type.a4.smallest;
  const body = textStyle("regular", bodyPt, bodyPt * 1.36);
  const design = bookDesign({
    paper,
    type: {
      smallestPt,
      body,
      lead: textStyle("regular", bodyPt + 1, (bodyPt + 1) * 1.32),
      small: textStyle("regular", smallestPt, 16),
      h1: textStyle("bold", 26, 30),
      h2: textStyle("bold", bodyPt + 3, (bodyPt + 3) * 1.22),
      h3: textStyle("bold", bodyPt + 1.5, (bodyPt + 1.5) * 1.25),
      h4: { ...body, font: "bold" },
      sectionNumber: textStyle("light", 40, 38, -0.03),
      emergencyHead: emergencyHeadStyle(bodyPt + 2.5, (bodyPt + 2.5) * 1.25),
      code: textStyle("mono", smallestPt, 16),
      furniture: furnitureStyle(smallestPt, 16),
    },
    lengths: bookLengths(bodyPt),
    margins: {
      leftPt: SIDE_PT,
      rightPt: SIDE_PT,
      topPt: mmToPt(16),
      bottomPt: mmToPt(22),
      runningHeadTopPt: mmToPt(9),
      footerRulePt: mmToPt(18),
      sideColumn: null,
    },
    cover: fullPageCover(),
  });
  const { leftPt, rightPt } = design.span;
  const widthPt = (rightPt - leftPt - COLUMN_GAP_PT * (columnCount - 1)) / columnCount;
  const columns = Array.from({ length: columnCount }, (_, index) => ({
    leftPt: leftPt + index * (widthPt + COLUMN_GAP_PT),
    widthPt,
  }));
  return { ...design, columns };
}
