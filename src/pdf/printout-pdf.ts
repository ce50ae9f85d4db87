/**
 * A handbook on paper. In: the document model, a printout and fonts. Out: pages as data with the page map, then the
 * finished file.
 *
 * Layout decides everything; drawing only writes it down. The page map is known before the first byte is drawn.
 */
export { drawLaidOutPrintout as drawPrintout } from "./draw/draw-printout.ts";
export type { LaidOutPrintout } from "./layout/laid-out.ts";
export { layOutPrintout, missingContent } from "./layout/lay-out-printout.ts";
