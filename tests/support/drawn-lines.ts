import { entry, listed, parsePdf, resolve, streamText } from "../../src/verify/pdf/objects.ts";
import { isDictionary } from "../../src/verify/pdf/values.ts";

/** A straight line of one stroke, in points from the upper left corner of the page. */
export interface DrawnLine {
  /** From 1. */
  readonly pageNumber: number;
  readonly fromPt: readonly [number, number];
  readonly toPt: readonly [number, number];
  readonly dashed: boolean;
}

/** Reads the straight lines out of a file's drawing operators (ISO 32000-1, 8.5); it knows moves, but no turns. */
export function drawnLines(bytes: Uint8Array): readonly DrawnLine[] {
  const file = parsePdf(bytes);
  const catalog = entry(file, file.trailer, "Root");
  const pages = listed(file, entry(file, entry(file, catalog, "Pages"), "Kids"));
  return pages.flatMap((page, index) => {
    const content = resolve(file, entry(file, page, "Contents"));
    return isDictionary(content) ? linesOf(streamText(file, content), index + 1) : [];
  });
}

function linesOf(operators: string, pageNumber: number): readonly DrawnLine[] {
  const lines: DrawnLine[] = [];
  const saved: [number, number][] = [];
  let [x, y] = [0, 0];
  let dashed = false;
  for (const row of operators.split("\n")) {
    if (/^q\b/.test(row)) saved.push([x, y]);
    const move = /\b1 0 0 1 (-?[\d.]+) (-?[\d.]+) cm/.exec(row);
    if (move !== null) [x, y] = [x + Number(move[1]), y + Number(move[2])];
    const dash = /\[([^\]]*)\] 0 d/.exec(row);
    if (dash !== null) dashed = dash[1] !== "";
    const line = /(-?[\d.]+) (-?[\d.]+) m (-?[\d.]+) (-?[\d.]+) l S/.exec(row);
    if (line !== null) {
      const [fromX, fromY, toX, toY] = line.slice(1).map(Number);
      lines.push({
        pageNumber,
        fromPt: [x + (fromX ?? 0), y + (fromY ?? 0)],
        toPt: [x + (toX ?? 0), y + (toY ?? 0)],
        dashed,
      });
    }
    if (/\bQ$/.test(row)) [x, y] = saved.pop() ?? [0, 0];
  }
  return lines;
}
