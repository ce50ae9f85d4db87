import type { Block, CareCard } from "../../document/block.ts";
import { eachBlock } from "../../document/visit.ts";

export function careCardsOf(blocks: readonly Block[]): readonly CareCard[] {
  return [...eachBlock(blocks)].filter(isCareCard);
}

function isCareCard(block: Block): block is CareCard {
  return block.type === "careCard";
}
