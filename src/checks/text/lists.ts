import type {
  AdviceList,
  Block,
  BlockQuote,
  Callout,
  CareCard,
  KeyPoints,
  List,
} from "../../document/block.ts";
import { childBlocks } from "../../document/visit.ts";

/** A list with what it stands in and what stands right before it. */
export interface PlacedList {
  readonly list: List;
  readonly within: KeyPoints | CareCard | AdviceList | Callout | BlockQuote | null;
  readonly before: Block | null;
}

export function listsOf(blocks: readonly Block[]): readonly PlacedList[] {
  return visit(blocks, null);
}

function visit(blocks: readonly Block[], within: PlacedList["within"]): readonly PlacedList[] {
  return blocks.flatMap((block, index) => {
    const inside = isContainer(block) ? block : within;
    const own = block.type === "list" ? [{ list: block, within, before: blocks[index - 1] ?? null }] : [];
    const nested =
      block.type === "list"
        ? block.items.flatMap(({ children }) => visit(children, within))
        : visit(childBlocks(block), inside);
    return [...own, ...nested];
  });
}

function isContainer(block: Block): block is NonNullable<PlacedList["within"]> {
  return ["keyPoints", "careCard", "adviceList", "callout", "blockQuote"].includes(block.type);
}
