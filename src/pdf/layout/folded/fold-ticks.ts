import { tokens } from "../../../theme/tokens.ts";
import type { FoldedPrintout, Panel } from "../../printouts/printout.ts";
import { mmToPt } from "../../printouts/page-design.ts";
import { line } from "../drawing.ts";
import type { PlacedItem } from "../laid-out.ts";

/** Printers leave a white edge; nothing of ours stands in it. */
export const EDGE_PT = mmToPt(6);
const LENGTH_PT = mmToPt(4);

/** Short dashed lines at the head and the foot of the fold on a panel's right: artifacts, since nobody reads them. */
export function foldTicks({ leftPt, widthPt }: Panel, { sheet }: FoldedPrintout): readonly PlacedItem[] {
  // The last panel ends at the edge of the paper; rounding may leave a hair.
  if (leftPt + widthPt > sheet.widthPt - 1) return [];
  const tick = [
    {
      path: line(0, 0, 0, LENGTH_PT),
      stroke: tokens.color.print.ink,
      lineWidthPt: mmToPt(0.35),
      dashPt: [mmToPt(0.8), mmToPt(0.8)] as const,
    },
  ];
  return [EDGE_PT, sheet.heightPt - EDGE_PT - LENGTH_PT].map((topPt) => ({
    kind: "drawing",
    drawing: tick,
    leftPt: widthPt,
    topPt,
    artifact: "layout",
  }));
}
