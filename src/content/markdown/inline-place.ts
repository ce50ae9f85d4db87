import type { SourceRange } from "../../document/source-range.ts";
import type { SectionContext } from "./section-context.ts";

/** Turns an offset in a block's text into a line and a column of the file. */
export interface InlinePlace {
  readonly file: string;
  /** For each line of the block's text: where it starts in the text, and its line and column in the file, from 1. */
  readonly lines: readonly { readonly offset: number; readonly line: number; readonly column: number }[];
}

/**
 * Finds each line of `text` in the file's lines from `firstLine` (from 0) on.
 *
 * The parser has cut off indents and markers, so each line is looked up; where a line was changed on the way (an
 * escaped pipe in a table), its place is the start of the line in the file.
 */
export function placeInlines(
  context: SectionContext,
  text: string,
  firstLine: number,
  fromColumn = 0,
): InlinePlace {
  let offset = 0;
  const lines = text.split("\n").map((line, index) => {
    const fileLine = context.lines[firstLine + index] ?? "";
    const found = fileLine.indexOf(line, index === 0 ? fromColumn : 0);
    const column = found >= 0 ? found : Math.max(0, fileLine.search(/\S/));
    const place = { offset, line: firstLine + index + 1, column: column + 1 };
    offset += line.length + 1;
    return place;
  });
  return { file: context.file, lines };
}

export function inlineRange(place: InlinePlace, start: number, end: number): SourceRange {
  const from = lineAndColumn(place, start);
  const to = lineAndColumn(place, end);
  return {
    file: place.file,
    line: from.line,
    column: from.column,
    endLine: to.line,
    endColumn: to.column,
  };
}

function lineAndColumn(place: InlinePlace, offset: number): { line: number; column: number } {
  const entry = place.lines.findLast((line) => line.offset <= offset) ?? place.lines[0];
  return entry === undefined
    ? { line: 1, column: 1 }
    : { line: entry.line, column: entry.column + offset - entry.offset };
}
