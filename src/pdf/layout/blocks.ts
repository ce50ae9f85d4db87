/**
 * Blocks → slugs. In: blocks of the document model and where they stand. Out: lines and boxes on the galley, each with
 * its structure element (ISO 32000-1, 14.8.4; PDF/UA-1, 7).
 */
import type { Block, Paragraph } from "../../document/block.ts";
import { isEvidenceLabelAlone } from "../../document/technique-cards.ts";
import { assertNever } from "../../document/node.ts";
import { plainText } from "../../document/plain-text.ts";
import { structureElement } from "../structure/structure-element.ts";
import { layOutBlockQuote, layOutThematicBreak } from "./block-quotes.ts";
import type { BlockContext } from "./block-context.ts";
import { layOutAdviceList, layOutCallout, layOutCareCard, layOutKeyPoints } from "./cards.ts";
import { layOutCodeBlock } from "./code-blocks.ts";
import { layOutDefinitionList } from "./definition-lists.ts";
import { spanDestinations } from "./destinations.ts";
import { layOutFigure } from "./figures.ts";
import { layOutHeading } from "./headings.ts";
import { addSpace, startNode } from "./galley.ts";
import { layOutGlossaryList } from "./glossary.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { layOutList } from "./lists.ts";
import { addParagraph } from "./paragraphs.ts";
import { layOutSourceList } from "./sources.ts";
import { layOutTable } from "./tables.ts";

export function layOutBlocks(blocks: readonly Block[], context: BlockContext): void {
  layOutEachBlock(blocks, context, () => context);
}

/** The same for blocks that do not all stand on one measure: each is asked for when the space above it is known. */
export function layOutEachBlock(
  blocks: readonly Block[],
  context: BlockContext,
  contextOf: (block: Block) => BlockContext,
): void {
  blocks.forEach((block, index) => {
    const previous = blocks[index - 1];
    const next = blocks[index + 1];
    if (previous !== undefined) addSpace(context.galley, gapBetween(previous, block, context));
    layOutBlock(block, contextOf(block));
    if (next !== undefined && belongsToNext(block, next)) context.galley.keepNext = true;
  });
}

export function layOutBlock(block: Block, outer: BlockContext): void {
  startNode(outer.galley, block.key);
  const context = inBlockLanguage(block, outer);
  switch (block.type) {
    case "paragraph":
      layOutParagraph(block, context);
      return;
    case "heading":
      layOutHeading(block, context);
      return;
    case "list":
      layOutList(block, context);
      return;
    case "blockQuote":
      layOutBlockQuote(block, context);
      return;
    case "codeBlock":
      layOutCodeBlock(block, context);
      return;
    case "thematicBreak":
      layOutThematicBreak(context);
      return;
    case "table":
      layOutTable(block, context);
      return;
    case "definitionList":
      layOutDefinitionList(block, context);
      return;
    case "figure":
      layOutFigure(block, context, outer);
      return;
    case "keyPoints":
      layOutKeyPoints(block, context);
      return;
    case "careCard":
      layOutCareCard(block, context);
      return;
    case "adviceList":
      layOutAdviceList(block, context);
      return;
    case "callout":
      layOutCallout(block, context);
      return;
    case "glossaryList":
      layOutGlossaryList(block, context);
      return;
    case "sourceList":
      layOutSourceList(block, context);
      return;
    default:
      assertNever(block);
  }
}

/** A block in another language stands in an element that says so. */
export function inBlockLanguage(block: Block, context: BlockContext): BlockContext {
  if (block.lang === undefined) return context;
  return { ...context, parent: structureElement("Div", context.parent, { lang: block.lang }) };
}

function layOutParagraph(paragraph: Paragraph, context: BlockContext): void {
  const { galley, sectionId } = context;
  galley.destinations.push(...spanDestinations(sectionId, paragraph.children));
  const element = structureElement("P", context.parent);
  addParagraph(inlineFragments(paragraph.children, context.body, element, context), context.body, context);
}

function gapBetween(previous: Block, next: Block, { design, listDepth }: BlockContext): number {
  const { lengths } = design;
  // A list belongs closely to the item that it stands in.
  if (listDepth > 0 && (previous.type === "list" || next.type === "list")) return lengths.itemGapPt;
  if (previous.type === "heading") {
    if (isEvidenceLabelAlone(next)) return lengths.afterHeadingPt / 2;
    return isBoxed(next) ? lengths.afterHeadingPt * 2 : lengths.afterHeadingPt;
  }
  if (next.type === "heading") return lengths.headingGapPt[headingGap(next.level)];
  return isBoxed(previous) || isBoxed(next) ? lengths.blockGapPt : lengths.paragraphGapPt;
}

function headingGap(level: number): 2 | 3 | 4 {
  return level === 2 ? 2 : level === 3 ? 3 : 4;
}

function isBoxed({ type }: Block): boolean {
  return type !== "paragraph" && type !== "heading" && type !== "list" && type !== "definitionList";
}

const introduced: ReadonlySet<Block["type"]> = new Set([
  "list",
  "definitionList",
  "table",
  "codeBlock",
  "blockQuote",
]);

/** "You can:" belongs to the list that follows, and a label of evidence to what it labels. */
function belongsToNext(block: Block, next: Block): boolean {
  if (block.type !== "paragraph") return false;
  if (isEvidenceLabelAlone(block)) return true;
  return introduced.has(next.type) && plainText(block.children).trimEnd().endsWith(":");
}
