import type { Block, Table } from "../../document/block.ts";
import type { Section } from "../../document/handbook.ts";
import type { Inline } from "../../document/inline.ts";
import { assertNever } from "../../document/node.ts";
import { eachBlock, inlinesOfBlock } from "../../document/visit.ts";
import type { SourceRange } from "../../document/source-range.ts";
import { flatten, placeAt } from "./flatten.ts";
import type { FlatText } from "./flatten.ts";
import { splitSentences, wordsOf } from "./sentences.ts";

export type PassageKind =
  | "title"
  | "summary"
  | "heading"
  | "paragraph"
  | "listItem"
  | "tableCell"
  | "term"
  | "definition"
  | "caption"
  | "alt";

export interface Sentence {
  readonly text: string;
  readonly words: readonly string[];
  readonly start: number;
  /** A citation, or a note that holds one, stands in it or right behind it. */
  readonly cited: boolean;
  /** A link in it leads to another place of the handbook. */
  readonly linked: boolean;
  readonly source: SourceRange;
}

/** A block of running text with what stands around it. */
export interface Passage {
  readonly kind: PassageKind;
  readonly flat: FlatText;
  readonly inlines: readonly Inline[];
  readonly sentences: readonly Sentence[];
  readonly source: SourceRange;
  readonly within: Container;
  /** The line with a colon that a list or a table stands below; "" when there is none. */
  readonly leadIn: string;
  /** Written in the section itself; the tables of providers and numbers come from data files. */
  readonly own: boolean;
  /** The lead-in, or another cell of the row, has a citation. */
  readonly citedAround: boolean;
}

/** What the text stands in, such as a care card; "text" for the running text of the section. */
export type Container = "text" | "careCard" | "keyPoints" | "do" | "dont" | "callout" | "quote" | "note";

interface Surroundings {
  readonly within: Container;
  readonly kind: "paragraph" | "listItem" | "definition";
  readonly leadIn: string;
  readonly citedAround: boolean;
  readonly own: boolean;
}

/** The text of a section and of its notes, in reading order: all that a reader of any format sees, but for its sources. */
export function passagesOf(section: Section): readonly Passage[] {
  const citingNotes = new Set(
    section.notes.filter(({ blocks }) => holdsCitation(blocks)).map(({ id }) => id),
  );
  const reader = readPassages(citingNotes);
  reader.add("title", section.title, section.source, outermost);
  reader.addText("summary", section.summary ?? "", section.source);
  reader.readBlocks(section.blocks, outermost);
  for (const note of section.notes) reader.readBlocks(note.blocks, { ...outermost, within: "note" });
  return reader.found;
}

/**
 * The text that a folded leaflet prints in place of the section.
 *
 * It has no room for sources: what it says rests on those of its section.
 */
export function leafletPassagesOf({ leaflet, blocks, notes }: Section): readonly Passage[] {
  const reader = readPassages(new Set());
  const hasSource = [blocks, ...notes.map((note) => note.blocks)].some(holdsCitation);
  reader.readBlocks(leaflet ?? [], outermost);
  return reader.found.map((passage) => ({ ...passage, citedAround: hasSource }));
}

const outermost: Surroundings = {
  within: "text",
  kind: "paragraph",
  leadIn: "",
  citedAround: false,
  own: true,
};

function holdsCitation(blocks: readonly Block[]): boolean {
  return [...eachBlock(blocks)].flatMap(inlinesOfBlock).some(({ type }) => type === "citation");
}

interface PassageReader {
  readonly found: readonly Passage[];
  readonly readBlocks: (blocks: readonly Block[], around: Surroundings) => void;
  readonly addText: (kind: PassageKind, value: string, source: SourceRange) => void;
  readonly add: (
    kind: PassageKind,
    inlines: readonly Inline[],
    source: SourceRange,
    around: Surroundings,
  ) => void;
}

/** Reads blocks one after another into `found`; a note among `citingNotes` is a source for what it stands behind. */
function readPassages(citingNotes: ReadonlySet<string>): PassageReader {
  const found: Passage[] = [];
  return { found, readBlocks, addText, add };

  function readBlocks(blocks: readonly Block[], around: Surroundings): void {
    blocks.forEach((block, index) => {
      const before = index === 0 ? null : (blocks[index - 1] ?? null);
      readBlock(block, around, leadInOf(before, around));
    });
  }

  function readBlock(block: Block, around: Surroundings, leadIn: { text: string; cited: boolean }): void {
    switch (block.type) {
      case "paragraph":
        return add(around.kind, block.children, block.source, around);
      case "heading":
        return add("heading", block.children, block.source, around);
      case "list": {
        const inside = {
          ...around,
          kind: "listItem",
          leadIn: leadIn.text,
          citedAround: leadIn.cited,
        } as const;
        return block.items.forEach((item) => readBlocks(item.children, inside));
      }
      case "definitionList":
        return block.items.forEach((item) => {
          for (const term of item.terms) add("term", term, item.source, around);
          const inside = { ...around, kind: "definition" } as const;
          for (const definition of item.definitions) readBlocks(definition, inside);
        });
      case "table":
        return readTable(block, { ...around, own: !isFromData(block) }, leadIn);
      case "figure":
        addText("alt", block.alt, block.source);
        add("caption", block.caption, block.source, around);
        return readBlocks(block.description, around);
      case "blockQuote":
        return readBlocks(block.children, { ...around, within: "quote" });
      case "keyPoints":
      case "careCard":
      case "adviceList":
        return readTitled(
          block.title,
          block.children,
          around,
          block.type === "adviceList" ? block.advice : block.type,
        );
      case "callout":
        return readTitled(block.title, block.children, around, "callout");
      case "codeBlock":
      case "thematicBreak":
      case "glossaryList":
      case "sourceList":
        return undefined;
      default:
        return assertNever(block);
    }
  }

  function readTable(table: Table, around: Surroundings, leadIn: { text: string; cited: boolean }): void {
    if (table.caption !== null) add("caption", table.caption, table.source, around);
    for (const row of [table.header, ...table.rows]) {
      const cited = leadIn.cited || row.cells.some(({ children }) => flatten(children).citations.length > 0);
      const inside = { ...around, leadIn: leadIn.text, citedAround: cited };
      for (const cell of row.cells) add("tableCell", cell.children, cell.source, inside);
    }
  }

  function readTitled(
    title: Block | null,
    children: readonly Block[],
    around: Surroundings,
    within: Container,
  ): void {
    readBlocks(title === null ? children : [title, ...children], { ...around, within });
  }

  function addText(kind: PassageKind, value: string, source: SourceRange): void {
    add(kind, [{ type: "text", value, source }], source, outermost);
  }

  function add(
    kind: PassageKind,
    inlines: readonly Inline[],
    source: SourceRange,
    around: Surroundings,
  ): void {
    const flat = flatten(inlines);
    const { within, leadIn, citedAround, own } = around;
    const sentences = sentencesOf(flat, source, citingNotes);
    if (sentences.length > 0)
      found.push({ kind, flat, inlines, sentences, source, within, leadIn, citedAround, own });
  }
}

function isFromData({ rows, source }: Table): boolean {
  return rows.some(({ cells }) =>
    cells.some(({ children }) => children.some((inline) => inline.source.file !== source.file)),
  );
}

/** Words that stand outside every section, such as the handbook's title. */
export function passageOf(inlines: readonly Inline[], source: SourceRange): Passage {
  const flat = flatten(inlines);
  const sentences = sentencesOf(flat, source, new Set());
  const outside = { within: "text", leadIn: "", citedAround: false, own: true } as const;
  return { kind: "title", flat, inlines, sentences, source, ...outside };
}

/** A list below a heading continues the heading: "Do not" is the lead-in of its list. */
function leadInOf(before: Block | null, around: Surroundings): { text: string; cited: boolean } {
  if (before === null || (before.type !== "paragraph" && before.type !== "heading")) {
    return { text: around.leadIn, cited: around.citedAround };
  }
  const { text, citations } = flatten(before.children);
  return {
    text:
      splitSentences(text)
        .map(({ start, end }) => text.slice(start, end))
        .at(-1) ?? "",
    cited: citations.length > 0,
  };
}

function sentencesOf(
  flat: FlatText,
  source: SourceRange,
  citingNotes: ReadonlySet<string>,
): readonly Sentence[] {
  const spans = splitSentences(flat.text);
  const marks = [
    ...flat.citations,
    ...flat.notes.filter(({ noteId }) => citingNotes.has(noteId)).map(({ offset }) => offset),
  ];
  return spans.map(({ start, end }, index) => {
    const next = spans[index + 1]?.start ?? flat.text.length + 1;
    const text = flat.text
      .slice(start, end)
      .replaceAll(/\s+(?=[.,;:!?])/g, "")
      .replaceAll(/\s+/g, " ");
    const holds = (offset: number): boolean =>
      (offset > start || index === 0) && offset <= next && !(offset === next && index < spans.length - 1);
    return {
      text,
      words: wordsOf(text),
      start,
      cited: marks.some(holds),
      linked: flat.sectionLinks.some((offset) => offset >= start && offset < end),
      source: placeAt(flat, start, source),
    };
  });
}
