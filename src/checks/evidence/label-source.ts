import type { Check } from "../check.ts";
import type { Block, Heading } from "../../document/block.ts";
import type { EvidenceLabel } from "../../document/inline.ts";
import { eachBlock, inlinesOfBlock } from "../../document/visit.ts";

/** A label holds for the text below it up to the next heading of the same or a higher level. "No good evidence" may have none. */
export const labelSource: Check = {
  rule: "evidence-label-has-source",
  message: 'The label "{label}" stands over text without a source.',
  hint: "Cite what the label rests on below it, or take the label away.",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) {
      const blocks = [...eachBlock(section.blocks)];
      let heading: Heading | null = null;
      for (const [index, block] of blocks.entries()) {
        if (block.type === "heading") heading = block;
        if (block.type !== "paragraph") continue;
        const label = block.children.find(
          (inline): inline is EvidenceLabel => inline.type === "evidenceLabel",
        );
        if (label === undefined || label.level === "none") continue;
        const below = textBelow(blocks.slice(index), heading?.level ?? 1);
        if (!below.some(cites)) yield { at: label.source, values: { label: label.label } };
      }
    }
  },
};

function textBelow(blocks: readonly Block[], level: number): readonly Block[] {
  const end = blocks.findIndex((block) => block.type === "heading" && block.level <= level);
  return end < 0 ? blocks : blocks.slice(0, end);
}

function cites(block: Block): boolean {
  return inlinesOfBlock(block).some(({ type }) => type === "citation");
}
