/**
 * A table whose columns would be too narrow: each row's cells stand one below the other, each with its column's name.
 *
 * The tree still says table, rows and cells. The names are its head in the first row, and artifacts in the others.
 */
import type { Table, TableCell, TableRow } from "../../document/block.ts";
import { headingsOf } from "../../document/table-headings.ts";
import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { spanDestinations } from "./destinations.ts";
import { line } from "./drawing.ts";
import { addSlug, addSpace, keepTogether, startNode } from "./galley.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { addParagraph, alignedLines } from "./paragraphs.ts";
import { setParagraph } from "./set-paragraph.ts";
import { layOutCaption } from "./table-captions.ts";

/** The context's parent is the table's element. */
export function layOutStackedTable(table: Table, context: BlockContext): void {
  const { galley, design } = context;
  layOutCaption(table, context);
  const headRow = structureElement("TR", structureElement("THead", context.parent), {
    lang: table.header.lang,
  });
  const heads = table.header.cells.map(({ lang }) =>
    structureElement("TH", headRow, { scope: "Column", lang }),
  );
  const body = structureElement("TBody", context.parent);
  startNode(galley, table.header.key);
  addRule(context, design.lengths.rules.section);
  table.rows.forEach((row, index) => {
    startNode(galley, row.key);
    // The first row stays with the caption. The others may stand alone: each has several lines, with the columns' names.
    if (index === 0) galley.keepNext = true;
    keepTogether(galley, () => layOutRow(row, index === 0 ? heads : null));
    const isLast = index === table.rows.length - 1;
    addSpace(galley, design.lengths.itemGapPt);
    galley.keepNext = true;
    addRule(context, isLast ? design.lengths.rules.section : design.lengths.rules.hair);
  });

  function layOutRow(row: TableRow, headElements: readonly StructureElement[] | null): void {
    const rowElement = structureElement("TR", body, { lang: row.lang });
    row.cells.forEach((cell, index) => {
      const name = table.header.cells[index];
      // An empty cell has no place for the mark of a page: on a small screen it is not shown.
      if (cell.children.length > 0) startNode(galley, cell.key);
      addSpace(galley, design.lengths.itemGapPt);
      if (name !== undefined) addName(name, headElements?.[index] ?? null);
      const isHeading = index === 0 && headingsOf(table).rows;
      const scope = isHeading ? ({ scope: "Row" } as const) : {};
      const type = isHeading ? "TH" : "TD";
      addCell(cell, structureElement(type, rowElement, { ...scope, lang: cell.lang }), isHeading);
    });
  }

  /** In the first row the name is the head's own cell; it is drawn there, so that the head has its words once. */
  function addName(name: TableCell, element: StructureElement | null): void {
    const style: TextStyle = { ...design.type.small, font: "semibold" };
    if (element !== null) {
      addCell(name, element, true, style);
    } else if (name.children.length > 0) {
      const scratch = structureElement("Span", context.parent);
      const fragments = inlineFragments(name.children, style, scratch, context).map((fragment) => ({
        ...fragment,
        run: { ...fragment.run, element: null, link: null },
      }));
      const set = setParagraph(fragments, context.measure, { style, measurePt: context.widthPt });
      const place = { leftPt: context.leftPt, topPt: 0, widthPt: context.widthPt };
      const items = alignedLines(set, place).map((item) => ({ ...item, artifact: "pagination" as const }));
      addSlug(galley, set.lineEnds.length * style.leadingPt, items);
    }
    galley.keepNext = true;
  }

  function addCell(
    cell: TableCell,
    element: StructureElement,
    isHeading: boolean,
    nameStyle: TextStyle | null = null,
  ): void {
    galley.destinations.push(...spanDestinations(context.sectionId, cell.children));
    const { small } = design.type;
    const style = nameStyle ?? (isHeading ? ({ ...small, font: "bold" } as const) : small);
    if (cell.children.length === 0) {
      galley.beside.push({ kind: "element", element });
      addSlug(galley, nameStyle === null ? style.leadingPt : 0, []);
      return;
    }
    const inner = nameStyle === null ? indented(context, design.lengths.listIndentPt) : context;
    addParagraph(inlineFragments(cell.children, style, element, context), style, inner);
  }
}

function addRule({ galley, leftPt, widthPt, design }: BlockContext, lineWidthPt: number): void {
  const rule = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
  const heightPt = lineWidthPt + design.lengths.itemGapPt / 2;
  addSlug(galley, heightPt, [{ kind: "drawing", drawing: rule, leftPt, topPt: lineWidthPt / 2 }]);
}
