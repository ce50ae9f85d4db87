import type { Token } from "markdown-it";
import type { Block } from "../../document/block.ts";
import type { Note } from "../../document/handbook.ts";
import type { SourceRange } from "../../document/source-range.ts";
import { parseBlocks } from "./blocks.ts";
import { noteId } from "./inlines.ts";
import { blockRange, report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import type { TokenReader } from "./token-reader.ts";

/** The notes of a section by label, as they are defined in the text. */
export type NoteDefinitions = Map<
  string,
  { readonly blocks: readonly Block[]; readonly source: SourceRange }
>;

export function parseNoteDefinition(
  token: Token,
  reader: TokenReader,
  context: SectionContext,
  notes: NoteDefinitions,
): void {
  const label = String(token.meta?.["label"]);
  const source = blockRange(context, reader.tokens[reader.index]?.map ?? null);
  const blocks = parseBlocks(reader, "footnote_reference_close", context, notes);
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
