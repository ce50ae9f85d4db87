import type {
  AdviceList,
  Block,
  Callout,
  CareCard,
  Heading,
  KeyPoints,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
  TableRow,
} from "../../../src/document/block.ts";
import type { Inline, Text } from "../../../src/document/inline.ts";
import type { SourceRange } from "../../../src/document/source-range.ts";

/** Short ways to write nodes of the document model in tests. Keys are given in the order of the calls. */
export function nodeBuilder() {
  let lastKey = 0;
  const place = () => ({ source, key: (lastKey += 1) });

  return {
    place,
    p: (...content: readonly (Inline | string)[]): Paragraph => ({
      type: "paragraph",
      ...place(),
      children: inlines(content),
    }),
    h: (level: Heading["level"], id: string, ...content: readonly (Inline | string)[]): Heading => ({
      type: "heading",
      ...place(),
      level,
      id,
      children: inlines(content),
    }),
    list: (items: readonly (readonly Block[])[], form: Partial<List> = {}): List => ({
      type: "list",
      ...place(),
      ordered: false,
      start: 1,
      tight: true,
      items: items.map((children): ListItem => ({ type: "listItem", ...place(), children })),
      ...form,
    }),
    table: (caption: string | null, rows: readonly (readonly (Inline | string)[])[]): Table => {
      const key = place();
      const [header, ...body] = rows.map((cells): TableRow => ({
        type: "tableRow",
        ...place(),
        cells: cells.map((cell): TableCell => ({ type: "tableCell", ...place(), children: inlines([cell]) })),
      }));
      if (header === undefined) throw new Error("A table has a header row.");
      return {
        type: "table",
        ...key,
        caption: caption === null ? null : inlines([caption]),
        alignments: header.cells.map((_, column) => (column === 2 ? "end" : "start")),
        header,
        rows: body,
      };
    },
    keyPoints: (title: Heading, ...children: readonly Block[]): KeyPoints => ({
      type: "keyPoints",
      ...place(),
      title,
      children,
    }),
    careCard: (
      urgency: CareCard["urgency"],
      urgencyLabel: string,
      title: Heading,
      ...children: readonly Block[]
    ): CareCard => ({ type: "careCard", ...place(), urgency, urgencyLabel, title, children }),
    advice: (advice: AdviceList["advice"], title: Heading, ...children: readonly Block[]): AdviceList => ({
      type: "adviceList",
      ...place(),
      advice,
      title,
      children,
    }),
    callout: (title: Heading | null, ...children: readonly Block[]): Callout => ({
      type: "callout",
      ...place(),
      title,
      children,
    }),
  };
}

export function text(value: string): Text {
  return { type: "text", source, value };
}

export function inlines(content: readonly (Inline | string)[]): readonly Inline[] {
  return content.map((part) => (typeof part === "string" ? text(part) : part));
}

export const source: SourceRange = { file: "sections/a.md", line: 1, column: 1, endLine: 1, endColumn: 1 };
