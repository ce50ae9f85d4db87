/**
 * What a finished file says, in one form for all formats, so that two of them can be compared word by word.
 *
 * In: a website, a PDF or an EPUB (or the author's own files, by `expected/`). Out: for each section, everything that
 * a reader meets, in order. Nothing here is shared with the code that makes the files: a mistake in a shared helper
 * would hide itself.
 */
export interface ReadBack {
  /** In reading order; the cover and the contents are not among them. */
  readonly sections: readonly SectionReadBack[];
  /** The first passage behind a place that is marked in the text; not known of every form. */
  readonly landing?: (address: string) => Passage | null;
}

export interface SectionReadBack {
  /** The text of the section's heading of level 1. */
  readonly title: string;
  readonly passages: readonly Passage[];
  readonly links: readonly LinkReadBack[];
  /** Letters that stand for words which software may read in their place. */
  readonly abbreviations: readonly AbbreviationReadBack[];
  /** Every stretch in another language than the handbook's. */
  readonly languages: readonly LanguageReadBack[];
}

/**
 * A stretch of text that stands alone, or (where `text` is empty) the start of something that holds such stretches.
 *
 * Lists, definitions and notes are flat here: their start is a passage of its own, and their paragraphs follow.
 */
export interface Passage {
  readonly kind: PassageKind;
  /** Heading level, number of a list item or note, role of a cell; else "". */
  readonly detail: string;
  readonly text: string;
}

export type PassageKind =
  | "heading"
  | "paragraph"
  | "list"
  | "list item"
  | "list end"
  | "quotation"
  | "quotation end"
  | "term"
  | "definition"
  | "code"
  | "caption"
  | "row"
  | "cell"
  | "image"
  | "note"
  | "source"
  | "untagged text";

export interface LinkReadBack {
  readonly text: string;
  /** An address, or "to <kind>: <the text that it leads to>", or "to nowhere: <as written>". */
  readonly target: string;
  /** Foretold of a place in a table on paper: where cells stand side by side, a page is shown from the top of their row. */
  readonly orTarget?: string;
}

export interface AbbreviationReadBack {
  readonly text: string;
  readonly expansion: string;
}

export interface LanguageReadBack {
  readonly lang: string;
  readonly text: string;
}

/** The words of passages; line ends and spaces only separate them. */
export function wordsOf(passages: readonly Passage[]): readonly string[] {
  return passages.flatMap((passage) => passage.text.split(asciiSpaces).filter((word) => word !== ""));
}

const asciiSpaces = /[ \t\r\n\f]+/;
/** Soft hyphens, and the signs without width that only say where a line may end or may not. */
const breakHints = /[\u{ad}\u{200b}\u{2060}\u{feff}]/gu;

/** The only two things that may differ: where lines end, and hints about that. A no-break space stays what it is. */
export function foldWhiteSpace(text: string): string {
  return text.replaceAll(breakHints, "").split(asciiSpaces).join(" ").replace(/^ | $/g, "");
}
