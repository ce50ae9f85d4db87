import { isIndexSection } from "../../../src/verify/pdf/index-of-terms.ts";
import type { TextRun } from "../../../src/verify/pdf/page-text.ts";
import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import {
  elementsIn,
  type MarkedContentReference,
  type StructureElement,
  type StructureNode,
} from "../../../src/verify/pdf/structure.ts";

/**
 * Says of each stretch of text which place it has among the author's words, along the structure tree; null for what the
 * author has not written.
 *
 * That are artifacts (running heads, page numbers, repeated heads of tables); cover, contents and imprint, which come
 * before the first section; the index of terms behind the last; bullets and the numbers of items and notes; what is drawn in a figure.
 */
export function placesAmongAuthorsText(pdf: OpenPdf): (run: TextRun) => AuthorsPlace | null {
  const marks = authorsMarks(pdf);
  const rowStarts = new Map<StructureNode, number>();
  marks.forEach(({ row }, place) => {
    if (row !== null && !rowStarts.has(row)) rowStarts.set(row, place);
  });
  const places = new Map(
    marks.map(
      ({ key, row }, place) =>
        [key, { place, row: row === null ? place : (rowStarts.get(row) ?? place) }] as const,
    ),
  );
  return (run) => (run.artifact ? null : (places.get(keyOf(run)) ?? null));
}

export interface AuthorsPlace {
  readonly place: number;
  /** In a table the place where its row starts, else the same. A head whose cells stand in the first row is one with it. */
  readonly row: number;
}

interface AuthorsMark {
  readonly key: string;
  /** The row of a table that holds it. */
  readonly row: StructureNode | null;
}

function authorsMarks(pdf: OpenPdf): readonly AuthorsMark[] {
  const runs = Map.groupBy(pdf.runs, keyOf);
  const hasLetters = (node: StructureNode): boolean => {
    if (node.kind === "element") return node.children.some(hasLetters);
    return (
      node.kind === "markedContent" && (runs.get(keyOf(node)) ?? []).some(({ text }) => /\p{L}/u.test(text))
    );
  };
  const sameRow = new Map<StructureNode, StructureNode>();
  let place: "before the contents" | "before the sections" | "in the sections" = pdf.tree.children.some(
    holdsContents,
  )
    ? "before the contents"
    : "before the sections";
  const walk = (node: StructureNode, drawn: boolean, row: StructureNode | null): readonly AuthorsMark[] => {
    if (node.kind === "annotation") return [];
    if (node.kind === "markedContent")
      return place === "in the sections" && !drawn ? [{ key: keyOf(node), row }] : [];
    if (node.role === "Lbl" && !hasLetters(node)) return [];
    if (isIndexSection(node)) return [];
    if (node.role === "Sect" && place === "before the sections") place = "in the sections";
    const isDrawn = node.role === "Figure" || (drawn && node.role !== "Caption");
    if (node.role === "Table") headInFirstRow(node);
    const own = node.role === "TR" ? (sameRow.get(node) ?? node) : row;
    const marks = node.children.flatMap((child) => walk(child, isDrawn, own));
    if (node.role === "TOC") place = "before the sections";
    return marks;
  };
  return pdf.tree.children.flatMap((node) => walk(node, false, null));

  /** Where cells stand one below the other, each of the head's is painted above its cell of the first row. */
  function headInFirstRow(table: StructureElement): void {
    const [head, first] = elementsIn(table.children).filter(({ role }) => role === "TR");
    if (head === undefined || first === undefined) return;
    const lastName = Math.max(...head.children.flatMap(startOf));
    const firstCell = Math.min(...first.children.flatMap(startOf));
    if (lastName > firstCell) sameRow.set(first, head);
  }

  /** How far down the pages the words of a cell start. */
  function startOf(cell: StructureNode): readonly number[] {
    const marked = marksIn(cell).flatMap((mark) => runs.get(keyOf(mark)) ?? []);
    const painted = marked.find(({ text }) => text.trim() !== "");
    return painted === undefined ? [] : [painted.pageNumber * higherThanPagesPt - painted.yPt];
  }
}

const higherThanPagesPt = 10_000;

function marksIn(node: StructureNode): readonly MarkedContentReference[] {
  if (node.kind === "element") return node.children.flatMap(marksIn);
  return node.kind === "markedContent" ? [node] : [];
}

function holdsContents(node: StructureNode): boolean {
  return node.kind === "element" && (node.role === "TOC" || node.children.some(holdsContents));
}

function keyOf(place: { readonly pageNumber: number; readonly markedContentId: number | null }): string {
  return `${String(place.pageNumber)}:${String(place.markedContentId)}`;
}
