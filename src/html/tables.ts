import type { CellAlignment, RowFacet, Table, TableCell, TableRow } from "../document/block.ts";
import { plainText } from "../document/plain-text.ts";
import { headingsOf } from "../document/table-headings.ts";
import { element } from "./escape.ts";
import { languageAttributes, type HtmlContext, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderPageBreaks } from "./page-breaks.ts";

/** A table whose first row and first column are headings of what there is below and beside them. */
export function renderTable(table: Table, scope: SectionScope): string {
  const caption = table.caption === null ? "" : element("caption", {}, renderInlines(table.caption, scope));
  const header = renderHeaderRow(table, scope);
  const rows = table.rows.map((row) => renderBodyRow(row, table, scope));
  // Where rows become stacks on a narrow screen the head is not shown: what heads nothing is no head.
  const parts = headingsOf(table).columns
    ? `${element("thead", {}, header)}\n${element("tbody", {}, rows.join("\n"))}`
    : element("tbody", {}, header);
  const markup = element("table", languageAttributes(table, scope.context), caption + parts);
  return renderScrollArea(table, markup, scope.context);
}

/**
 * On the site a wide table scrolls by itself, also by keyboard; a book's pages do not scroll.
 *
 * A group and no landmark region: those of one page would need different names, and tables may share a caption.
 */
function renderScrollArea(table: Table, markup: string, { format, words }: HtmlContext): string {
  if (format === "epub") {
    const many = table.header.cells.length > 4 ? " table-scroll--many" : "";
    return element("div", { class: `table-scroll${many}` }, markup);
  }
  const captionText = table.caption === null ? "" : plainText(table.caption).trim();
  const label = captionText === "" ? words.tableScrolls : captionText;
  return element("div", { class: "table-scroll", role: "group", tabindex: 0, "aria-label": label }, markup);
}

function renderHeaderRow(table: Table, scope: SectionScope): string {
  const headingScope = headingsOf(table).columns ? "col" : null;
  return renderRow(table.header, scope, (cell, column, pageBreaks) =>
    renderCell(cell, { headingScope, alignment: table.alignments[column] }, pageBreaks, scope),
  );
}

function renderBodyRow(row: TableRow, table: Table, scope: SectionScope): string {
  return renderRow(row, scope, (cell, column, pageBreaks) => {
    const header = table.header.cells[column];
    const form: CellForm = {
      headingScope: column === 0 && headingsOf(table).rows ? "row" : null,
      alignment: table.alignments[column],
      columnName: header ? plainText(header.children).trim() : null,
    };
    return renderCell(cell, form, pageBreaks, scope);
  });
}

function renderRow(
  row: TableRow,
  scope: SectionScope,
  renderCellAt: (cell: TableCell, column: number, pageBreaks: string) => string,
): string {
  const cells = row.cells.map((cell, column) => {
    const ofRow = column === 0 ? renderPageBreaks(row.key, scope, "phrase") : "";
    return renderCellAt(cell, column, ofRow + renderPageBreaks(cell.key, scope, "phrase"));
  });
  const { context } = scope;
  const facets =
    context.format === "site" && row.facets !== undefined ? JSON.stringify(facetPairs(row.facets)) : null;
  return element("tr", { "data-facets": facets, ...languageAttributes(row, context) }, cells.join(""));
}

/** The filter of the site reads them. */
function facetPairs(facets: readonly RowFacet[]): readonly (readonly [string, string])[] {
  return facets.map(({ name, value }) => [name, value]);
}

interface CellForm {
  readonly headingScope: "col" | "row" | null;
  readonly alignment: CellAlignment | undefined;
  /** The style sheet shows it where rows become stacks on a narrow screen. */
  readonly columnName?: string | null;
}

function renderCell(cell: TableCell, form: CellForm, pageBreaks: string, scope: SectionScope): string {
  const content = renderInlines(cell.children, scope);
  const isAligned = form.alignment !== undefined && form.alignment !== "start";
  // A heading without words names nothing: it is an empty cell.
  const isHeading = form.headingScope !== null && content !== "";
  const attributes = {
    class: isAligned ? `align-${form.alignment}` : null,
    scope: isHeading ? form.headingScope : null,
    "data-column": form.columnName,
    ...languageAttributes(cell, scope.context),
  };
  return element(isHeading ? "th" : "td", attributes, pageBreaks + content);
}
