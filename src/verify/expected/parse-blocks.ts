import { Parser, type Node } from "commonmark";
import { attributesAtEnd, joinText, parseInlines, readInlines, withSpans } from "./parse-inlines.ts";
import {
  parseAttributes,
  type SourceBlock,
  type SourceDefinition,
  type SourceHeading,
} from "./source-tree.ts";

/** Footnotes by label; a file's notes are found wherever they stand in it. */
export type SourceNotes = Map<string, readonly SourceBlock[]>;

/**
 * Reads Markdown by commonmark.js, and by a scanner of lines for what CommonMark lacks: containers, tables,
 * definition lists, footnotes, shortcodes.
 *
 * Gap: these are seen at the outer level of a file, a container or a note, not inside list items or quotations.
 */
export function parseBlocks(lines: readonly string[], notes: SourceNotes): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let plain: string[] = [];
  const flush = () => {
    blocks.push(...parseCommonMark(plain.join("\n")));
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
      table(lines, at) ??
      definitions(lines, at, notes);
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
  return blocks;
}

interface Found {
  readonly blocks: readonly SourceBlock[];
  readonly next: number;
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

/** Lines that belong to a note or a definition: indented ones, and the rest of its paragraph. */
function indented(lines: readonly string[], from: number): { inside: readonly string[]; next: number } {
  const inside: string[] = [];
  let next = from;
  let blank = false;
  for (; next < lines.length; next += 1) {
    const line = lines[next] ?? "";
    if (line.trim() === "") {
      if (!(lines.slice(next).find((later) => later.trim() !== "") ?? "").startsWith("  ")) break;
      blank = true;
      inside.push("");
    } else if (/^( {2,}|\t)/.test(line)) inside.push(line.replace(/^( {1,4}|\t)/, ""));
    else if (blank || startsAnew(line)) break;
    else inside.push(line);
  }
  return { inside, next };
}

function startsAnew(line: string): boolean {
  return /^(:{3,}|[:~]\s|\[\^[^\]]+\]:|#{1,6}\s)/.test(line);
}

const delimiterRow = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/;

function table(lines: readonly string[], at: number): Found | null {
  const header = lines[at] ?? "";
  const delimiters = lines[at + 1] ?? "";
  if (!header.includes("|") || !delimiters.includes("|") || !delimiterRow.test(delimiters)) return null;
  let next = at + 2;
  while (next < lines.length && (lines[next] ?? "").trim() !== "") next += 1;
  const columns = cells(header).length;
  const rows = lines.slice(at + 2, next).map((line) => {
    const written = cells(line).map(parseInlines);
    return Array.from({ length: columns }, (_, column) => written[column] ?? []);
  });
  const afterBlank = (lines[next] ?? "").trim() === "" ? next + 1 : next;
  const caption = /^Table:\s+(.*)$/.exec(lines[afterBlank] ?? "")?.[1];
  if (caption !== undefined) {
    next = afterBlank + 1;
    const more = lines.slice(next).findIndex((line) => line.trim() === "");
    const rest = lines.slice(next, more === -1 ? lines.length : next + more);
    next += rest.length;
    return {
      blocks: [
        {
          type: "table",
          caption: parseInlines([caption, ...rest].join(" ")),
          header: cells(header).map(parseInlines),
          rows,
        },
      ],
      next,
    };
  }
  return { blocks: [{ type: "table", caption: null, header: cells(header).map(parseInlines), rows }], next };
}

function cells(line: string): readonly string[] {
  const inside = line
    .trim()
    .replace(/^\|/, "")
    .replace(/(?<!\\)\|$/, "");
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function definitions(lines: readonly string[], at: number, notes: SourceNotes): Found | null {
  const items: SourceDefinition[] = [];
  let next = at;
  for (;;) {
    const start = lines.findIndex((line, index) => index >= next && line.trim() !== "");
    const marker =
      start === -1 ? -1 : [start + 1, start + 2].find((index) => isDefinition(lines, start, index));
    if (marker === -1 || marker === undefined || /^([:~]\s|\s)/.test(lines[start] ?? "")) break;
    if (items.length === 0 && start !== at) break;
    const found: (readonly SourceBlock[])[] = [];
    next = marker;
    while (/^[:~]\s+\S/.test(lines[next] ?? "")) {
      const first = (lines[next] ?? "").replace(/^[:~]\s+/, "");
      const { inside, next: behind } = indented(lines, next + 1);
      found.push(parseBlocks([first, ...inside], notes));
      next = behind;
      const after = lines.findIndex((line, index) => index >= next && line.trim() !== "");
      if (after !== -1 && /^[:~]\s+\S/.test(lines[after] ?? "")) next = after;
    }
    items.push({ terms: [parseInlines(lines[start] ?? "")], definitions: found });
  }
  return items.length === 0 ? null : { blocks: [{ type: "definitions", items }], next };
}

function isDefinition(lines: readonly string[], term: number, at: number): boolean {
  return /^[:~]\s+\S/.test(lines[at] ?? "") && lines.slice(term + 1, at).every((line) => line.trim() === "");
}

function parseCommonMark(markdown: string): readonly SourceBlock[] {
  return childrenOf(new Parser().parse(markdown)).flatMap(readBlock);
}

function readBlock(node: Node): readonly SourceBlock[] {
  switch (node.type) {
    case "paragraph":
      return readParagraph(node);
    case "heading":
      return [readHeading(node)];
    case "list":
      return [
        {
          type: "list",
          start: node.listType === "ordered" ? (node.listStart ?? 1) : null,
          items: childrenOf(node).map((item) => childrenOf(item).flatMap(readBlock)),
        },
      ];
    case "block_quote":
      return [{ type: "quotation", blocks: childrenOf(node).flatMap(readBlock) }];
    case "code_block":
      return [{ type: "code", text: node.literal ?? "" }];
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

function readParagraph(node: Node): readonly SourceBlock[] {
  const data = /^\{\{<\s*(providers|emergency-numbers)\s*>\}\}$/.exec(
    joinText(readInlines(node)).trim(),
  )?.[1];
  if (data !== undefined) return [{ type: "data", name: data }];
  const [first, second] = childrenOf(node);
  const alone = second === undefined || /^\{[^}]*\}$/.test((second.literal ?? "").trim());
  if (first?.type === "image" && alone) {
    const caption =
      first.title === null || first.title === "" ? [] : [{ type: "text" as const, text: first.title }];
    return [{ type: "figure", alt: joinText(readInlines(first)), caption }];
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
