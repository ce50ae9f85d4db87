import type { Token } from "markdown-it";
import type { Note } from "../../document/handbook.ts";
import { noteId } from "./inlines.ts";
import { blockRange, report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import type { NoteDefinitions, TokenReader } from "./token-reader.ts";

export function parseNoteDefinition(token: Token, reader: TokenReader): void {
  const { context, notes } = reader;
  const label = String(token.meta?.["label"]);
  const source = blockRange(context, reader.tokens[reader.index]?.map ?? null);
  const blocks = reader.readBlocks("footnote_reference_close");
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

/**
 * The notes in order of their first mark; `labels` has them in that order.
 *
 * A note that no mark leads to would be lost, so it is an error.
 */
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
