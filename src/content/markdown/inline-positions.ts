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
}
