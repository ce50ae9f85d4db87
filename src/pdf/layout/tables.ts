/** Tables: a caption, a head that is shown again on each page, and rows that stay whole if they fit. */
import type { Table, TableCell, TableRow } from "../../document/block.ts";
import { headingsOf } from "../../document/table-headings.ts";
import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { columnHeightPt } from "./block-context.ts";
import type { CellWidths } from "./column-widths.ts";
import { columnWidths } from "./column-widths.ts";
import { spanDestinations } from "./destinations.ts";
import { line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug, keepTogether, startNode } from "./galley.ts";
import { inlineFragments } from "./inline-fragments.ts";
import type { SetParagraph } from "./laid-out.ts";
import { alignedLines } from "./paragraphs.ts";
import { layOutStackedTable } from "./stacked-tables.ts";
import { layOutCaption } from "./table-captions.ts";
import { contentWidths, setParagraph } from "./set-paragraph.ts";

/** Space above and below the text of a row. */
const ROW_PADDING_PT = 5.5;
const MOST_OF_A_COLUMN = 0.4;

/** About as many lines as a cell may take. */
const MOST_LINES = 6.5;

interface TableFrame {
  readonly leftPt: number;
  readonly widthPt: number;
  readonly columns: readonly { readonly leftPt: number; readonly widthPt: number }[];
  /** Whether words are cut, or a text is more a tower than a paragraph: then cells go below each other. */
  readonly isCramped: boolean;
}

/** A row that is set: its cells side by side. */
interface SetRow {
  readonly cells: readonly {
    readonly element: StructureElement;
    readonly paragraph: SetParagraph;
    readonly cell: TableCell;
  }[];
  readonly lineCount: number;
}

export function layOutTable(table: Table, outer: BlockContext): void {
  const element = structureElement("Table", outer.parent);
  const frame = tableFrame(table, outer);
  if (frame.isCramped && table.rows.length > 0) {
    layOutStackedTable(table, { ...outer, parent: element });
    return;
  }
  const context = { ...outer, parent: element, leftPt: frame.leftPt, widthPt: frame.widthPt };
  const { galley, design } = context;
  layOutCaption(table, context);
  // A THead asks for a TBody beside it (ISO 32000-1, table 337).
  const headParent = table.rows.length === 0 ? element : structureElement("THead", element);
  const headings = headingsOf(table);
  const head = setRow(table.header, headParent, headings.columns ? "Column" : null, frame, context);
  const { rules } = design.lengths;
  const columnPt = columnHeightPt(design);
  // A head that takes most of a page leaves no room for rows below it: it is shown once.
  const headHeightPt = rowHeightPt(head, context);
  const repeatedPt = headHeightPt <= columnPt * MOST_OF_A_COLUMN ? headHeightPt : 0;
  startNode(galley, table.header.key);
  nameSpans(table.header, context);
  addRow(head, frame, table, context, rules.section, columnPt * MOST_OF_A_COLUMN);
  if (table.rows.length === 0) return;
  galley.keepNext = true;
  const first = galley.slugs.length;
  const body = structureElement("TBody", element);
  table.rows.forEach((row, index) => {
    startNode(galley, row.key);
    nameSpans(row, context);
    // No page begins or ends with one row alone.
    if (index <= 1 || index === table.rows.length - 1) galley.keepNext = true;
    addRow(
      setRow(row, body, headings.rows ? "Row" : null, frame, context),
      frame,
      table,
      context,
      rules.hair,
      columnPt - repeatedPt,
    );
  });
  if (repeatedPt === 0) return;
  const items = rowItems(head, 0, head.lineCount, frame, table, context, rules.section).map(asArtifact);
  galley.repeatedHeads.push({ first, end: galley.slugs.length, heightPt: headHeightPt, items });
}

function nameSpans(row: TableRow, { galley, sectionId }: BlockContext): void {
  for (const { children } of row.cells) galley.destinations.push(...spanDestinations(sectionId, children));
}

/** A table too wide for the measure reaches into the side column, where no box holds it. */
function tableFrame(table: Table, context: BlockContext): TableFrame {
  const { design, leftPt, widthPt } = context;
  const gap = design.lengths.cellGapPt;
  const cells = cellWidths(table, context);
  const needed = cells.reduce((total, { maxPt }) => total + maxPt + gap, -gap);
  const column = design.columns[0];
  const spansPage = design.columns.length === 1 && column !== undefined && leftPt === 0;
  const reachPt = spansPage && widthPt === column.widthPt ? column.leftPt - design.span.leftPt : 0;
  const isWide = reachPt > 0 && needed > widthPt * 1.6 && cells.length >= 4;
  const [frameLeft, frameWidth] = isWide ? [leftPt - reachPt, widthPt + reachPt] : [leftPt, widthPt];
  let x = frameLeft;
  const widths = columnWidths(cells, frameWidth, gap);
  const isCramped = cells.some(({ minPt, maxPt }, index) => {
    const columnPt = widths[index] ?? 0;
    return columnPt < minPt - 0.5 || maxPt > columnPt * MOST_LINES;
  });
  const columns = widths.map((columnWidthPt) => {
    const placed = { leftPt: x, widthPt: columnWidthPt };
    x += columnWidthPt + gap;
    return placed;
  });
  return { leftPt: frameLeft, widthPt: frameWidth, columns, isCramped };
}

function cellWidths(table: Table, context: BlockContext): readonly CellWidths[] {
  const headings = headingsOf(table);
  return table.header.cells.map((_, index) => {
    const column = [table.header, ...table.rows].map((row, rowIndex) => {
      const cell = row.cells[index];
      if (cell === undefined) return { minPt: 0, maxPt: 0 };
      const style = cellStyle(rowIndex === 0 ? headings.columns : index === 0 && headings.rows, context);
      return contentWidths(
        inlineFragments(cell.children, style, context.parent, context),
        context.measure,
        style,
      );
    });
    // A hair more than the text, so that rounding breaks no line.
    return {
      minPt: Math.max(...column.map(({ minPt }) => minPt)) + 0.1,
      maxPt: Math.max(...column.map(({ maxPt }) => maxPt)) + 0.1,
    };
  });
}

function cellStyle(isHeading: boolean, { design }: BlockContext): TextStyle {
  return isHeading ? { ...design.type.small, font: "bold" } : design.type.small;
}

function setRow(
  row: TableRow,
  parent: StructureElement,
  headingScope: "Column" | "Row" | null,
  frame: TableFrame,
  context: BlockContext,
): SetRow {
  const rowElement = structureElement("TR", parent, { lang: row.lang });
  const cells = row.cells.map((cell, index) => {
    const isHeading = headingScope === "Column" || (headingScope === "Row" && index === 0);
    const element = isHeading
      ? structureElement("TH", rowElement, { scope: headingScope, lang: cell.lang })
      : structureElement("TD", rowElement, { lang: cell.lang });
    const style = cellStyle(isHeading, context);
    const measurePt = frame.columns[index]?.widthPt ?? frame.widthPt;
    const fragments = inlineFragments(cell.children, style, element, context);
    return { cell, element, paragraph: setParagraph(fragments, context.measure, { style, measurePt }) };
  });
  return { cells, lineCount: Math.max(1, ...cells.map(({ paragraph }) => paragraph.lineEnds.length)) };
}

function rowHeightPt({ lineCount }: SetRow, { design }: BlockContext): number {
  return lineCount * design.type.small.leadingPt + 2 * ROW_PADDING_PT;
}

function addRow(
  row: SetRow,
  frame: TableFrame,
  table: Table,
  context: BlockContext,
  ruleWidthPt: number,
  roomPt: number,
): void {
  const { galley, design } = context;
  const heightPt = rowHeightPt(row, context);
  if (heightPt <= roomPt) {
    addSlug(galley, heightPt, rowItems(row, 0, row.lineCount, frame, table, context, ruleWidthPt));
    return;
  }
  // Too high for any page: its lines may go on to the next.
  keepTogether(galley, () => {
    for (let at = 0; at < row.lineCount; at += 1) {
      const isLast = at === row.lineCount - 1;
      const paddingPt = (at === 0 ? ROW_PADDING_PT : 0) + (isLast ? ROW_PADDING_PT : 0);
      const items = rowItems(row, at, at + 1, frame, table, context, isLast ? ruleWidthPt : 0);
      addSlug(galley, design.type.small.leadingPt + paddingPt, items);
    }
  });
}

/** Lines `from` up to `to` of all cells, and the rule below them. */
function rowItems(
  row: SetRow,
  from: number,
  to: number,
  frame: TableFrame,
  table: Table,
  { design }: BlockContext,
  ruleWidthPt: number,
): SlugItem[] {
  const { leadingPt } = design.type.small;
  const topPt = from === 0 ? ROW_PADDING_PT : 0;
  const items: SlugItem[] = row.cells.flatMap(({ paragraph, element }, index): SlugItem[] => {
    const column = frame.columns[index] ?? frame;
    const alignment = table.alignments[index] ?? "start";
    const place = {
      leftPt: column.leftPt,
      widthPt: column.widthPt,
      topPt: topPt - from * leadingPt,
      alignment,
    };
    const lines = alignedLines(paragraph, place).slice(from, to);
    return lines.length > 0 || from > 0 ? lines : [{ kind: "element", element }];
  });
  if (ruleWidthPt === 0) return items;
  const heightPt = topPt + (to - from) * leadingPt + ROW_PADDING_PT;
  const drawing = [
    { path: line(0, 0, frame.widthPt, 0), stroke: tokens.color.print.line, lineWidthPt: ruleWidthPt },
  ];
  items.push({ kind: "drawing", drawing, leftPt: frame.leftPt, topPt: heightPt - ruleWidthPt / 2 });
  return items;
}

/** The tree holds a table's head once; where it is shown again it is an artifact. */
function asArtifact(item: SlugItem): SlugItem {
  return item.kind === "line" || item.kind === "drawing" ? { ...item, artifact: "pagination" } : item;
}
