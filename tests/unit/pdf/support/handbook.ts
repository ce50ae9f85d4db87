import type { Block, Heading, List, Paragraph, Table, TableRow } from "../../../../src/document/block.ts";
import type { Handbook, Section } from "../../../../src/document/handbook.ts";
import type { Inline } from "../../../../src/document/inline.ts";
import { en } from "../../../../src/locale/en.ts";

export const source = { file: "sections/one.md", line: 3, column: 1, endLine: 3, endColumn: 2 };

/** Builds blocks with keys in reading order, as the loader does. */
export function blockBuilder() {
  let key = 0;
  const next = (): number => (key += 1);
  const paragraph = (...children: readonly (string | Inline)[]): Paragraph => ({
    type: "paragraph",
    key: next(),
    source,
    children: children.map((child) => (typeof child === "string" ? text(child) : child)),
  });
  const heading = (level: 2 | 3, words: string): Heading => ({
    type: "heading",
    key: next(),
    level,
    id: words.toLowerCase().replaceAll(" ", "-"),
    source,
    children: [text(words)],
  });
  const list = (...items: readonly string[]): List => ({
    type: "list",
    key: next(),
    ordered: false,
    start: 1,
    tight: true,
    source,
    items: items.map((item) => ({ type: "listItem", key: next(), source, children: [paragraph(item)] })),
  });
  const row = (cells: readonly string[]): TableRow => ({
    type: "tableRow",
    key: next(),
    source,
    cells: cells.map((cell) => ({
      type: "tableCell",
      key: next(),
      source,
      children: cell === "" ? [] : [text(cell)],
    })),
  });
  const table = (header: readonly string[], rows: readonly (readonly string[])[]): Table => ({
    type: "table",
    key: next(),
    source,
    caption: [text("The caption")],
    alignments: header.map(() => "start"),
    header: row(header),
    rows: rows.map(row),
  });
  return { paragraph, heading, list, table };
}

export function text(value: string): Inline {
  return { type: "text", value, source };
}

export function section(id: string, title: string, blocks: readonly Block[]): Section {
  return {
    id,
    aliases: [],
    number: 1,
    title: [text(title)],
    titleText: title,
    summary: null,
    leaflet: null,
    blocks,
    notes: [],
    dates: [],
    source,
  };
}

export function handbook(sections: readonly Section[], changes: Partial<Handbook> = {}): Handbook {
  return {
    title: "A handbook",
    subtitle: null,
    description: "",
    language: "en",
    direction: "ltr",
    profile: "general",
    identifier: "a-handbook",
    url: null,
    authors: [],
    publisher: null,
    version: null,
    licence: null,
    modified: "2026-11-22T00:00:00Z",
    accessibilityEvaluation: null,
    coverFigure: "horizon",
    dates: [],
    helpLine: null,
    parts: [{ id: "main", title: null, sections }],
    images: {},
    words: en,
    ...changes,
  };
}
