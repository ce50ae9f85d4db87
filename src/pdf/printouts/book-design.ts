/** Page designs of books: one column of text, with or without a side column, running heads and a footer. */
import { tokens } from "../../theme/tokens.ts";
import type { FontName, Lengths, PageDesign, Paper, TextStyle, TypeScale } from "./page-design.ts";
import { lengthToPt, mmToPt } from "./page-design.ts";

const color = tokens.color.print;
const rules = tokens.border["print-mm"];

/** How thick lines are on every paper: a border says how urgent a box is, so none is thinner on a smaller sheet. */
export const printRulesPt: Lengths["rules"] = {
  hair: mmToPt(rules.hair),
  do: mmToPt(rules.do),
  box: mmToPt(rules.box),
  soon: mmToPt(rules.soon),
  urgent: mmToPt(rules.urgent),
  dont: mmToPt(rules.dont),
  emergency: mmToPt(rules.emergency),
  section: mmToPt(rules.section),
  cover: mmToPt(rules.cover),
};

export interface BookMargins {
  readonly leftPt: number;
  readonly rightPt: number;
  readonly topPt: number;
  /** From the page's foot. */
  readonly bottomPt: number;
  readonly runningHeadTopPt: number;
  /** From the page's foot. */
  readonly footerRulePt: number;
  readonly sideColumn: PageDesign["sideColumn"];
}

/** The cover's places; those at its foot are measured from there. */
export interface BookCover {
  readonly markTopPt: number;
  readonly markDiameterPt: number;
  readonly titleTopPt: number;
  readonly titleSizesPt: readonly number[];
  readonly subtitle: TextStyle;
  readonly pictureTopPt: number;
  readonly pictureFootPt: number;
  readonly footRulePt: number;
  readonly footBottomPt: number;
}

/** The cover of an A4 or US Letter book. */
export const fullPageCover = (): BookCover => ({
  markTopPt: mmToPt(18),
  markDiameterPt: mmToPt(10.5),
  titleTopPt: mmToPt(42),
  titleSizesPt: [54, 48, 42, 36],
  subtitle: textStyle("medium", 18, 24),
  pictureTopPt: mmToPt(112),
  pictureFootPt: mmToPt(50),
  footRulePt: mmToPt(33),
  footBottomPt: mmToPt(7),
});

export interface BookOptions {
  readonly paper: Paper;
  readonly margins: BookMargins;
  readonly type: TypeScale;
  readonly cover: BookCover;
  readonly lengths: Lengths;
}

export function bookDesign({ paper, margins, type, cover, lengths }: BookOptions): PageDesign {
  const { widthPt, heightPt } = paper;
  const spanLeftPt = margins.sideColumn?.leftPt ?? margins.leftPt;
  const rightPt = widthPt - margins.rightPt;
  const footerRulePt = heightPt - margins.footerRulePt;
  return {
    paper,
    columns: [{ leftPt: margins.leftPt, widthPt: rightPt - margins.leftPt }],
    topPt: margins.topPt,
    bottomPt: heightPt - margins.bottomPt,
    sideColumn: margins.sideColumn,
    span: { leftPt: spanLeftPt, rightPt },
    runningHead: { topPt: margins.runningHeadTopPt },
    footer: { rulePt: footerRulePt, topPt: footerRulePt + mmToPt(2) },
    type,
    cover: {
      markPt: { topPt: cover.markTopPt, diameterPt: cover.markDiameterPt },
      titleTopPt: cover.titleTopPt,
      titleWidthPt: Math.min(mmToPt(160), rightPt - spanLeftPt),
      titleStyles: cover.titleSizesPt.map((sizePt) => textStyle("bold", sizePt, sizePt, -0.025)),
      maxTitleLines: 4,
      subtitle: cover.subtitle,
      pictureTopPt: cover.pictureTopPt,
      pictureBottomPt: heightPt - cover.pictureFootPt,
      footRulePt: heightPt - cover.footRulePt,
      footBottomPt: heightPt - cover.footBottomPt,
    },
    lengths,
    inks: color,
  };
}

/** Distances for a body of 14 point, made larger or smaller with it; rules stay as they are. */
export function bookLengths(bodyPt: number): Lengths {
  const scale = bodyPt / 14;
  return {
    paragraphGapPt: 10.5 * scale,
    itemGapPt: 5 * scale,
    blockGapPt: 18 * scale,
    headingGapPt: { 2: 30 * scale, 3: 21 * scale, 4: 17 * scale },
    afterHeadingPt: 6 * scale,
    listIndentPt: 22 * scale,
    boxPaddingPt: mmToPt(5) * Math.min(1, scale),
    boxRadiusPt: lengthToPt(tokens.radius["print-safe"]),
    coverRadiusPt: lengthToPt(tokens.radius["print-cover"]),
    cellGapPt: 12 * scale,
    rules: printRulesPt,
  };
}

export function textStyle(
  font: FontName,
  sizePt: number,
  leadingPt: number,
  trackingEm = 0,
  ink: string = color.ink,
): TextStyle {
  return { font, sizePt, leadingPt, trackingEm, color: ink };
}

/** White on the black head of a card. */
export function emergencyHeadStyle(sizePt: number, leadingPt: number): TextStyle {
  return textStyle("extrabold", sizePt, leadingPt, 0, color["on-garnet"]);
}

export function furnitureStyle(sizePt: number, leadingPt: number): TextStyle {
  return textStyle("regular", sizePt, leadingPt, 0, color["ink-soft"]);
}
