import { Parser } from "commonmark";

/** Lines such as `[label]: <address>`. */
export type LinkDefinitions = readonly string[];

/**
 * The link definitions of a whole file, wherever in it they stand: a file is read in pieces, and each of them needs all.
 *
 * The label of a footnote is none.
 */
export function linkDefinitionsOf(text: string): LinkDefinitions {
  const parser = new Parser();
  parser.parse(text.replaceAll(/^( {0,3}(?:> ?)*)(\[\^)/gm, "$1\\$2"));
  return Object.entries(parser.refmap).map(
    ([label, { destination, title }]) =>
      `[${label}]: <${destination}>${title === "" ? "" : ` "${title.replaceAll(/["\\]/g, "\\$&").replaceAll("\n", " ")}"`}`,
  );
}
