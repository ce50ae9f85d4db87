/** A finished form of the handbook. */
export type Format = "site" | "whole page" | "epub" | "pdf";

/**
 * All that one format may say otherwise than another. What is not in this table has to be the same everywhere.
 */
export interface Forms {
  /** In print a no-break space is kept by the line breaking; both spaces are one glyph, which says " ". */
  readonly noBreakSpace: "\u{a0}" | " ";
  /** The site has room for the kind of the source. */
  readonly citation: (number: number, kind: string) => string;
  /** What keeps a citation on the line of its word. */
  readonly beforeCitation: string;
  readonly betweenCitations: string;
  /** Print sets nothing smaller than its body size, so a raised number is not possible: it comes with a word. */
  readonly noteReference: (number: number) => string;
  /** Put there where the author left no space. */
  readonly beforeNoteReference: string;
  /** Behind a link to a place in the handbook; print says the page, which `#` stands for. */
  readonly afterLinkInside: string;
  /** HTML has no element for a note but an item of a list; PDF has the structure type Note. */
  readonly notes: "list" | "notes";
  /** Paper needs no way back; a PDF reader has one of its own. */
  readonly backLinks: boolean;
  /** PDF 1.7 has no block for code: it is a paragraph that holds nothing else. */
  readonly codeBlock: "code" | "paragraph";
  /** HTML has six levels, and the sections of the whole page stand one or two levels deeper. */
  readonly deepestHeading: (inPart: boolean) => number;
  /** What a part's title is, above its first section; null where the sections' own pages do not hold it. */
  readonly partTitle: "before the section" | "in the section" | null;
  /** Where a link to a section leads: in a book to the start of its document, which begins with the part's title. */
  readonly sectionStart: "part title" | "heading";
  /** Where a link to words in a table leads: a page of paper is shown from the top of them, or of their row. */
  readonly placeInTable: "cell" | "cell or row";
}

export const formsOf: Readonly<Record<Format, Forms>> = {
  site: {
    noBreakSpace: "\u{a0}",
    citation: (number, kind) => `${String(number)} ${kind}`,
    beforeCitation: "\u{a0}",
    betweenCitations: " ",
    noteReference: String,
    beforeNoteReference: "",
    afterLinkInside: "",
    notes: "list",
    backLinks: true,
    codeBlock: "code",
    deepestHeading: () => 6,
    partTitle: null,
    sectionStart: "heading",
    placeInTable: "cell",
  },
  "whole page": {
    noBreakSpace: "\u{a0}",
    citation: (number, kind) => `${String(number)} ${kind}`,
    beforeCitation: "\u{a0}",
    betweenCitations: " ",
    noteReference: String,
    beforeNoteReference: "",
    afterLinkInside: "",
    notes: "list",
    backLinks: true,
    codeBlock: "code",
    deepestHeading: (inPart) => (inPart ? 4 : 5),
    partTitle: null,
    sectionStart: "heading",
    placeInTable: "cell",
  },
  epub: {
    noBreakSpace: "\u{a0}",
    citation: (number) => `[${String(number)}]`,
    beforeCitation: "\u{a0}",
    betweenCitations: " ",
    noteReference: String,
    beforeNoteReference: "",
    afterLinkInside: "",
    notes: "list",
    backLinks: true,
    codeBlock: "code",
    deepestHeading: () => 6,
    partTitle: "before the section",
    sectionStart: "part title",
    placeInTable: "cell",
  },
  pdf: {
    noBreakSpace: " ",
    citation: (number) => `[${String(number)}]`,
    beforeCitation: "\u{a0}",
    betweenCitations: "\u{a0}",
    noteReference: (number) => `(note\u{a0}${String(number)})`,
    beforeNoteReference: "\u{a0}",
    afterLinkInside: " (page #)",
    notes: "notes",
    backLinks: false,
    codeBlock: "paragraph",
    deepestHeading: () => 6,
    partTitle: "in the section",
    sectionStart: "part title",
    placeInTable: "cell or row",
  },
};
