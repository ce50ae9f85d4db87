import type { Printout, TextStyle } from "../printouts/printout.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { Galley } from "./galley.ts";
import type { InlineContext } from "./inline-fragments.ts";

/** What laying out a block needs to know about where it stands. */
export interface BlockContext extends InlineContext {
  readonly printout: Printout;
  readonly galley: Galley;
  readonly parent: StructureElement;
  /** From the column's left edge. */
  readonly leftPt: number;
  readonly widthPt: number;
  /** How running text is set here: bold in the first of the key points, small in notes. */
  readonly body: TextStyle;
  readonly listDepth: number;
  readonly listMarker: ListMarker;
}

/** What stands before the items of a list that has no numbers. */
export type ListMarker = "bullet" | "square" | "tick" | "cross";

export function indented(context: BlockContext, indentPt: number): BlockContext {
  return { ...context, leftPt: context.leftPt + indentPt, widthPt: context.widthPt - indentPt };
}

export function columnHeightPt(printout: Printout): number {
  return printout.bottomPt - printout.topPt;
}
