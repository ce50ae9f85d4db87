/**
 * The structure tree as data: what the drawing code turns into structure elements (ISO 32000-1, 14.8).
 *
 * An element knows its parent only. Drawing attaches it when its first content is drawn, so the tree keeps reading
 * order by itself, also where a paragraph goes on after a link.
 */
export interface StructureElement {
  readonly type: StructureType;
  readonly parent: StructureElement | null;
  /** BCP 47; only where it differs from the parent's. */
  readonly lang?: string | undefined;
  readonly alternateText?: string | undefined;
  /** What is read in place of what is drawn. */
  readonly actualText?: string | undefined;
  /** The words that an abbreviation stands for. */
  readonly expansion?: string | undefined;
  /** For notes (PDF/UA-1, 7.9). */
  readonly id?: string | undefined;
  readonly scope?: "Column" | "Row" | undefined;
  readonly listNumbering?: "None" | "Disc" | "Decimal" | undefined;
}

export type StructureType =
  | "Document"
  | "Sect"
  | "Div"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "H5"
  | "H6"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "THead"
  | "TBody"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure"
  | "Note"
  | "Reference"
  | "Link"
  | "Form"
  | "TOC"
  | "TOCI"
  | "Index"
  | "BlockQuote"
  | "Code"
  | "Span";

export function structureElement(
  type: StructureType,
  parent: StructureElement,
  details: Omit<StructureElement, "type" | "parent"> = {},
): StructureElement {
  return { type, parent, ...details };
}

const headingTypes = ["H1", "H2", "H3", "H4", "H5", "H6"] as const;

export function headingType(level: number): StructureType {
  return headingTypes[level - 1] ?? "H6";
}

/**
 * The nearest element that says something by being there: a quotation or an item may be left empty by its author, a
 * division that holds nothing is nothing.
 */
export function standing(element: StructureElement): StructureElement {
  return element.type === "Div" && element.parent !== null ? standing(element.parent) : element;
}
