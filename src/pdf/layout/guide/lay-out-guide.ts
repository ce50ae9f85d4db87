/** One page that says how to print and fold the leaflet: numbered steps, each with a drawing. */
import type { Handbook } from "../../../document/handbook.ts";
import { tokens } from "../../../theme/tokens.ts";
import type { GuidePrintout } from "../../printouts/printout.ts";
import { printoutWords } from "../../printouts/printout.ts";
import type { StructureElement } from "../../structure/structure-element.ts";
import { structureElement } from "../../structure/structure-element.ts";
import { circle } from "../drawing.ts";
import { isFilledIn } from "../edition-block.ts";
import { layOutFooter } from "../furniture.ts";
import type { SlugItem } from "../galley.ts";
import { addSlug, createGalley, galleyHeightPt } from "../galley.ts";
import { textFragment } from "../inline-fragments.ts";
import type { LaidOutPrintout } from "../laid-out.ts";
import { CAPITAL_EM } from "../laid-out.ts";
import { placeColumns } from "../pages.ts";
import { paginate } from "../paginate.ts";
import { alignedLines, lineItem } from "../paragraphs.ts";
import type { MeasureText } from "../set-paragraph.ts";
import { lineWidthPt, setParagraph } from "../set-paragraph.ts";
import { PICTURE_RATIO, guidePicture } from "./guide-pictures.ts";

const GAP_PT = 14;
const PICTURE_OF_WIDTH = 0.3;

export function layOutGuide(
  printout: GuidePrintout,
  handbook: Handbook,
  measure: MeasureText,
): LaidOutPrintout {
  const { design } = printout;
  const { type, span } = design;
  const { words } = handbook;
  const root: StructureElement = { type: "Document", parent: null };
  const sect = structureElement("Sect", root);
  const widthPt = span.rightPt - span.leftPt;
  const galley = createGalley();
  const title = printoutWords(printout, handbook.language).title;
  const heading = setParagraph(
    [textFragment(title, type.h1, structureElement("H1", sect), measure)],
    measure,
    { style: type.h1, measurePt: widthPt },
  );
  addSlug(
    galley,
    heading.lineEnds.length * type.h1.leadingPt + GAP_PT,
    alignedLines(heading, { leftPt: 0, topPt: 0, widthPt }),
  );
  const list = structureElement("L", sect, { listNumbering: "Decimal" });
  const steps = words.foldingSteps.filter(({ drawing }) => drawing !== "label" || !isFilledIn(handbook));
  steps.forEach((step, index) => {
    if (index > 0) galley.gapPt = GAP_PT;
    addStep(step, index + 1);
  });
  const frame = [{ leftPt: span.leftPt, widthPt }];
  const { items } = placeColumns(galley, paginate(galley, Infinity), frame, design.topPt);
  if (galleyHeightPt(galley) > design.bottomPt - design.topPt)
    throw new Error("The steps of folding do not fit one page.");
  return {
    paper: design.paper,
    pages: [
      {
        items: [...items, ...layOutFooter({ handbook, design, measure, root }, "")],
        destinations: [],
      },
    ],
    sheets: null,
    pageMap: { pages: [] },
    outline: [],
    root,
    shaper: measure,
  };

  /** A drawing at the left; at the right the step's number in a disc, and its words. */
  function addStep(step: Handbook["words"]["foldingSteps"][number], number: number): void {
    const item = structureElement("LI", list);
    const pictureWidthPt = widthPt * PICTURE_OF_WIDTH;
    const pictureHeightPt = pictureWidthPt * PICTURE_RATIO;
    const radius = type.body.leadingPt * 0.7;
    const bold = { ...type.h3 };
    const label = setParagraph(
      [textFragment(String(number), bold, structureElement("Lbl", item), measure)],
      measure,
      { style: bold, measurePt: 100 },
    );
    const body = structureElement("LBody", item);
    const textLeftPt = pictureWidthPt + GAP_PT + 2 * radius + 10;
    const measurePt = widthPt - textLeftPt;
    const text = setParagraph(
      [textFragment(step.text, type.body, structureElement("P", body), measure)],
      measure,
      { style: type.body, measurePt },
    );
    const figure = structureElement("Figure", body, { alternateText: step.picture });
    const textPt = text.lineEnds.length * type.body.leadingPt;
    const heightPt = Math.max(pictureHeightPt, textPt);
    const textTop = Math.max(0, (heightPt - textPt) / 2);
    const middle = textTop + type.body.leadingPt / 2;
    const discLeft = pictureWidthPt + GAP_PT;
    const disc: SlugItem = {
      kind: "drawing",
      drawing: [{ path: circle(radius, radius, radius), stroke: tokens.color.print.ink, lineWidthPt: 1.4 }],
      leftPt: discLeft,
      topPt: middle - radius,
    };
    const baselinePt = middle + (bold.sizePt * CAPITAL_EM) / 2;
    addSlug(galley, heightPt, [
      disc,
      lineItem(label, 0, discLeft + radius - lineWidthPt(label, 0) / 2, baselinePt),
      ...alignedLines(text, { leftPt: textLeftPt, topPt: textTop, widthPt: measurePt }),
      {
        kind: "figure",
        drawing: guidePicture(step.drawing, pictureWidthPt),
        element: figure,
        leftPt: 0,
        topPt: (heightPt - pictureHeightPt) / 2,
        widthPt: pictureWidthPt,
        heightPt: pictureHeightPt,
      },
    ]);
  }
}
