import type { Block, List } from "../../document/block.ts";
import type { PageDesign, TextStyle } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { Galley } from "./galley.ts";
import type { InlineContext } from "./inline-fragments.ts";

/** What laying out a block needs to know about where it stands. */
export interface BlockContext extends InlineContext {
  /** Handed in, since boxes and lists hold blocks and blocks are boxes and lists. */
  readonly layOutBlocks: (blocks: readonly Block[], context: BlockContext) => void;
  readonly design: PageDesign;
  readonly galley: Galley;
  readonly parent: StructureElement;
  /** From the column's left edge. */
  readonly leftPt: number;
  readonly widthPt: number;
  /** How running text is set here: bold in the first of the key points, small in notes. */
  readonly body: TextStyle;
  readonly listDepth: number;
  readonly listMarker: ListMarker;
  /** Lists whose items get a square to tick and lines to write on, on paper that is filled in. */
  readonly ticked?: { readonly lists: ReadonlySet<List>; readonly linesToWriteOn: number };
}

/** What stands before the items of a list that has no numbers. */
export type ListMarker = "bullet" | "square" | "tick" | "cross" | "box";

/** Indents never take more than a part of the measure, however deep lists and quotations go. */
export function indented(context: BlockContext, wantedPt: number): BlockContext {
  const indentPt = Math.min(wantedPt, context.widthPt * MOST_OF_A_MEASURE);
  return { ...context, leftPt: context.leftPt + indentPt, widthPt: context.widthPt - indentPt };
}

export const MOST_OF_A_MEASURE = 0.3;

export function columnHeightPt(design: PageDesign): number {
  return design.bottomPt - design.topPt;
}
