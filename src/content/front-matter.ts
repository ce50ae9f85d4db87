/**
 * Parts a file into its front matter and its Markdown.
 *
 * The front matter's lines are blank in the Markdown, so that line numbers stay those of the file.
 */
export function splitFrontMatter(text: string): { frontMatter: string; markdown: string } {
  const match = /^---[ \t]*\n(?<inside>[\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (match === null) return { frontMatter: "", markdown: text };
  const blank = match[0].replaceAll(/[^\n]/g, "");
  return { frontMatter: match.groups?.["inside"] ?? "", markdown: blank + text.slice(match[0].length) };
}
