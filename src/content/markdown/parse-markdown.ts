import type { Env, MarkdownIt } from "markdown-it";
import type { Block } from "../../document/block.ts";
import type { Note } from "../../document/handbook.ts";
import { parseBlocks } from "./blocks.ts";
import { maxNesting } from "./markdown-parser.ts";
import { orderNotes } from "./notes.ts";

import { report } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import type { NoteDefinitions } from "./token-reader.ts";

/** Reads the Markdown of one section: `text` is `context.lines` with the front matter blanked out. */
export function parseMarkdown(
  text: string,
  parser: MarkdownIt,
  context: SectionContext,
): { blocks: readonly Block[]; notes: readonly Note[] } {
  const environment: Env = {};
  const tokens = parser.parse(text, environment);
  const tooDeep = tokens.find(({ level }) => level >= maxNesting - 1);
  if (tooDeep !== undefined) {
    report(
      context,
      "nesting-within-limit",
      { line: (tooDeep.map?.[0] ?? 0) + 1, column: 1 },
      `Lists or quotes are nested more than ${maxNesting - 2} deep.`,
      "Take some of the levels away.",
    );
  }
  const definitions: NoteDefinitions = new Map();
  const blocks = parseBlocks(tokens, context, definitions);
  return { blocks, notes: orderNotes(noteLabels(environment), definitions, context) };
}

/** The labels of the notes in order of their first mark, as the footnote plugin leaves them. */
function noteLabels(environment: Env): readonly string[] {
  const footnotes = environment["footnotes"];
  if (typeof footnotes !== "object" || footnotes === null || !("list" in footnotes)) return [];
  const { list } = footnotes;
  if (!Array.isArray(list)) return [];
  return list.map((note: unknown) =>
    typeof note === "object" && note !== null && "label" in note ? String(note.label) : "",
  );
}
