import { foldWhiteSpace } from "../read-back.ts";

/** Says where two lists part; [] when they do not. */
export function sameList(
  name: string,
  found: readonly string[],
  expected: readonly string[],
): readonly string[] {
  const length = Math.max(found.length, expected.length);
  const index = Array.from({ length }).findIndex((_, at) => found[at] !== expected[at]);
  if (index === -1) return [];
  const said = (values: readonly string[]) =>
    values[index] === undefined ? "nothing more" : `"${values[index]}"`;
  return [`${name} differs at ${String(index + 1)}: ${said(found)} instead of ${said(expected)}.`];
}

/** Without the marks of sources and notes and the pages of links, which a list of contents leaves out. */
export function withoutMarks(heading: string): string {
  return heading
    .replaceAll(/\s*(?:\[\d+\]|\(note\s\d+\)|\(page #\))/g, "")
    .replaceAll(/[\u{a0}\u{2007}\u{202f}]/gu, " ")
    .trim();
}

/** A list of contents reads a picture in a heading as its words; the heading itself holds it beside them. */
export type PlainLine = (line: string) => string;

/** A line with more than a title in it, both ways: what is a picture's words in one heading may be a word of another. */
export function bothReadings(line: string, plain: PlainLine): readonly string[] {
  return [plain(line), withoutPictures([])(line)];
}

export function withoutPictures(pictures: readonly string[]): PlainLine {
  return (line) =>
    foldWhiteSpace(
      pictures
        .reduce((text, picture) => text.replaceAll(picture, ""), line)
        .replaceAll(/[\u{a0}\u{2007}\u{202f}]/gu, " "),
    );
}
