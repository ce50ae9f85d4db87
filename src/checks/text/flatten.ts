import type { Inline } from "../../document/inline.ts";
import { assertNever } from "../../document/node.ts";
import type { SourceRange } from "../../document/source-range.ts";

/** The words of a passage, and where each part of them was written. */
export interface FlatText {
  /** As a reader says it; marks of citations and notes are left out. */
  readonly text: string;
  /** The same length, with what the author did not write as prose (values, code, labels) blanked out. */
  readonly written: string;
  /** Offsets of citations, and of notes, in the text. */
  readonly citations: readonly number[];
  readonly notes: readonly { readonly offset: number; readonly noteId: string }[];
  readonly sectionLinks: readonly number[];
  readonly parts: readonly {
    readonly offset: number;
    readonly length: number;
    readonly source: SourceRange;
  }[];
}

/** Stands for a character that is no prose. */
export const blank = "\uFFFC";

export function flatten(inlines: readonly Inline[]): FlatText {
  let text = "";
  let written = "";
  const citations: number[] = [];
  const notes: { offset: number; noteId: string }[] = [];
  const sectionLinks: number[] = [];
  const parts: { offset: number; length: number; source: SourceRange }[] = [];
  for (const inline of inlines) visit(inline, false);
  return { text, written, citations, notes, sectionLinks, parts };

  function add(words: string, source: SourceRange, hidden: boolean): void {
    parts.push({ offset: text.length, length: words.length, source });
    text += words;
    written += hidden ? blank.repeat(words.length) : words;
  }

  function visit(inline: Inline, hidden: boolean): void {
    switch (inline.type) {
      case "text":
        return add(inline.value, inline.source, hidden);
      case "code":
        return add(inline.value, inline.source, true);
      case "evidenceLabel":
        return add(inline.label, inline.source, true);
      case "lineBreak":
        return add(" ", inline.source, hidden);
      case "inlineImage":
        return add(inline.alt, inline.source, true);
      case "link":
        if (inline.target.kind === "section") sectionLinks.push(text.length);
        return inline.children.forEach((child) => visit(child, hidden));
      case "value":
      case "keyboard":
        return inline.children.forEach((child) => visit(child, true));
      case "emphasis":
      case "strong":
      case "subscript":
      case "superscript":
      case "span":
      case "glossaryReference":
      case "abbreviation":
        return inline.children.forEach((child) => visit(child, hidden));
      case "citation":
        citations.push(text.length);
        return undefined;
      case "noteReference":
        notes.push({ offset: text.length, noteId: inline.noteId });
        return undefined;
      default:
        return assertNever(inline);
    }
  }
}

/** Where an offset of the text stands in the file; text over several lines is placed at its first. */
export function placeAt(flat: FlatText, offset: number, fallback: SourceRange): SourceRange {
  const part = flat.parts.findLast((candidate) => candidate.offset <= offset) ?? flat.parts[0];
  if (part === undefined) return fallback;
  const { source } = part;
  const oneLine = source.line === source.endLine && source.endColumn - source.column >= part.length;
  return oneLine ? { ...source, column: source.column + offset - part.offset } : source;
}
