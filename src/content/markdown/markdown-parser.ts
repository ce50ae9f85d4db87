import MarkdownItConstructor from "markdown-it";
import type { MarkdownIt, Token } from "markdown-it";
import container from "markdown-it-container";
import definitionList from "markdown-it-deflist";
import footnote from "markdown-it-footnote";
import { attributedSpans, trailingAttributes } from "./attribute-syntax.ts";
import { citationSyntax } from "./citation-syntax.ts";
import { shortcodeSyntax } from "./shortcode-syntax.ts";
import { recordInlinePositions } from "./inline-positions.ts";

/** markdown-it stops reading a block that is nested deeper, so that depth is an error. */
export const maxNesting = 100;

/**
 * The one Markdown parser: CommonMark with tables, footnotes, definition lists, containers, attributes, citations and
 * shortcodes.
 *
 * Raw HTML becomes tokens of its own (`html: true`), so that each piece is dealt with at its place; none of it is ever
 * passed through.
 */
export function createMarkdownParser(): MarkdownIt {
  const parser = new MarkdownItConstructor("commonmark", { html: true, maxNesting });
  parser.enable(["table"]);
  parser.use(footnote);
  // Definitions stay where they stand, so that one that is given twice or never used can be reported.
  parser.disable(["footnote_tail", "footnote_inline"]);
  parser.use(definitionList);
  parser.use(container, "any", { validate: isContainerStart });
  // Joining moves text away from its position in the source; the tree joins it itself.
  parser.disable(["fragments_join", "text_join"]);
  // Links are judged with their place by `resolveLinks`; here a refused one would silently become text.
  parser.validateLink = () => true;
  parser.use(attributedSpans);
  parser.use(trailingAttributes);
  parser.use(citationSyntax);
  parser.use(shortcodeSyntax);
  parser.use(recordInlinePositions);
  // CommonMark: escapes and entities count in the word behind a fence.
  parser.core.ruler.push("fence_language", ({ tokens }) => {
    for (const token of tokens) {
      if (token.type === "fence") token.info = parser.utils.unescapeAll(token.info);
    }
  });
  return parser;
}

/** An attribute of a token as text, or null. */
export function attribute(token: Token, name: string): string | null {
  const value = token.attrGet(name);
  return value === null ? null : String(value);
}

/** A fence of colons alone closes a container; anything after it opens one. */
function isContainerStart(parameters: string): boolean {
  return parameters.trim() !== "";
}
