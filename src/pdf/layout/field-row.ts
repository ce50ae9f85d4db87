import { tokens } from "../../theme/tokens.ts";
import { mmToPt } from "../printouts/page-design.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug } from "./galley.ts";
import { emptySquare } from "./icons.ts";
import { textFragment } from "./inline-fragments.ts";
import type { SetParagraph } from "./laid-out.ts";
import { alignedLines } from "./paragraphs.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

export interface FieldRow {
  /** Unique in the file. */
  readonly name: string;
  readonly label: string;
  /** What a screen reader says; without it, the label. */
  readonly description?: string;
  /** Of a written field; without it, what is left of the measure. */
  readonly widthPt?: number;
}

/** High enough to write by hand. */
const ROW_PT = 23;
const GAP_PT = 8;
/** Any thinner, and a copier loses it. */
const RULE_PT = mmToPt(0.5);

/** A label and a line to write on, by hand or in a viewer. */
export function addTextField(row: FieldRow, context: BlockContext): void {
  const { galley, leftPt, widthPt } = context;
  const paragraph = structureElement("P", context.parent);
  const { set, labelPt } = setLabel(row.label, paragraph, widthPt / 2, context);
  const fieldLeftPt = leftPt + labelPt + GAP_PT;
  const fieldWidthPt = Math.min(row.widthPt ?? Infinity, leftPt + widthPt - fieldLeftPt);
  const { leadingPt, sizePt } = set.style;
  const heightPt = Math.max(ROW_PT, leadingPt + 4) + (set.lineEnds.length - 1) * leadingPt;
  const rule = [
    {
      path: line(0, 0, fieldWidthPt, 0),
      stroke: tokens.color.print.line,
      lineWidthPt: RULE_PT,
    },
  ];
  addSlug(galley, heightPt, [
    ...alignedLines(set, {
      leftPt,
      topPt: heightPt - set.lineEnds.length * leadingPt - 2,
      widthPt: labelPt,
    }),
    { kind: "drawing", drawing: rule, leftPt: fieldLeftPt, topPt: heightPt - 2 },
    {
      kind: "field",
      field: { type: "text", name: row.name, description: row.description ?? row.label, sizePt },
      element: structureElement("Form", paragraph),
      leftPt: fieldLeftPt,
      topPt: heightPt - ROW_PT + 1,
      widthPt: fieldWidthPt,
      heightPt: ROW_PT - 3,
    },
  ]);
}

/** A square to tick and, behind it, its label. */
export function addCheckField(row: FieldRow, context: BlockContext): void {
  const { galley, leftPt, widthPt } = context;
  const paragraph = structureElement("P", context.parent);
  const { set } = setLabel(row.label, paragraph, widthPt - CHECK_PT - GAP_PT, context);
  const { leadingPt } = set.style;
  const heightPt = Math.max(ROW_PT, set.lineEnds.length * leadingPt);
  const topPt = (heightPt - set.lineEnds.length * leadingPt) / 2;
  addSlug(galley, heightPt, [
    ...checkField(row, paragraph, leftPt, topPt + (leadingPt - CHECK_PT) / 2),
    ...alignedLines(set, { leftPt: leftPt + CHECK_PT + GAP_PT, topPt, widthPt }),
  ]);
}

export const CHECK_PT = 14;

/** The square on paper, and the field over it. */
export function checkField(
  { name, label, description = label }: FieldRow,
  parent: StructureElement,
  leftPt: number,
  topPt: number,
): readonly SlugItem[] {
  return [
    { kind: "drawing", drawing: emptySquare(CHECK_PT), leftPt, topPt },
    {
      kind: "field",
      field: { type: "check", name, description, sizePt: 12 },
      element: structureElement("Form", parent),
      leftPt,
      topPt,
      widthPt: CHECK_PT,
      heightPt: CHECK_PT,
    },
  ];
}

function setLabel(
  label: string,
  paragraph: StructureElement,
  measurePt: number,
  { design, measure }: BlockContext,
): { readonly set: SetParagraph; readonly labelPt: number } {
  const style = { ...design.type.body, font: "bold" } as const;
  const set = setParagraph([textFragment(label, style, paragraph, measure)], measure, { style, measurePt });
  return { set, labelPt: Math.max(...set.lineEnds.map((_, index) => lineWidthPt(set, index))) };
}
