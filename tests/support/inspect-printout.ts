import { entry } from "../../src/verify/pdf/objects.ts";
import type { OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { isDictionary, nameOf } from "../../src/verify/pdf/values.ts";

/** A line as it was painted: its words, and where its first letter stands. */
export interface Line {
  readonly pageNumber: number;
  readonly text: string;
  readonly xPt: number;
  readonly yPt: number;
}

/** Lines of running text: those that another line of the same paragraph follows, in one size and column. */
export function linesOfText(pdf: OpenPdf, sizePt: number): readonly Line[] {
  const lines: (Line & { readonly markedContentId: number | null })[] = [];
  for (const { artifact, markedContentId, pageNumber, sizePt: size, text, xPt, yPt } of pdf.runs) {
    if (artifact || Math.abs(size - sizePt) > 0.01) continue;
    const last = lines.at(-1);
    const goesOn = last?.pageNumber === pageNumber && Math.abs(last.yPt - yPt) < 0.5 && last.xPt < xPt;
    if (goesOn) lines[lines.length - 1] = { ...last, text: last.text + text, markedContentId };
    else lines.push({ pageNumber, markedContentId, text, xPt, yPt });
  }
  return lines.filter((line, index) => {
    const next = lines[index + 1];
    return (
      next?.pageNumber === line.pageNumber &&
      next.markedContentId === line.markedContentId &&
      Math.abs(next.xPt - line.xPt) < 0.5
    );
  });
}

/** Share of the lines that start at the most usual left edge; `pagePt` is how wide a page on its sheet is. */
export function shareAtLeftEdge(lines: readonly Line[], pagePt: number): number {
  const edges = lines.map(({ xPt }) => xPt % pagePt);
  const neighbours = [...new Set(edges.map(Math.round))].map(
    (edge) => edges.filter((other) => Math.abs(other - edge) < 2).length,
  );
  return Math.max(0, ...neighbours) / lines.length;
}

/** Names of fonts that a reader's computer would have to bring itself (ISO 32000-1, 9.9). */
export function fontsWithoutFiles({ file }: OpenPdf): readonly string[] {
  return [...file.objects.values()].flatMap(({ value }) => {
    if (!isDictionary(value) || nameOf(entry(file, value, "Type")) !== "FontDescriptor") return [];
    const hasFile = ["FontFile", "FontFile2", "FontFile3"].some((key) => entry(file, value, key) !== null);
    return hasFile ? [] : [nameOf(entry(file, value, "FontName")) ?? "?"];
  });
}
