import type { Block, Heading } from "./block.ts";
import type { Section } from "./handbook.ts";
import type { Inline } from "./inline.ts";
import { mapBlocks, mapSection } from "./map-tree.ts";
import { assertNever } from "./node.ts";

/** Every block of a list and, in reading order, every block inside it, titles of cards included. */
export function* eachBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block;
    yield* eachBlock(childBlocks(block));
  }
}

/** Every heading of a section in reading order, titles of cards included. */
export function headingsOf(section: Section): readonly Heading[] {
  return [...eachBlock(section.blocks)].filter((block): block is Heading => block.type === "heading");
}

/** Every inline of a section, in reading order, children before their parent. */
export function inlinesOf(section: Section): readonly Inline[] {
  const found: Inline[] = [];
  mapSection(section, {
    inline: (inline) => {
      found.push(inline);
      return inline;
    },
  });
  return found;
}

/** The blocks right inside a block. */
export function childBlocks(block: Block): readonly Block[] {
  switch (block.type) {
    case "list":
      return block.items.flatMap((item) => item.children);
    case "definitionList":
      return block.items.flatMap((item) => item.definitions.flat());
    case "blockQuote":
      return block.children;
    case "keyPoints":
    case "careCard":
    case "adviceList":
      return [block.title, ...block.children];
    case "callout":
      return block.title === null ? block.children : [block.title, ...block.children];
    case "figure":
      return block.description;
    case "paragraph":
    case "heading":
    case "codeBlock":
    case "thematicBreak":
    case "table":
    case "glossaryList":
    case "sourceList":
      return [];
    default:
      return assertNever(block);
  }
}

/** Every inline of a block and of the blocks inside it. */
export function inlinesOfBlock(block: Block): readonly Inline[] {
  const found: Inline[] = [];
  mapBlocks([block], {
    inline: (inline) => {
      found.push(inline);
      return inline;
    },
  });
  return found;
}
