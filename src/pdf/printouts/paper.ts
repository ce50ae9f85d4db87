import type { Paper } from "./page-design.ts";
import { mmToPt } from "./page-design.ts";

export const paperA4: Paper = inMm(210, 297);
export const paperA5: Paper = inMm(148, 210);
export const paperLetter: Paper = inMm(215.9, 279.4);
export const paperHalfLetter: Paper = inMm(139.7, 215.9);

export function landscape({ widthPt, heightPt }: Paper): Paper {
  return { widthPt: heightPt, heightPt: widthPt };
}

function inMm(width: number, height: number): Paper {
  return { widthPt: mmToPt(width), heightPt: mmToPt(height) };
}
