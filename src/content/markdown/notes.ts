import type { Token } from "markdown-it";
import type { Block } from "../../document/block.ts";
import type { Note } from "../../document/handbook.ts";
import type { Inline } from "../../document/inline.ts";
import { mapBlocks, mapInlines, type Mapper } from "../../document/map-tree.ts";
import { noteId } from "./inlines.ts";
import { blockRange, report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import type { NoteDefinitions, TokenReader } from "./token-reader.ts";

/** The level of the heading "Notes". */
const notesLevel = 2;

export function parseNoteDefinition(token: Token, reader: TokenReader): void {
  const { context, notes } = reader;
  const label = String(token.meta?.["label"]);
  const source = blockRange(context, reader.tokens[reader.index]?.map ?? null);
  const { headingLevel, levelAbove } = context;
  // Notes are read below a heading of their own, wherever in the file they stand.
  context.headingLevel = notesLevel;
  context.levelAbove = notesLevel;
  const blocks = reader.readBlocks("footnote_reference_close");
  context.headingLevel = headingLevel;
  context.levelAbove = levelAbove;
  if (blocks.length === 0) {
    // It holds no token that would know its line.
    const line = context.lines.findIndex((text) => text.includes(`[^${label}]:`)) + 1;
    report(
      context,
      "note-defined",
      { line, column: 1 },
      `The note [^${label}] has no text.`,
      "Write it behind the colon, or remove the note and its marks.",
    );
  }
  if (notes.has(label)) {
    report(
      context,
      "note-defined",
      source,
      `The note [^${label}] is defined twice.`,
      "Give one of them another name.",
    );
  }
  notes.set(label, { blocks, source });
}

/** The notes that were defined, in order of their first mark in the file; `labels` has them in that order. */
export function orderNotes(
  labels: readonly string[],
  definitions: NoteDefinitions,
  context: SectionContext,
): readonly Note[] {
  for (const [label, { source }] of definitions) {
    if (labels.includes(label)) continue;
    report(
      context,
      "note-referenced",
      source,
      `Nothing in the text leads to the note [^${label}].`,
      `Put [^${label}] where it belongs, or remove the note.`,
    );
  }
  return labels.flatMap((label, index): Note[] => {
    const definition = definitions.get(label);
    if (definition === undefined) return [];
    return [{ ...definition, id: noteId(context, index), number: index + 1, referencedAt: [] }];
  });
}

/** What a section holds for its readers. */
interface SectionText {
  readonly title: readonly Inline[];
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/**
 * Numbers the notes in the order in which readers meet their marks: the title, the text (a table's caption before its
 * rows), then the notes themselves, whose marks may lead to further notes.
 *
 * A note that no reader would be led to would be lost, so it is an error.
 */
export function numberNotes(text: SectionText, context: SectionContext): SectionText {
  const order: string[] = [];
  const collect: Mapper = {
    inline: (inline) => {
      if (inline.type === "noteReference" && !order.includes(inline.noteId)) order.push(inline.noteId);
      return inline;
    },
  };
  mapInlines(text.title, collect);
  mapBlocks(text.blocks, collect);
  const noteOf = (id: string) => text.notes.find((note) => note.id === id);
  // Grows while it is walked through.
  for (const id of order) mapBlocks(noteOf(id)?.blocks ?? [], collect);
  for (const { id, source } of text.notes) {
    if (order.includes(id)) continue;
    report(
      context,
      "note-referenced",
      source,
      "Only notes lead to this note, and nothing in the text leads to them.",
      "Put its mark where it belongs, or remove the note.",
    );
  }
  const renumber: Mapper = {
    inline: (inline) => {
      if (inline.type !== "noteReference") return inline;
      const index = order.indexOf(inline.noteId);
      return { ...inline, noteId: noteId(context, index), number: index + 1 };
    },
  };
  return {
    title: mapInlines(text.title, renumber),
    blocks: mapBlocks(text.blocks, renumber),
    notes: order.flatMap((id, index): Note[] => {
      const note = noteOf(id);
      if (note === undefined) return [];
      const blocks = mapBlocks(note.blocks, renumber);
      return [{ ...note, blocks, id: noteId(context, index), number: index + 1 }];
    }),
  };
}
