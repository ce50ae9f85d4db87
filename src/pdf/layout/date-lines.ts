import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/printout.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug, addSpace, keepTogether } from "./galley.ts";
import { emptySquare } from "./icons.ts";
import { textFragment } from "./inline-fragments.ts";
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
}

/** Under a heavy rule: what was written, searched and reviewed, and when. */
export function layOutDateLines(
  dates: readonly LabelledLine[],
  context: Pick<BlockContext, "galley" | "printout" | "parent" | "leftPt" | "widthPt" | "measure">,
): void {
  if (dates.length === 0) return;
  const { galley, printout } = context;
  const { lengths, span } = printout;
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
      const style = printout.type.small;
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

  /** Side by side across the page where there is a side column, else in two columns. */
  function dateGrid(): { readonly leftPt: number; readonly widthPt: number; readonly perRow: number } {
    const column = printout.columns[0];
    if (printout.sideColumn === null || printout.columns.length > 1 || column === undefined)
      return { leftPt: context.leftPt, widthPt: context.widthPt, perRow: 2 };
    return { leftPt: span.leftPt - column.leftPt, widthPt: span.rightPt - span.leftPt, perRow: 4 };
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
  { text, date }: Omit<LabelledLine, "label">,
  list: StructureElement,
  { leftPt, widthPt, style, measure }: DatePlace,
): { readonly items: readonly SlugItem[]; readonly heightPt: number } {
  const item = structureElement("LI", list);
  const bold = { ...style, font: "bold" } as const;
  const set = (words: string, wordStyle: TextStyle, type: "Lbl" | "LBody", measurePt: number) =>
    setParagraph([textFragment(words, wordStyle, structureElement(type, item), measure)], measure, {
      style: wordStyle,
      measurePt,
    });
  const labelLines = set(label, bold, "Lbl", widthPt);
  const labelHeightPt = labelLines.lineEnds.length * style.leadingPt;
  const squarePt = style.sizePt * 0.75;
  const indentPt = date === null ? squarePt + 5 : 0;
  const textLines = set(text, style, "LBody", widthPt - indentPt);
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
