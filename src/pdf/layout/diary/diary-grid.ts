import type { Handbook } from "../../../document/handbook.ts";
import { fill } from "../../../locale/words.ts";
import { tokens } from "../../../theme/tokens.ts";
import { readableMeasurePt } from "../../printouts/page-design.ts";
import type { StructureElement } from "../../structure/structure-element.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import { columnHeightPt } from "../block-context.ts";
import type { Drawing } from "../drawing.ts";
import { line, rectangle } from "../drawing.ts";
import { CHECK_PT, addTextField, checkField } from "../field-row.ts";
import type { SlugItem } from "../galley.ts";
import { addSlug, addSpace } from "../galley.ts";
import { textFragment } from "../inline-fragments.ts";
import type { SetParagraph } from "../laid-out.ts";
import { addParagraph, alignedLines } from "../paragraphs.ts";
import { setParagraph } from "../set-paragraph.ts";
import type { DiaryColumn, DiaryField } from "./diary-fields.ts";
import { DAYS, WEEKS_A_COUNT, countFields, dayFields, diaryColumns } from "./diary-fields.ts";

/** High enough to write in by hand; on shorter paper a little less. */
const MOST_ROW_PT = 29;
/** What stands on a page of two weeks besides their days: headings, heads of the tables, counts. */
const BESIDE_ROWS_PT = 328;
const ROWS_A_PAGE = 14;
const CELL_PADDING_PT = 4;
/** Of the measure; the notes take what is left. */
const DAY_WIDTH = 0.155;
const widths: Readonly<Record<Exclude<DiaryColumn, "notes">, number>> = {
  headache: 0.14,
  strength: 0.125,
  hours: 0.095,
  medicine: 0.125,
  massage: 0.12,
};

/** A week: its heading, its first day's date, and a row for each day. */
export function addWeekGrid(week: number, words: Handbook["words"], context: BlockContext): void {
  const { galley, design, measure, parent } = context;
  const heading = structureElement("H2", parent);
  const title = fill(words.week, { week });
  addParagraph([textFragment(title, design.type.h2, heading, measure)], design.type.h2, context);
  galley.keepNext = true;
  addTextField(
    {
      name: `week-${week}-first-day`,
      label: words.weekBegins,
      description: `${title}: ${words.weekBegins}`,
      widthPt: context.widthPt * 0.3,
    },
    context,
  );
  addSpace(galley, 6);
  const table = structureElement("Table", parent);
  const columns = columnsOf(context);
  addHeadRow(columns, words, structureElement("TR", structureElement("THead", table)), context);
  const body = structureElement("TBody", table);
  for (let day = 1; day <= DAYS; day += 1) {
    galley.keepNext = true;
    addDayRow(words.weekdays[day - 1] ?? String(day), dayFields(week, day, words), columns, {
      ...context,
      parent: structureElement("TR", body),
    });
  }
}

interface GridColumn {
  /** Null: the names of the days. */
  readonly column: DiaryColumn | null;
  readonly leftPt: number;
  readonly widthPt: number;
}

function columnsOf({ leftPt, widthPt }: BlockContext): readonly GridColumn[] {
  let left = leftPt;
  const rest = 1 - DAY_WIDTH - Object.values(widths).reduce((sum, share) => sum + share, 0);
  return [null, ...diaryColumns.map(({ column }) => column)].map((column) => {
    const share = column === null ? DAY_WIDTH : column === "notes" ? rest : widths[column];
    const placed = { column, leftPt: left, widthPt: share * widthPt };
    left += placed.widthPt;
    return placed;
  });
}

function addHeadRow(
  columns: readonly GridColumn[],
  words: Handbook["words"],
  row: StructureElement,
  context: BlockContext,
): void {
  const { galley, design, measure } = context;
  const style = { ...design.type.small, font: "bold" } as const;
  const set = columns.map(({ column, widthPt }) => {
    const text = column === null ? words.day : words.diaryColumns[column];
    const cell = structureElement("TH", row, { scope: "Column" });
    return setParagraph([textFragment(text, style, cell, measure)], measure, {
      style,
      measurePt: widthPt - CELL_PADDING_PT,
    });
  });
  const lines = Math.max(...set.map(({ lineEnds }) => lineEnds.length));
  const heightPt = lines * style.leadingPt + CELL_PADDING_PT;
  const items = set.flatMap((cell, index): readonly SlugItem[] => {
    const column = columns[index];
    if (column === undefined) return [];
    return cellLines(cell, column, (lines - cell.lineEnds.length) * style.leadingPt);
  });
  addSlug(galley, heightPt, [...items, rowRule(context, heightPt, design.lengths.rules.section)]);
}

function addDayRow(
  day: string,
  fields: readonly DiaryField[],
  columns: readonly GridColumn[],
  context: BlockContext,
): void {
  const { galley, design, measure, parent } = context;
  const style = { ...design.type.small, font: "bold" } as const;
  const heightPt = rowPt(design);
  const items = columns.flatMap((column): readonly SlugItem[] => {
    const separator = columnRule(column, context);
    const field = fields.find((candidate) => candidate.column === column.column);
    if (field === undefined) {
      const cell = structureElement("TH", parent, { scope: "Row" });
      const set = setParagraph([textFragment(day, style, cell, measure)], measure, {
        style,
        measurePt: column.widthPt - CELL_PADDING_PT,
      });
      return cellLines(set, column, (heightPt - style.leadingPt) / 2);
    }
    return [separator, ...cellField(field, structureElement("TD", parent), column, heightPt)];
  });
  addSlug(galley, heightPt, [...items, rowRule(context, heightPt, design.lengths.rules.hair)]);
}

function cellField(
  field: DiaryField,
  cell: StructureElement,
  column: GridColumn,
  rowHeightPt: number,
): readonly SlugItem[] {
  if (field.type === "check")
    return checkField(
      field,
      cell,
      column.leftPt + (column.widthPt - CHECK_PT) / 2,
      (rowHeightPt - CHECK_PT) / 2,
    );
  const { name, description, type } = field;
  return [
    {
      kind: "field",
      field: { type, name, description, sizePt: 12 },
      element: structureElement("Form", cell),
      leftPt: column.leftPt + 2,
      topPt: 2,
      widthPt: column.widthPt - 4,
      heightPt: rowHeightPt - 4,
    },
  ];
}

function cellLines(set: SetParagraph, { leftPt, widthPt, column }: GridColumn, topPt: number): SlugItem[] {
  const inset = column === null ? 0 : CELL_PADDING_PT;
  return alignedLines(set, { leftPt: leftPt + inset, topPt, widthPt });
}

function rowPt(design: BlockContext["design"]): number {
  return Math.min(MOST_ROW_PT, (columnHeightPt(design) - BESIDE_ROWS_PT) / ROWS_A_PAGE);
}

function rowRule({ leftPt, widthPt }: BlockContext, topPt: number, lineWidthPt: number): SlugItem {
  const drawing = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
  return { kind: "drawing", drawing, leftPt, topPt };
}

function columnRule({ leftPt }: GridColumn, { design }: BlockContext): SlugItem {
  const lineWidthPt = design.lengths.rules.hair;
  const drawing = [{ path: line(0, 0, 0, rowPt(design)), stroke: tokens.color.print.line, lineWidthPt }];
  return { kind: "drawing", drawing, leftPt, topPt: 0 };
}

/** Counts of the last weeks, and a row of squares, one for each medicine day, with lines at the given days. */
export function addCounts(
  lastWeek: number,
  lines: readonly number[],
  words: Handbook["words"],
  context: BlockContext,
): void {
  const { galley, design, measure, parent, leftPt, widthPt } = context;
  for (const count of countFields(lastWeek, words)) addTextField({ ...count, widthPt: 60 }, context);
  const text = fill(words.medicineDaySquares, { lines: lines.join(words.listAnd) });
  addSpace(galley, design.lengths.paragraphGapPt);
  addParagraph(
    [textFragment(text, design.type.small, structureElement("P", parent), measure)],
    design.type.small,
    { ...context, widthPt: Math.min(widthPt, readableMeasurePt(design.type.small)) },
  );
  galley.keepNext = true;
  addSpace(galley, 4);
  const days = WEEKS_A_COUNT * DAYS;
  const stepPt = widthPt / days;
  const squarePt = stepPt - 4;
  const style = { ...design.type.small, font: "bold" } as const;
  const labels = lines.flatMap((day) => {
    const set = setParagraph([textFragment(String(day), style, null, measure)], measure, {
      style,
      measurePt: 40,
    });
    const middle = leftPt + day * stepPt - 20 - 2;
    return alignedLines(set, { leftPt: middle, topPt: squarePt + 8, widthPt: 40, alignment: "center" });
  });
  addSlug(galley, squarePt + 8 + style.leadingPt, [
    { kind: "drawing", drawing: squares(days, stepPt, squarePt, lines), leftPt, topPt: 4 },
    ...labels.map((label) => ({ ...label, artifact: "layout" as const })),
  ]);
}

function squares(days: number, stepPt: number, squarePt: number, lines: readonly number[]): Drawing {
  const stroke = tokens.color.print.ink;
  const boxes = Array.from({ length: days }, (_, day) =>
    rectangle(day * stepPt + 0.5, 0.5, squarePt - 1, squarePt - 1),
  );
  const marks = lines.map((day) => line(day * stepPt - 2, -4, day * stepPt - 2, squarePt + 4));
  return [
    { path: boxes.join(" "), stroke, lineWidthPt: 1 },
    { path: marks.join(" "), stroke, lineWidthPt: 2.2 },
  ];
}
