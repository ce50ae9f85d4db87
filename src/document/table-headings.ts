import type { Table } from "./block.ts";

/** Which cells of a table are headings: a cell that heads nothing is a cell like the others. */
export interface TableHeadings {
  /** Those of the first row, if there are rows below it. */
  readonly columns: boolean;
  /** The first one of each other row, if there are more in it. */
  readonly rows: boolean;
}

export function headingsOf({ header, rows }: Table): TableHeadings {
  return { columns: rows.length > 0, rows: header.cells.length > 1 };
}
