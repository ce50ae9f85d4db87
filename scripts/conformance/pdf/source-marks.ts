import type { TextRun } from "../../../src/verify/pdf/page-text.ts";
import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import type { StructureNode } from "../../../src/verify/pdf/structure.ts";

/**
 * Says of each stretch of text whether its words are the author's.
 *
 * They are not: artifacts (running heads, page numbers, repeated heads of tables); cover, contents and imprint, which
 * come before the first section; bullets and the numbers of items and notes; what is drawn in a figure.
 */
export function isAuthorsText(pdf: OpenPdf): (run: TextRun) => boolean {
  const marks = new Set(authorsMarks(pdf));
  return (run) => !run.artifact && marks.has(keyOf(run));
}

function authorsMarks(pdf: OpenPdf): readonly string[] {
  const runs = Map.groupBy(pdf.runs, keyOf);
  const hasLetters = (node: StructureNode): boolean => {
    if (node.kind === "element") return node.children.some(hasLetters);
    return (
      node.kind === "markedContent" && (runs.get(keyOf(node)) ?? []).some(({ text }) => /\p{L}/u.test(text))
    );
  };
  let place: "before the contents" | "before the sections" | "in the sections" = pdf.tree.children.some(
    holdsContents,
  )
    ? "before the contents"
    : "before the sections";
  const walk = (node: StructureNode, drawn: boolean): readonly string[] => {
    if (node.kind === "annotation") return [];
    if (node.kind === "markedContent") return place === "in the sections" && !drawn ? [keyOf(node)] : [];
    if (node.role === "Lbl" && !hasLetters(node)) return [];
    if (node.role === "Sect" && place === "before the sections") place = "in the sections";
    const isDrawn = node.role === "Figure" || (drawn && node.role !== "Caption");
    const marks = node.children.flatMap((child) => walk(child, isDrawn));
    if (node.role === "TOC") place = "before the sections";
    return marks;
  };
  return pdf.tree.children.flatMap((node) => walk(node, false));
}

function holdsContents(node: StructureNode): boolean {
  return node.kind === "element" && (node.role === "TOC" || node.children.some(holdsContents));
}

function keyOf(place: { readonly pageNumber: number; readonly markedContentId: number | null }): string {
  return `${String(place.pageNumber)}:${String(place.markedContentId)}`;
}
