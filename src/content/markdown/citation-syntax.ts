import type { MarkdownIt } from "markdown-it";

const citation = /\[@[\w:.#$%&+?<>~/-]*\w(?:\s*;\s*@[\w:.#$%&+?<>~/-]*\w)*\]/y;

/** `[@key]` or `[@one; @two]`, the syntax that Pandoc and Quarto users know. */
export function citationSyntax(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "citation", (state, silent) => {
    citation.lastIndex = state.pos;
    const match = state.src.startsWith("[@", state.pos) ? citation.exec(state.src) : null;
    if (match === null) return false;
    const text = match[0];
    if (!silent) state.push("citation", "", 0).content = text;
    state.pos += text.length;
    return true;
  });
}

/** The keys in `[@one; @two]`. */
export function citationKeys(text: string): readonly string[] {
  return text
    .slice(1, -1)
    .split(";")
    .map((key) => key.trim().slice(1));
}
