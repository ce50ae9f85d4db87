import type { Block } from "../../document/block.ts";
import { childBlocks } from "../../document/visit.ts";
import type { Check, Finding } from "../check.ts";

export const doOrder: Check = {
  rule: "do-comes-before-do-not",
  message: 'The list "do not" stands before the list "do".',
  hint: "Put ::: do first, and ::: dont below it.",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) yield* misplaced(section.blocks);
  },
};

function* misplaced(blocks: readonly Block[]): Generator<Finding> {
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    if (
      block.type === "adviceList" &&
      block.advice === "dont" &&
      next?.type === "adviceList" &&
      next.advice === "do"
    ) {
      yield { at: block.source };
    }
    yield* misplaced(childBlocks(block));
  }
}
