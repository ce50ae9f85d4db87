import type { ContactTarget } from "../../document/imprint.ts";
import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug, addSpace, keepTogether } from "./galley.ts";
import { emptySquare } from "./icons.ts";
import { contactFragment, textFragment } from "./inline-fragments.ts";
import { baselineInLine } from "./laid-out.ts";
import { alignedLines } from "./paragraphs.ts";
import type { MeasureText } from "./set-paragraph.ts";
import { setParagraph } from "./set-paragraph.ts";

/** What stands under a heavy rule: a date, or a line of the imprint, which has none. */
export interface LabelledLine {
  readonly label: string;
  readonly text: string;
  /** Null for what has not happened yet. */
  readonly date?: string | null;
  /** Where it leads on a screen. */
  readonly target?: ContactTarget;
}

const MOST_IN_A_ROW = 4;
/** Room for a label such as "Do not use after". */
const DATE_EM = 9.6;

/** Under a heavy rule: what was written, searched and reviewed, and when. */
export function layOutDateLines(
  dates: readonly LabelledLine[],
  context: Pick<BlockContext, "galley" | "design" | "parent" | "leftPt" | "widthPt" | "measure">,
): void {
  if (dates.length === 0) return;
  const { galley, design } = context;
  const { lengths, span } = design;
  const { leftPt, widthPt, perRow } = dateGrid();
  addSpace(galley, lengths.headingGapPt[2]);
  const list = structureElement("L", context.parent, { listNumbering: "None" });
  keepTogether(galley, () => {
    // A page with nothing but dates says little: they keep the last lines of the text with them.
    const lineWidthPt = lengths.rules.section;
    const rule = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
    const ruleItem: SlugItem = { kind: "drawing", drawing: rule, leftPt, topPt: lineWidthPt / 2 };
    addSlug(galley, lineWidthPt + lengths.itemGapPt, [ruleItem], {
      keepWithPrevious: galley.slugs.length > 0,
    });
    rowsOf(dates, perRow).forEach((row, index) => {
      if (index > 0) addSpace(galley, lengths.itemGapPt);
      const cellWidthPt = row.some(isLong) ? widthPt : widthPt / perRow;
      const style = design.type.small;
      const cells = row.map((date, column) =>
        dateItems(date.label, date, list, {
          leftPt: leftPt + column * cellWidthPt,
          widthPt: cellWidthPt - lengths.cellGapPt,
          style,
          measure: context.measure,
        }),
      );
      addSlug(
        galley,
        Math.max(...cells.map(({ heightPt }) => heightPt)),
        cells.flatMap(({ items }) => items),
      );
    });
  });

  /** Across the page where there is a side column, and as many side by side as there is room for. */
  function dateGrid(): { readonly leftPt: number; readonly widthPt: number; readonly perRow: number } {
    const column = design.columns[0];
    const isWide = design.sideColumn !== null && design.columns.length === 1 && column !== undefined;
    const [left, width] = isWide
      ? [span.leftPt - column.leftPt, span.rightPt - span.leftPt]
      : [context.leftPt, context.widthPt];
    const room = Math.floor(width / (design.type.small.sizePt * DATE_EM));
    return { leftPt: left, widthPt: width, perRow: Math.min(MOST_IN_A_ROW, Math.max(1, room)) };
  }
}

/** A line that is too long for a cell, such as a review with its reviewer, takes a row of its own. */
function rowsOf<Line extends LabelledLine>(
  lines: readonly Line[],
  perRow: number,
): readonly (readonly Line[])[] {
  const rows: Line[][] = [];
  for (const next of lines) {
    const last = rows.at(-1);
    const joins = last !== undefined && last.length < perRow && !isLong(next) && !last.some(isLong);
    if (joins) last.push(next);
    else rows.push([next]);
  }
  return rows;
}

/** More characters than a date has, and than two lines of a cell hold. */
function isLong({ text }: LabelledLine): boolean {
  return text.length > 40;
}

interface DatePlace {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly style: TextStyle;
  readonly measure: MeasureText;
}

/** A label, below it the date; what has not happened yet has an empty square. */
export function dateItems(
  label: string,
  { text, date, target }: Omit<LabelledLine, "label">,
  list: StructureElement,
  { leftPt, widthPt, style, measure }: DatePlace,
): { readonly items: readonly SlugItem[]; readonly heightPt: number } {
  const item = structureElement("LI", list);
  const bold = { ...style, font: "bold" } as const;
  const labelLines = setParagraph(
    [textFragment(label, bold, structureElement("Lbl", item), measure)],
    measure,
    { style: bold, measurePt: widthPt },
  );
  const labelHeightPt = labelLines.lineEnds.length * style.leadingPt;
  const squarePt = style.sizePt * 0.75;
  const indentPt = date === null ? squarePt + 5 : 0;
  const textLines = setParagraph(
    [contactFragment(text, target, style, structureElement("LBody", item), measure)],
    measure,
    { style, measurePt: widthPt - indentPt },
  );
  const squareTop = labelHeightPt + baselineInLine(style) - style.sizePt * 0.334 - squarePt / 2;
  const square: readonly SlugItem[] =
    date === null ? [{ kind: "drawing", drawing: emptySquare(squarePt), leftPt, topPt: squareTop }] : [];
  return {
    items: [
      ...alignedLines(labelLines, { leftPt, topPt: 0, widthPt }),
      ...square,
      ...alignedLines(textLines, { leftPt: leftPt + indentPt, topPt: labelHeightPt, widthPt }),
    ],
    heightPt: labelHeightPt + textLines.lineEnds.length * style.leadingPt,
  };
}
