import { line } from "../layout/drawing.ts";
import type { Paper } from "../printouts/page-design.ts";

interface Cut {
  readonly marginPt: number;
  readonly bleedPt: number;
}

const MARK_PT = 0.25;

/** Where the page is cut, and how far colour goes beyond (ISO 32000-1, 14.11.2). */
export function cutBoxes(
  { marginPt, bleedPt }: Cut,
  { widthPt, heightPt }: Paper,
): Record<string, readonly number[]> {
  const inset = (by: number): readonly number[] => [by, by, widthPt - by, heightPt - by];
  return { TrimBox: inset(marginPt), BleedBox: inset(marginPt - bleedPt) };
}

/** Two lines at each corner, outside the bleed, that a printing house cuts along. */
export function cropMarks({ marginPt, bleedPt }: Cut, { widthPt, heightPt }: Paper): string {
  const end = marginPt - bleedPt;
  const across = [marginPt, heightPt - marginPt].flatMap((y) => [
    line(0, y, end, y),
    line(widthPt - end, y, widthPt, y),
  ]);
  const down = [marginPt, widthPt - marginPt].flatMap((x) => [
    line(x, 0, x, end),
    line(x, heightPt - end, x, heightPt),
  ]);
  const marks = [...across, ...down].join(" ");
  return `/Artifact <</Type/Page>> BDC\nq 0 0 0 RG ${MARK_PT} w ${marks} S Q\nEMC`;
}
