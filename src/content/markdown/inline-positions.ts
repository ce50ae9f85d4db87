import type { MarkdownIt, Token } from "markdown-it";

/**
 * Lets every inline token know where it stands: `token.map` becomes its start and end offset in the text of its block.
 *
 * markdown-it leaves `map` empty on inline tokens and keeps no position of its own.
 */
export function recordInlinePositions(parser: MarkdownIt): void {
  const State = parser.inline.State;
  parser.inline.State = class extends State {
    override pushPending(): Token {
      const length = this.pending.length;
      const token = super.pushPending();
      token.map = [Math.max(0, this.pos - length), this.pos];
      return token;
    }
    override push(type: string, tag: string, nesting: -1 | 0 | 1): Token {
      const token = super.push(type, tag, nesting);
      token.map = [this.pos, this.pos];
      return token;
    }
  };
  parser.core.ruler.after("inline", "inline_ends", ({ tokens }) => {
    for (const { children, content } of tokens) setEnds(children ?? [], content.length);
  });
}

/** Tokens follow one another without a gap: each ends where the next one starts, the last one with the text. */
function setEnds(tokens: readonly Token[], length: number): void {
  let end = length;
  for (const token of tokens.toReversed()) {
    if (token.map === null) continue;
    // The parser stands behind the bracket when it opens a link.
    const bracket = token.type === "link_open" && token.markup !== "autolink" ? 1 : 0;
    const start = Math.max(0, token.map[0] - bracket);
    token.map = [start, Math.max(start, end)];
    end = start;
  }
}
