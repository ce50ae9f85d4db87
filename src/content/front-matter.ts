import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

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

/** Front matter that is not closed, or does not start the file, would be printed as text. */
export function checkFrontMatter(text: string, file: string): readonly Diagnostic[] {
  const found = /^(?<before>\s*)---[ \t]*\n(?=(?:[\w-]+:|#))(?<rest>[\s\S]*)$/.exec(text);
  if (found?.groups === undefined) return [];
  const { before = "", rest = "" } = found.groups;
  const place = { file, line: before.split("\n").length, column: 1 };
  const closed = /(?:^|\n)---[ \t]*(?:\n|$)/.test(rest);
  if (before === "" && closed) return [];
  return [
    diagnose(
      "front-matter-well-formed",
      place,
      closed ? "Something stands before the front matter." : "The front matter has no end.",
      closed ? "Make --- the first line of the file." : "Put a line --- below its last key.",
    ),
  ];
}
