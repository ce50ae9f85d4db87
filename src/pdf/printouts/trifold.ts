import { tokens } from "../../theme/tokens.ts";
import { bookDesign, emergencyHeadStyle, furnitureStyle, printRulesPt, textStyle } from "./book-design.ts";
import type { Lengths, PageDesign, Paper } from "./page-design.ts";
import { lengthToPt, mmToPt } from "./page-design.ts";
import { landscape, paperA4, paperLetter } from "./paper.ts";
import type { FoldedPrintout, Panel } from "./printout.ts";

const scale = tokens.type.trifold;

type TrifoldGrid = (typeof tokens.grid)["trifold-a4"] | (typeof tokens.grid)["trifold-letter"];

const lengths: Lengths = {
  paragraphGapPt: 5,
  itemGapPt: 2.5,
  blockGapPt: mmToPt(2.8),
  headingGapPt: { 2: 14, 3: 8, 4: 8 },
  afterHeadingPt: 2.5,
  listIndentPt: 12,
  boxPaddingPt: mmToPt(2),
  boxRadiusPt: lengthToPt(tokens.radius["print-safe"]),
  coverRadiusPt: lengthToPt(tokens.radius["print-cover"]),
  cellGapPt: 8,
  rules: printRulesPt,
};

/**
 * Six panels, the flap 3 mm narrower so that it lies flat inside. Outside, from the left: flap, back, front. Inside:
 * left, middle, right, of which the right one is the flap's other side.
 */
function panelsOf(grid: TrifoldGrid): readonly Panel[] {
  const [outside, inside] = [grid.outside.map(lengthToPt), grid.inside.map(lengthToPt)];
  const at = (side: 0 | 1, index: 0 | 1 | 2): Pick<Panel, "side" | "leftPt" | "widthPt"> => {
    const widths = side === 0 ? outside : inside;
    return {
      side,
      leftPt: widths.slice(0, index).reduce((sum, width) => sum + width, 0),
      widthPt: widths[index] ?? 0,
    };
  };
  return [
    { name: "front", ...at(0, 2) },
    { name: "flap", ...at(0, 0) },
    { name: "inside left", ...at(1, 0) },
    { name: "inside middle", ...at(1, 1) },
    { name: "inside right", ...at(1, 2) },
    { name: "back", ...at(0, 1) },
  ];
}

/** One panel. All text has the measure of the narrowest, so that it can run on from any panel to the next. */
function panelDesign(sheet: Paper, grid: TrifoldGrid): PageDesign {
  const widthPt = Math.min(...grid.outside.map(lengthToPt));
  const [outerPt, foldPt] = [lengthToPt(grid.outer), lengthToPt(grid["at-fold"])];
  const smallestPt = scale.smallest;
  const [bodyPt, bodyLeadingPt] = scale.body;
  const small = textStyle("regular", smallestPt, 15);
  return bookDesign({
    paper: { widthPt, heightPt: sheet.heightPt },
    type: {
      smallestPt,
      body: textStyle("regular", bodyPt, bodyLeadingPt),
      lead: textStyle("regular", scale["main-message"][0], scale["main-message"][1]),
      small,
      h1: textStyle("bold", scale.h1[0], scale.h1[1]),
      h2: textStyle("bold", scale.h2[0], scale.h2[1]),
      h3: textStyle("bold", scale.h3[0], scale.h3[1]),
      h4: textStyle("bold", bodyPt, bodyLeadingPt),
      sectionNumber: textStyle("light", 40, 38),
      emergencyHead: emergencyHeadStyle(scale["emergency-head"][0], scale["emergency-head"][1]),
      code: textStyle("mono", smallestPt, bodyLeadingPt),
      furniture: furnitureStyle(smallestPt, small.leadingPt),
    },
    lengths,
    margins: {
      leftPt: outerPt,
      rightPt: foldPt,
      topPt: lengthToPt(grid.top),
      bottomPt: lengthToPt(grid.bottom),
      runningHeadTopPt: lengthToPt(grid.top),
      footerRulePt: lengthToPt(grid.bottom),
      sideColumn: null,
    },
    cover: {
      markTopPt: lengthToPt(grid.top),
      markDiameterPt: mmToPt(8),
      titleTopPt: lengthToPt(grid.top) + mmToPt(20),
      titleSizesPt: [scale.h1[0], 24, 21, 18],
      subtitle: textStyle("regular", scale["main-message"][0], scale["main-message"][1]),
      pictureTopPt: lengthToPt(grid.top),
      pictureFootPt: lengthToPt(grid.bottom),
      footRulePt: lengthToPt(grid.bottom),
      footBottomPt: lengthToPt(grid.bottom),
    },
  });
}

function trifoldOn(sheet: Paper, grid: TrifoldGrid): Omit<FoldedPrintout, "name" | "words"> {
  return {
    kind: "folded",
    design: panelDesign(sheet, grid),
    sheet,
    panels: panelsOf(grid),
    margins: { outerPt: lengthToPt(grid.outer), atFoldPt: lengthToPt(grid["at-fold"]) },
    messageFrom: "key-points",
    frames: [
      { panels: ["flap"], sectionIds: ["get-help-now"] },
      { panels: ["inside left"], sectionIds: ["key-points", "techniques"] },
      {
        panels: ["inside middle", "inside right"],
        sectionIds: ["check-first", "risks", "visit"],
      },
      { panels: ["back"], sectionIds: ["find-a-therapist"] },
    ],
    stickerPt: { widthPt: mmToPt(63), heightPt: mmToPt(38) },
  };
}

export const trifold: FoldedPrintout = {
  ...trifoldOn(landscape(paperA4), tokens.grid["trifold-a4"]),
  name: "trifold",
  words: {
    en: {
      title: "Leaflet to fold in three",
      text: "A4, one sheet, printed on both sides: flip on the short edge, then fold.",
    },
  },
};

export const trifoldLetter: FoldedPrintout = {
  ...trifoldOn(landscape(paperLetter), tokens.grid["trifold-letter"]),
  name: "trifold-letter",
  words: {
    en: {
      title: "Leaflet to fold in three, US Letter",
      text: "US Letter, one sheet, printed on both sides: flip on the short edge, then fold.",
    },
  },
};
