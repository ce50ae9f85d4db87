import type { MarkdownIt } from "markdown-it";

const shortcode = /\{\{<\s*(?<words>[\w.-]+(?:\s+[\w.-]+(?:=[\w.-]+)?)*)\s*>\}\}/y;

/** `{{< var clinic.phone >}}`: text or a table from data, in the form that Quarto uses. */
export function shortcodeSyntax(parser: MarkdownIt): void {
  // Before links: a shortcode in a link's text has to be read whole.
  parser.inline.ruler.before("link", "shortcode", (state, silent) => {
    shortcode.lastIndex = state.pos;
    const match = state.src.startsWith("{{<", state.pos) ? shortcode.exec(state.src) : null;
    if (match === null) return false;
    if (!silent)
      state.push("shortcode", "", 0).content = (match.groups?.["words"] ?? "").replaceAll(/\s+/g, " ");
    state.pos += match[0].length;
    return true;
  });
}
