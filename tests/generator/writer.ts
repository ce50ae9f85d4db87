import type { Chance } from "./chance.ts";

/** What all sections of a generated handbook share. */
export interface HandbookPlan {
  readonly chance: Chance;
  /** For technique cards and notes for the margin, which are forms of kinds that are drawn already. */
  readonly formsChance: Chance;
  readonly language: string;
  /** Then the content has to keep the safety rules too. */
  readonly isPatientInformation: boolean;
  readonly sections: readonly SectionPlan[];
  readonly citationKeys: readonly string[];
  readonly valueNames: readonly string[];
  /** Terms of the glossary, and abbreviations. */
  readonly explainedWords: readonly string[];
  /** Data tables that have rows. */
  readonly dataTables: readonly string[];
  readonly drawBlock: (fits: (kind: BlockWriting) => boolean) => BlockWriting;
  readonly drawInline: (fits: (kind: InlineWriting) => boolean) => InlineWriting;
}

export interface SectionPlan {
  /** Path inside the content folder. */
  readonly file: string;
  readonly aliases: readonly string[];
  /** Ids that a link may lead to: those that will be there, and those that are written as the section grows. */
  readonly places: string[];
}

/** Ways to write a block; several may make the same kind of node. */
export type BlockWriting =
  | "paragraph"
  | "heading"
  | "bullet list"
  | "ordered list"
  | "quotation"
  | "fenced code"
  | "indented code"
  | "thematic break"
  | "table"
  | "definition list"
  | "figure"
  | "key points"
  | "care card"
  | "do"
  | "dont"
  | "note"
  | "data table";

/** Ways to write an inline that is more than words. */
export type InlineWriting =
  | "emphasis"
  | "strong"
  | "subscript"
  | "superscript"
  | "keyboard"
  | "code"
  | "line break"
  | "section link"
  | "heading link"
  | "external link"
  | "telephone link"
  | "mail link"
  | "image"
  | "span"
  | "note reference"
  | "citation"
  | "evidence"
  | "value";

/** What is known and gathered while one section is written. */
export interface SectionWriter {
  readonly plan: HandbookPlan;
  readonly section: SectionPlan;
  /** Handed in, since lists and containers hold blocks, and blocks are lists and containers. */
  readonly randomBlocks: (count: number, around: Surroundings, writer: SectionWriter) => readonly string[];
  /** The level of the last heading in reading order: the next one may go one deeper. */
  levelAbove: number;
  /** The level of the last heading outside the container at hand: a title that the program gives stands one below it. */
  outerLevel: number;
  /** Ids that this section has promised and not yet written. */
  readonly promised: string[];
  /** Labels of all notes so far, and of those whose text is still to be written. */
  readonly noteLabels: string[];
  readonly notesToWrite: string[];
  /** Lines such as `[ref-1]: target`, for the end of the file. */
  readonly linkDefinitions: string[];
  /** Counts whatever needs a new name. */
  count: number;
}

/** Where text stands, and so what it may hold. */
export interface Surroundings {
  readonly language: string;
  readonly depth: number;
  /** A cell, a term or a heading: no line may end in it. */
  readonly oneLine: boolean;
  readonly inTable: boolean;
  readonly inLink: boolean;
  readonly inCard: boolean;
  readonly inNote: boolean;
}

export const outermost = (language: string): Surroundings => ({
  language,
  depth: 0,
  oneLine: false,
  inTable: false,
  inLink: false,
  inCard: false,
  inNote: false,
});
