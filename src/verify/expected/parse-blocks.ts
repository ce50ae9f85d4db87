import { Parser, type Node } from "commonmark";
import { indented, type Found } from "./found.ts";
import { parseDefinitions } from "./parse-definitions.ts";
import { parseTable } from "./parse-table.ts";
import { attributesAtEnd, joinText, readInlines, withSpans, withoutGuards } from "./parse-inlines.ts";
import {
  parseAttributes,
  type SourceBlock,
  type SourceContainer,
  type SourceHeading,
  type SourceTableName,
} from "./source-tree.ts";

/** Footnotes by label; a file's notes are found wherever they stand in it. */
export type SourceNotes = Map<string, readonly SourceBlock[]>;

/**
 * Reads Markdown by commonmark.js, and by a scanner of lines for what CommonMark lacks: containers, tables,
 * definition lists, footnotes, shortcodes.
 *
 * What stands in a list item or a quotation is taken out and read in the same way.
 */
export function parseBlocks(lines: readonly string[], notes: SourceNotes): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let plain: string[] = [];
  const flush = () => {
    blocks.push(...parseCommonMark(plain, notes));
    plain = [];
  };
  let at = 0;
  while (at < lines.length) {
    const fence = codeFence(lines, at);
    if (fence > at) {
      plain.push(...lines.slice(at, fence));
      at = fence;
      continue;
    }
    const found =
      container(lines, at, notes) ??
      note(lines, at, notes) ??
      parseTable(lines, at) ??
      parseDefinitions(lines, at, (inside) => parseBlocks(inside, notes));
    if (found === null) {
      plain.push(withSpans(lines[at] ?? ""));
      at += 1;
    } else {
      flush();
      blocks.push(...found.blocks);
      at = found.next;
    }
  }
  flush();
  return withDescriptions(blocks);
}

/** `::: description` goes with the figure before it. */
function withDescriptions(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.flatMap((block, index) => {
    if (isDescription(block) && blocks[index - 1]?.type === "figure") return [];
    const next = blocks[index + 1];
    return block.type === "figure" && next !== undefined && isDescription(next)
      ? [{ ...block, description: next }]
      : [block];
  });
}

function isDescription(block: SourceBlock): block is SourceContainer {
  return block.type === "container" && block.name === "description";
}

/** Behind the end of a fenced code block that starts here, or else this line. */
function codeFence(lines: readonly string[], at: number): number {
  const marker = /^ {0,3}(`{3,}|~{3,})/.exec(lines[at] ?? "")?.[1];
  if (marker === undefined) return at;
  const end = lines.findIndex(
    (line, index) => index > at && line.trim().startsWith(marker) && /^(`+|~+)$/.test(line.trim()),
  );
  return end === -1 ? lines.length : end + 1;
}

function container(lines: readonly string[], at: number, notes: SourceNotes): Found | null {
  const match = /^(:{3,})\s*([a-z][a-z-]*)\s*([^{]*?)\s*(?:\{(.*)\})?\s*$/.exec(lines[at] ?? "");
  if (match === null) return null;
  const [, colons = "", name = "", argument = "", attributes = ""] = match;
  const end = lines.findIndex(
    (line, index) => index > at && /^:{3,}\s*$/.test(line) && line.trim().length >= colons.length,
  );
  const inside = parseBlocks(lines.slice(at + 1, end === -1 ? lines.length : end), notes);
  const [first, ...rest] = inside;
  const hasTitle = first?.type === "heading";
  return {
    blocks: [
      {
        type: "container",
        name,
        argument,
        attributes: parseAttributes(attributes),
        title: hasTitle ? first : null,
        blocks: hasTitle ? rest : inside,
      },
    ],
    next: end === -1 ? lines.length : end + 1,
  };
}

function note(lines: readonly string[], at: number, notes: SourceNotes): Found | null {
  const match = /^\[\^([^\]\s]+)\]:\s*(.*)$/.exec(lines[at] ?? "");
  if (match === null) return null;
  const { inside, next } = indented(lines, at + 1);
  notes.set(match[1] ?? "", parseBlocks([match[2] ?? "", ...inside], notes));
  return { blocks: [], next };
}

function parseCommonMark(lines: readonly string[], notes: SourceNotes): readonly SourceBlock[] {
  const document = new Parser().parse(lines.join("\n"));
  return childrenOf(document).flatMap((node) => readBlock(node, lines, notes));
}

function readBlock(node: Node, lines: readonly string[], notes: SourceNotes): readonly SourceBlock[] {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node);
    case "heading":
      return [readHeading(node)];
    case "list": {
      const items = childrenOf(node).map((item) => parseBlocks(itemLines(item, lines), notes));
      return [{ type: "list", start: node.listType === "ordered" ? (node.listStart ?? 1) : null, items }];
    }
    case "block_quote":
      return [{ type: "quotation", blocks: parseBlocks(quotedLines(node, lines), notes) }];
    case "code_block":
      return [{ type: "code", text: withoutGuards(node.literal ?? "") }];
    case "html_block": {
      const text = (node.literal ?? "").replaceAll(/<!--[\s\S]*?-->/g, "").trim();
      return text === "" ? [] : [{ type: "paragraph", inlines: [{ type: "text", text }] }];
    }
    case "thematic_break":
      return [];
    default:
      throw new Error(`CommonMark gave a ${node.type} as a block`);
  }
}

/** The lines of a list item without its marker and the indent that the marker makes. */
function itemLines(item: Node, lines: readonly string[]): readonly string[] {
  const [[startLine, startColumn], [endLine]] = item.sourcepos;
  const [first = "", ...rest] = lines.slice(startLine - 1, endLine);
  const marker =
    /^(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)| |\t|$)/.exec(first.slice(startColumn - 1))?.[0] ?? "";
  const indent = new RegExp(`^ {0,${String(startColumn - 1 + marker.length)}}`);
  return [first.slice(startColumn - 1 + marker.length), ...rest.map((line) => line.replace(indent, ""))];
}

function quotedLines(quote: Node, lines: readonly string[]): readonly string[] {
  const [[startLine], [endLine]] = quote.sourcepos;
  return lines.slice(startLine - 1, endLine).map((line) => line.replace(/^ {0,3}> ?/, ""));
}

const tableNames: ReadonlyMap<string, SourceTableName> = new Map([
  ["providers", "providers"],
  ["providers kind=register", "registers"],
  ["emergency-numbers", "emergency-numbers"],
  ["evaluations", "evaluations"],
]);

function readParagraph(node: Node): readonly SourceBlock[] {
  const shortcode = /^\{\{<\s*([a-z][\w= -]*?)\s*>\}\}$/.exec(joinText(readInlines(node)).trim())?.[1];
  const data = tableNames.get((shortcode ?? "").replaceAll(/\s+/g, " "));
  if (data !== undefined) return [{ type: "data", name: data }];
  const [first, second] = childrenOf(node);
  const alone = second === undefined || /^\{[^}]*\}$/.test((second.literal ?? "").trim());
  if (first?.type === "image" && alone) {
    const caption =
      first.title === null || first.title === "" ? [] : [{ type: "text" as const, text: first.title }];
    return [{ type: "figure", alt: joinText(readInlines(first)), caption, description: null }];
  }
  return [{ type: "paragraph", inlines: readInlines(node) }];
}

function readHeading(node: Node): SourceHeading {
  const { inlines, attributes } = attributesAtEnd(readInlines(node));
  return { type: "heading", level: node.level, inlines, attributes };
}

function childrenOf(node: Node): readonly Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.next) children.push(child);
  return children;
}
