import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../pdf/structure.ts";

/** Header cells say what they head, and rows are as long as each other (PDF/UA-1, 7.5). */
export function checkTables(pdf: OpenPdf): readonly string[] {
  return elementsIn(pdf.tree.children)
    .filter(({ role }) => role === "Table")
    .flatMap((table) => {
      const rows = elementsIn(table.children).filter(({ role }) => role === "TR");
      const widths = rows.map((row) => cellsOf(row).reduce((sum, cell) => sum + spanOf(cell), 0));
      return [
        ...cellProblems(rows.flatMap(cellsOf)),
        ...(rows.length > 0 ? [] : [`The table in object ${String(table.object)} has no rows.`]),
        ...(new Set(widths).size <= 1
          ? []
          : [`The rows of the table in object ${String(table.object)} are not equally long.`]),
      ];
    });
}

function cellProblems(cells: readonly StructureElement[]): readonly string[] {
  return cells
    .filter(
      ({ role, attributes }) =>
        role === "TH" && !/^(Row|Column|Both)$/.test(attributes.get("Table.Scope") ?? ""),
    )
    .map(({ object }) => `The header cell in object ${String(object)} does not say what it heads.`);
}

function cellsOf(row: StructureElement): readonly StructureElement[] {
  return row.children.flatMap((cell) => (cell.kind === "element" ? [cell] : []));
}

function spanOf(cell: StructureElement): number {
  return Number(cell.attributes.get("Table.ColSpan") ?? 1);
}
