import type { MarkdownIt } from "markdown-it";
import type { Block } from "../document/block.ts";
import { assertNever } from "../document/node.ts";
import { eachBlock, inlinesOfBlock } from "../document/visit.ts";
import type { SourceRange } from "../document/source-range.ts";
import { parseMarkdown } from "./markdown/parse-markdown.ts";
import { report } from "./markdown/section-context.ts";
import type { SectionContext } from "./markdown/section-context.ts";

/**
 * Reads the text that a folded leaflet prints in place of the section.
 *
 * `text` is what YAML made of it, and `keyLine` where the front matter names it, so that a problem is told at the line
 * where the author wrote it.
 */
export function parseLeaflet(
  text: string,
  keyLine: number,
  fileLines: readonly string[],
  parser: MarkdownIt,
  section: SectionContext,
): readonly Block[] {
  const context: SectionContext = {
    ...section,
    lines: fileLines,
    // Its headings stand on another paper, and no page map knows its keys.
    ids: new Set([section.sectionId]),
    waivers: { found: [], waiting: [] },
    nextKey: 0,
    awaitsTitle: false,
    titleId: null,
    headingLevel: 2,
    levelAbove: 2,
    noteReferenceCount: 0,
    isInCard: false,
  };
  const [firstLine = ""] = text.split("\n");
  const found = fileLines.findIndex((line, index) => index >= keyLine - 1 && line.includes(firstLine));
  const above = "\n".repeat(found === -1 ? keyLine - 1 : found);
  const { blocks, notes } = parseMarkdown(above + text, parser, context);
  for (const { source } of notes) refuse("a note", source);
  for (const block of eachBlock(blocks)) {
    const unfit = unfitBlock(block);
    if (unfit !== null) refuse(unfit, block.source);
  }
  for (const inline of blocks.flatMap(inlinesOfBlock)) {
    if (inline.type === "link") refuse("a link", inline.source);
    if (inline.type === "citation") refuse("a citation", inline.source);
    if (inline.type === "inlineImage") refuse("a picture", inline.source);
  }
  return blocks;

  function refuse(what: string, place: SourceRange): void {
    report(
      context,
      "leaflet-stands-alone",
      place,
      `The text for the leaflet holds ${what}, which paper cannot follow or has no room for.`,
      "Use paragraphs, lists and cards; say in words what the reader needs.",
    );
  }
}

/** Null for what a panel can hold. */
function unfitBlock(block: Block): string | null {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "list":
    case "table":
    case "keyPoints":
    case "careCard":
    case "adviceList":
    case "callout":
      return null;
    case "figure":
      return "a picture";
    case "blockQuote":
      return "a quotation";
    case "codeBlock":
      return "code";
    case "thematicBreak":
      return "a rule";
    case "definitionList":
      return "a list of definitions";
    case "glossaryList":
    case "sourceList":
      return "a list that Carebook makes";
    default:
      return assertNever(block);
  }
}
