import type { Token } from "markdown-it";
import type { Block, CellAlignment, Paragraph, Table, TableCell, TableRow } from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import { inlineRange, placeInlines } from "./inline-place.ts";
import { parseInlines } from "./inlines.ts";
import { attribute } from "./markdown-parser.ts";
import { blockRange, report, takeKey } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import { peek, take, takeIf } from "./token-reader.ts";
import type { TokenReader } from "./token-reader.ts";

/** Reads a pipe table; its caption, if any, stands in a paragraph behind it (`withCaption`). */
export function parseTable(token: Token, reader: TokenReader): Table {
  const { context } = reader;
  const key = takeKey(context);
  const firstLine = token.map?.[0] ?? 0;
  take(reader, "thead_open");
  const alignments = cellAlignments(reader);
  const header = parseRow(reader, firstLine, context);
  take(reader, "thead_close");
  const rows: TableRow[] = [];
  if (takeIf(reader, "tbody_open")) {
    // Behind the header row comes the line of dashes.
    for (let line = firstLine + 2; !takeIf(reader, "tbody_close"); line += 1) {
      const row = parseRow(reader, line, context);
      reportCellCount(context, line, header.cells.length);
      rows.push(row);
    }
  }
  take(reader, "table_close");
  return {
    type: "table",
    key,
    caption: null,
    alignments,
    header,
    rows,
    source: blockRange(context, token.map),
  };
}

const captionStart = /^Table:\s*/;

/** A table with the caption that the paragraph behind it holds (`Table: What it shows`); null when it holds none. */
export function withCaption(table: Table, next: Block): Table | null {
  if (table.caption !== null || next.type !== "paragraph") return null;
  const caption = captionOf(next);
  return caption === null ? null : { ...table, caption };
}

function captionOf(paragraph: Paragraph): readonly Inline[] | null {
  const [first, ...rest] = paragraph.children;
  if (first?.type !== "text" || !captionStart.test(first.value)) return null;
  return [{ ...first, value: first.value.replace(captionStart, "") }, ...rest];
}

function parseRow(reader: TokenReader, line: number, context: SectionContext): TableRow {
  take(reader, "tr_open");
  const key = takeKey(context);
  const cells: TableCell[] = [];
  let fromColumn = 0;
  while (!takeIf(reader, "tr_close")) {
    take(reader);
    const text = take(reader, "inline");
    take(reader);
    const cellKey = takeKey(context);
    const place = placeInlines(context, text.content, line, fromColumn);
    const column = place.lines[0]?.column ?? 1;
    fromColumn = Math.max(fromColumn, column - 1 + text.content.length);
    cells.push({
      type: "tableCell",
      key: cellKey,
      children: parseInlines(text.children ?? [], place, context),
      source: inlineRange(place, 0, text.content.length),
    });
  }
  return { type: "tableRow", key, cells, source: blockRange(context, [line, line + 1]) };
}

/** The parser drops what is too much in a row, and fills up what is too little. */
function reportCellCount(context: SectionContext, line: number, expected: number): void {
  const text = (context.lines[line] ?? "").replace(/^[\s>]*/, "").trimEnd();
  const found = text.replaceAll(/\\\|/g, "").replace(/^\|/, "").replace(/\|$/, "").split("|").length;
  if (found === expected) return;
  report(
    context,
    "table-well-formed",
    { line: line + 1, column: 1 },
    `This row of the table has ${found} ${found === 1 ? "cell" : "cells"}; the first row has ${expected}.`,
    "Give each row as many cells as the first; write \\| for a bar inside a cell, and leave a line free below the table.",
  );
}

/** markdown-it keeps a column's alignment in the style of its cells. */
function cellAlignments(reader: TokenReader): readonly CellAlignment[] {
  const alignments: CellAlignment[] = [];
  for (let index = reader.index + 1; peek({ ...reader, index })?.type !== "tr_close"; index += 1) {
    const token = reader.tokens[index];
    if (token?.type !== "th_open") continue;
    const style = attribute(token, "style") ?? "";
    alignments.push(style.endsWith("right") ? "end" : style.endsWith("center") ? "center" : "start");
  }
  return alignments;
}
