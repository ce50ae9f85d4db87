import { tokens } from "../../theme/tokens.ts";
import type { FontName, Printout, TextStyle } from "./printout.ts";
import { lengthToPt, mmToPt } from "./printout.ts";

const grid = tokens.grid.a4;
const scale = tokens.type.a4;
const color = tokens.color.print;
const rules = tokens.border["print-mm"];

const widthPt = lengthToPt(grid.page[0]);
const heightPt = lengthToPt(grid.page[1]);
const textLeftPt = lengthToPt(grid["text-left"]);
const textRightPt = widthPt - lengthToPt(grid["text-right"]);
const spanLeftPt = lengthToPt(grid["side-column"].left);
const footerRulePt = heightPt - mmToPt(20);

/**
 * The handbook on A4, 14 point on a measure of 59 characters: clear-print guidance asks for 12 point and advises 14.
 */
export const a4: Printout = {
  name: "a4",
  paper: { widthPt, heightPt },
  columns: [{ leftPt: textLeftPt, widthPt: textRightPt - textLeftPt }],
  topPt: mmToPt(22),
  bottomPt: heightPt - lengthToPt(grid.bottom),
  sideColumn: { leftPt: spanLeftPt, widthPt: lengthToPt(grid["side-column"].width) },
  span: { leftPt: spanLeftPt, rightPt: textRightPt },
  runningHead: { topPt: mmToPt(11) },
  footer: { rulePt: footerRulePt, topPt: footerRulePt + mmToPt(2) },
  type: {
    body: style("regular", scale["body-advised"][0], scale["body-advised"][1]),
    lead: style("regular", 17, 23),
    small: style("regular", scale.body[0], 16.5),
    h1: style("bold", scale.h1[0], 32),
    h2: style("bold", 19, 23),
    h3: style("bold", 15.5, 20),
    h4: style("bold", scale["body-advised"][0], scale["body-advised"][1]),
    sectionNumber: style("light", scale["section-number"][0], scale["section-number"][1], -0.03),
    emergencyHead: style("extrabold", 16.5, 21, 0, color["on-garnet"]),
    code: style("mono", scale.smallest, 17),
    furniture: style("regular", scale.smallest, 16, 0, color["ink-soft"]),
  },
  cover: {
    markPt: { topPt: mmToPt(18), diameterPt: mmToPt(10.5) },
    titleTopPt: mmToPt(42),
    titleWidthPt: mmToPt(160),
    titleStyles: [54, 48, 42, 36].map((sizePt) => style("bold", sizePt, sizePt, -0.025)),
    maxTitleLines: 4,
    subtitle: style("medium", 18, 24),
    pictureTopPt: mmToPt(112),
    pictureBottomPt: mmToPt(247),
    footRulePt: mmToPt(264),
    footBottomPt: heightPt - mmToPt(7),
  },
  lengths: {
    paragraphGapPt: 10.5,
    itemGapPt: 5,
    blockGapPt: 18,
    headingGapPt: { 2: 30, 3: 21, 4: 17 },
    afterHeadingPt: 6,
    listIndentPt: 22,
    boxPaddingPt: mmToPt(5),
    boxRadiusPt: lengthToPt(tokens.radius["print-safe"]),
    coverRadiusPt: lengthToPt(tokens.radius["print-cover"]),
    cellGapPt: 12,
    rules: {
      hair: mmToPt(rules.hair),
      do: mmToPt(rules.do),
      box: mmToPt(rules.box),
      soon: mmToPt(rules.soon),
      urgent: mmToPt(rules.urgent),
      dont: mmToPt(rules.dont),
      emergency: mmToPt(rules.emergency),
      section: mmToPt(rules.section),
      cover: mmToPt(rules.cover),
    },
  },
};

function style(
  font: FontName,
  sizePt: number,
  leadingPt: number,
  trackingEm = 0,
  ink: string = color.ink,
): TextStyle {
  return { font, sizePt, leadingPt, trackingEm, color: ink };
}
