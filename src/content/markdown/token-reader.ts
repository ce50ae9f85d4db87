import type { Token } from "markdown-it";

/** Walks a flat list of tokens as the tree that it stands for. */
export interface TokenReader {
  readonly tokens: readonly Token[];
  index: number;
}

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
