import { Parser, type Node } from "commonmark";
import { endOfNested } from "./end-of-nested.ts";
import { indented, type Found } from "./found.ts";
import { parseDefinitions } from "./parse-definitions.ts";
import { parseTable } from "./parse-table.ts";
import type { LinkDefinitions } from "./link-definitions.ts";
import { attributesAtEnd, codeAsWritten, joinText, readInlines, withSpans } from "./parse-inlines.ts";
import {
  noAttributes,
  parseAttributes,
  type SourceBlock,
  type SourceContainer,
  type SourceHeading,
  type SourceTableName,
} from "./source-tree.ts";

/** What the text of one file has in common, wherever in it it stands. */
export interface SourceFile {
  /** Footnotes by label, as they are found. */
  readonly notes: Map<string, readonly SourceBlock[]>;
  /** Lines such as `[label]: address`, for links that name only a label. */
  readonly linkDefinitions: LinkDefinitions;
}

/**
 * Reads Markdown by commonmark.js, and by a scanner of lines for what CommonMark lacks: containers, tables,
 * definition lists, footnotes, shortcodes.
 *
 * What stands in a list item or a quotation is taken out and read in the same way.
 */
export function parseBlocks(lines: readonly string[], file: SourceFile): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  /** Lines for CommonMark; those of a fenced code block are all one. */
  let plain: PlainLines[] = [];
  const flush = () => {
    blocks.push(...parseCommonMark(plain.flatMap(paragraphs), file));
    plain = [];
  };
  let at = 0;
  while (at < lines.length) {
    // What a list item or a quotation holds is read when it is taken out.
    const end = Math.max(codeFence(lines, at), endOfNested(lines, at, goesOn(plain)));
    if (end > at) {
      plain.push({ lines: lines.slice(at, end), isCode: true });
      at = end;
      continue;
    }
    const found =
      container(lines, at, file) ??
      note(lines, at, file) ??
      parseTable(lines, at, file.linkDefinitions) ??
      (goesOn(plain)
        ? null
        : parseDefinitions(lines, at, file.linkDefinitions, (inside) => parseBlocks(inside, file)));
    if (found === null) {
      const last = plain.at(-1);
      const line = lines[at] ?? "";
      if (last?.isCode === false) plain[plain.length - 1] = { lines: [...last.lines, line], isCode: false };
      else plain.push({ lines: [line], isCode: false });
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

interface PlainLines {
  readonly lines: readonly string[];
  readonly isCode: boolean;
}

/** Whether what comes next goes on with a paragraph: then it is no term. */
function goesOn(plain: readonly PlainLines[]): boolean {
  const before = plain.at(-1);
  const line = before?.lines.at(-1) ?? "";
  return before?.isCode === false && line.trim() !== "" && !/^ {0,3}#{1,6}\s/.test(line);
}

/** The same lines with spans marked; a span may go on over lines, but not over a free line. */
function paragraphs({ lines, isCode }: PlainLines): readonly string[] {
  if (isCode) return lines;
  return lines
    .join("\n")
    .split(/(\n[ \t>]*\n)/)
    .map((part, index) => (index % 2 === 0 ? withSpans(part) : part))
    .join("")
    .split("\n");
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

function container(lines: readonly string[], at: number, file: SourceFile): Found | null {
  const match = /^ {0,3}(:{3,})\s*([a-z][a-z-]*)\s*([^{]*?)\s*(?:\{(.*)\})?\s*$/.exec(lines[at] ?? "");
  if (match === null) return null;
  const [, colons = "", name = "", argument = "", attributes = ""] = match;
  const end = lines.findIndex(
    (line, index) => index > at && /^ {0,3}:{3,}\s*$/.test(line) && line.trim().length >= colons.length,
  );
  const inside = parseBlocks(lines.slice(at + 1, end === -1 ? lines.length : end), file);
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

function note(lines: readonly string[], at: number, file: SourceFile): Found | null {
  const match = /^\[\^([^\]\s]+)\]:\s*(.*)$/.exec(lines[at] ?? "");
  if (match === null) return null;
  const { inside, next } = indented(lines, at + 1, 4);
  file.notes.set(match[1] ?? "", parseBlocks([match[2] ?? "", ...inside], file));
  return { blocks: [], next };
}

function parseCommonMark(lines: readonly string[], file: SourceFile): readonly SourceBlock[] {
  const all = [...file.linkDefinitions, "", ...lines];
  const document = new Parser().parse(all.join("\n"));
  return childrenOf(document).flatMap((node) => readBlock(node, all, file));
}

function readBlock(node: Node, lines: readonly string[], file: SourceFile): readonly SourceBlock[] {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node);
    case "heading":
      return [readHeading(node)];
    case "list": {
      const items = childrenOf(node).map((item) => parseBlocks(itemLines(item, lines), file));
      return [{ type: "list", start: node.listType === "ordered" ? (node.listStart ?? 1) : null, items }];
    }
    case "block_quote":
      return [{ type: "quotation", blocks: parseBlocks(quotedLines(node, lines), file) }];
    case "code_block":
      return [{ type: "code", text: codeAsWritten(node.literal ?? "") }];
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
  const indent = startColumn - 1 + marker.length;
  return [
    first.slice(indent),
    ...rest.map((line) => {
      const spaced = withoutTabs(line);
      const isInside = spaced.trim() === "" || spaced.startsWith(" ".repeat(indent));
      return isInside ? spaced.slice(indent) : lazyLine(line);
    }),
  ];
}

/** The same line with spaces for the tabs that set it in; a tab goes on to the next fourth column. */
function withoutTabs(line: string): string {
  const tab = /^( *)\t/.exec(line)?.[1];
  if (tab === undefined) return line;
  return withoutTabs(" ".repeat(4 * (Math.floor(tab.length / 4) + 1)) + line.slice(tab.length + 1));
}

/** A line that goes on with a paragraph inside without its marks; set in so far, it can be nothing else. */
function lazyLine(line: string): string {
  return `    ${line.trimStart()}`;
}

function quotedLines(quote: Node, lines: readonly string[]): readonly string[] {
  const [[startLine], [endLine]] = quote.sourcepos;
  return lines.slice(startLine - 1, endLine).map((line) => {
    const isMarked = line.trim() === "" || /^ {0,3}>/.test(line);
    return isMarked ? line.replace(/^ {0,3}> ?/, "") : lazyLine(line);
  });
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
  const [first, second, third] = childrenOf(node);
  const alone =
    second === undefined || (third === undefined && /^\{[^}]*\}$/.test((second.literal ?? "").trim()));
  if (first?.type === "image" && alone) {
    const caption =
      first.title === null || first.title === "" ? [] : [{ type: "text" as const, text: first.title }];
    const attributes = second === undefined ? noAttributes : parseAttributes((second.literal ?? "").slice(1));
    return [{ type: "figure", alt: joinText(readInlines(first)), caption, attributes, description: null }];
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
