/**
 * The handbook on paper. In: the document model, a printout and fonts. Out: pages as data with the page map, then the
 * finished file.
 *
 * Layout decides everything; drawing only writes it down. The page map is known before the first byte is drawn.
 */
import type { Handbook } from "../document/handbook.ts";
import { drawLaidOutHandbook } from "./draw/draw-handbook.ts";
import type { FontSet } from "./fonts.ts";
import { layOutWholeHandbook } from "./layout/handbook-layout.ts";
import type { LaidOutHandbook } from "./layout/laid-out.ts";
import type { Printout } from "./printouts/printout.ts";

export type { LaidOutHandbook } from "./layout/laid-out.ts";

export function layOutHandbook(handbook: Handbook, printout: Printout, fonts: FontSet): LaidOutHandbook {
  return layOutWholeHandbook(handbook, printout, fonts);
}

export function drawHandbook(laidOut: LaidOutHandbook, handbook: Handbook): Uint8Array {
  return drawLaidOutHandbook(laidOut, handbook);
}
