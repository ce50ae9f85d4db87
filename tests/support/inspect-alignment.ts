import type { TextRun } from "../../src/verify/pdf/page-text.ts";
import type { OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../../src/verify/pdf/structure.ts";

/** A line as it was painted. */
export interface PaintedLine {
  readonly pageNumber: number;
  readonly text: string;
  /** Left end of its first glyph, and right end of its last one. */
  readonly fromPt: number;
  readonly toPt: number;
  /** The baseline of its first glyph, from the foot of the page. */
  readonly yPt: number;
  readonly sizePt: number;
}

/** The lines of one paragraph, heading, cell or caption that stand below each other: what goes on in the next column is another. */
export type PaintedBlock = readonly PaintedLine[];

const blockRoles = /^(?:P|H[1-6]|TH|TD|Caption|TOCI|Lbl|LBody)$/;

/** Every block of a file, from its structure tree and its drawing operators. */
export function paintedBlocks(pdf: OpenPdf): readonly PaintedBlock[] {
  const runs = Map.groupBy(
    pdf.runs.filter(({ artifact, markedContentId }) => !artifact && markedContentId !== null),
    ({ pageNumber, markedContentId }) => `${String(pageNumber)} ${String(markedContentId)}`,
  );
  const linesIn = (elements: readonly StructureElement[]) =>
    linesOf(elements.flatMap(ownMarks).flatMap((mark) => runs.get(mark) ?? []));
  const elements = elementsIn(pdf.tree.children);
  const items = elements.filter(({ role }) => role === "LI").map(labelAndBody);
  const joined = items.filter(
    (parts) => linesIn(parts).length < parts.flatMap((part) => linesIn([part])).length,
  );
  const ofItems = new Set(joined.flat());
  const alone = elements.filter((element) => blockRoles.test(element.role) && !ofItems.has(element));
  return [...joined, ...alone.map((element) => [element])].flatMap((parts) => inColumns(linesIn(parts)));
}

/** Where a text goes on behind its label, as in "Written: 2 May", the two are one block: the next line starts below the label. */
function labelAndBody(item: StructureElement): readonly StructureElement[] {
  return item.children.flatMap((child) =>
    child.kind === "element" && /^(?:Lbl|LBody)$/.test(child.role) ? [child] : [],
  );
}

/** Marks of a block in reading order, without those of blocks inside it. */
function ownMarks(element: StructureElement): readonly string[] {
  return element.children.flatMap((child) => {
    if (child.kind === "markedContent")
      return [`${String(child.pageNumber)} ${String(child.markedContentId)}`];
    if (child.kind === "annotation" || blockRoles.test(child.role) || child.role === "Figure") return [];
    return ownMarks(child);
  });
}

function linesOf(runs: readonly TextRun[]): readonly PaintedLine[] {
  const lines: PaintedLine[] = [];
  for (const { pageNumber, text, xPt, yPt, sizePt, widthPt } of runs) {
    const last = lines.at(-1);
    // A raised or lowered sign is on the line still.
    const goesOn =
      last?.pageNumber === pageNumber &&
      Math.abs(last.yPt - yPt) < last.sizePt * 0.6 &&
      xPt > last.toPt - last.sizePt;
    const toPt = xPt + widthPt;
    if (goesOn) lines[lines.length - 1] = { ...last, text: last.text + text, toPt };
    else lines.push({ pageNumber, text, fromPt: xPt, toPt, yPt, sizePt });
  }
  return lines.filter(({ text }) => text.trim() !== "");
}

/** A line that is not below the one before it begins a column, a panel or a page. */
function inColumns(lines: readonly PaintedLine[]): readonly PaintedBlock[] {
  const blocks: PaintedLine[][] = [];
  for (const line of lines) {
    const above = blocks.at(-1)?.at(-1);
    if (above?.pageNumber === line.pageNumber && line.yPt < above.yPt) blocks.at(-1)?.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/** Lines that do not start where the first line of their block does. */
export function shiftedLines(blocks: readonly PaintedBlock[]): readonly string[] {
  return blocks.flatMap((block) =>
    block
      .filter(({ fromPt }) => Math.abs(fromPt - (block[0]?.fromPt ?? 0)) > 0.5)
      .map(
        (line) =>
          `page ${String(line.pageNumber)}: "${line.text.trim()}" starts ${(line.fromPt - (block[0]?.fromPt ?? 0)).toFixed(1)} pt off`,
      ),
  );
}

/** Blocks of four lines and more whose lines, but for the last, all end at one place: words were pushed apart for that. */
export function justifiedBlocks(blocks: readonly PaintedBlock[]): readonly string[] {
  return blocks.flatMap((block) => {
    const ends = block.slice(0, -1).map(({ toPt }) => toPt);
    const isJustified = ends.length > 2 && Math.max(...ends) - Math.min(...ends) < 1;
    return isJustified ? [`page ${String(block[0]?.pageNumber)}: "${String(block[0]?.text.trim())}"`] : [];
  });
}
