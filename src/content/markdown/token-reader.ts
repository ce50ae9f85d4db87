import type { Token } from "markdown-it";
import type { Block } from "../../document/block.ts";
import type { SourceRange } from "../../document/source-range.ts";
import type { SectionContext } from "./section-context.ts";

/** Walks a flat list of tokens as the tree that it stands for. */
export interface TokenReader {
  readonly tokens: readonly Token[];
  index: number;
  readonly context: SectionContext;
  /** Notes by label, as their definitions are met. */
  readonly notes: NoteDefinitions;
  /** Reads blocks up to a closing token: the file of one block type never imports the switch over all of them. */
  readonly readBlocks: (closing: string) => readonly Block[];
}

export type NoteDefinitions = Map<
  string,
  { readonly blocks: readonly Block[]; readonly source: SourceRange }
>;

export function peek(reader: TokenReader): Token | undefined {
  return reader.tokens[reader.index];
}

/** The next token; it is our mistake when it is not of that type. */
export function take(reader: TokenReader, type?: string): Token {
  const token = reader.tokens[reader.index];
  if (token === undefined || (type !== undefined && token.type !== type)) {
    throw new Error(`Expected the token ${type ?? "of any type"}, found ${token?.type ?? "the end"}.`);
  }
  reader.index += 1;
  return token;
}

/** Takes the next token if it is of that type. */
export function takeIf(reader: TokenReader, type: string): boolean {
  if (peek(reader)?.type !== type) return false;
  reader.index += 1;
  return true;
}
