import type { OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import type { TextRun } from "../../src/verify/pdf/page-text.ts";
import type { StructureElement, StructureNode } from "../../src/verify/pdf/structure.ts";

/** The structure tree of a PDF with its text, an element a line. */
export function tagsAsText(pdf: OpenPdf, isShown: (element: StructureElement) => boolean): string {
  const lines = (node: StructureNode, indent: string): readonly string[] => {
    switch (node.kind) {
      case "annotation":
        return [`${indent}OBJR ${targetText(pdf, node.object)}`];
      case "markedContent":
        return [`${indent}${JSON.stringify(markedText(pdf, node.pageNumber, node.markedContentId))}`];
      case "element":
        return [
          `${indent}${elementText(node)}`,
          ...node.children.flatMap((child) => lines(child, `${indent}  `)),
        ];
    }
  };
  const shown = elements(pdf.tree.children).filter(isShown);
  return `${shown.flatMap((element) => lines(element, "")).join("\n")}\n`;
}

/** Every line of text on those pages: where its first glyph stands, in points from the foot of the page, and how big. */
export function layoutAsText(pdf: OpenPdf, pageNumbers: readonly number[]): string {
  return pageNumbers
    .map((pageNumber) => {
      const lines: TextRun[] = [];
      for (const run of pdf.runs.filter((candidate) => candidate.pageNumber === pageNumber)) {
        const last = lines.at(-1);
        const goesOn = last !== undefined && last.artifact === run.artifact && sameLine(last, run);
        if (goesOn)
          lines[lines.length - 1] = {
            ...last,
            text: last.text + run.text,
            widthPt: run.xPt + run.widthPt - last.xPt,
          };
        else lines.push(run);
      }
      return `page ${String(pageNumber)}\n${lines.map(lineText).join("\n")}\n`;
    })
    .join("\n");
}

/** All elements of a tree, in reading order. */
export function elements(nodes: readonly StructureNode[]): readonly StructureElement[] {
  return nodes.flatMap((node) => (node.kind === "element" ? [node, ...elements(node.children)] : []));
}

/** Pages that an element has marked content on. */
export function pagesOf(node: StructureNode): readonly number[] {
  if (node.kind !== "element") return [node.pageNumber];
  return [...new Set(node.children.flatMap(pagesOf))];
}

function elementText(element: StructureElement): string {
  const details = [
    element.lang === null ? "" : `lang=${element.lang}`,
    element.alt === null ? "" : `alt=${JSON.stringify(element.alt)}`,
    element.actualText === null ? "" : `actualText=${JSON.stringify(element.actualText)}`,
    element.expansion === null ? "" : `E=${JSON.stringify(element.expansion)}`,
    element.id === null ? "" : `id=${element.id}`,
    ...[...element.attributes].map(([name, value]) => `${name}=${value}`),
  ];
  return [element.role, ...details].filter((part) => part !== "").join(" ");
}

function targetText(pdf: OpenPdf, object: number): string {
  const target = pdf.annotations.get(object)?.target;
  if (target === undefined || target.kind === "other") return "to nowhere";
  return target.kind === "uri" ? target.uri : `to ${target.name ?? JSON.stringify(target.destination)}`;
}

function markedText(pdf: OpenPdf, pageNumber: number, markedContentId: number): string {
  return pdf.runs
    .filter((run) => run.pageNumber === pageNumber && run.markedContentId === markedContentId)
    .map((run) => run.text)
    .join("");
}

/** The pen goes on where it was, or leaves no more room than a word space does. */
function sameLine(left: TextRun, right: TextRun): boolean {
  const gapPt = right.xPt - left.xPt - left.widthPt;
  const sameSize = Math.abs(left.sizePt - right.sizePt) < 0.01;
  return Math.abs(left.yPt - right.yPt) < 0.01 && sameSize && gapPt > -1 && gapPt < right.sizePt / 2;
}

function lineText(line: TextRun): string {
  const place = `x ${line.xPt.toFixed(1)} y ${line.yPt.toFixed(1)} size ${line.sizePt.toFixed(1)}`;
  return `${place}${line.artifact ? " artifact" : ""}: ${JSON.stringify(line.text)}`;
}
