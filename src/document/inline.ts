import type { Node } from "./node.ts";

export type Inline =
  | Text
  | Emphasis
  | Strong
  | Subscript
  | Superscript
  | Keyboard
  | Code
  | LineBreak
  | Link
  | InlineImage
  | Span
  | NoteReference
  | Citation
  | GlossaryReference
  | Abbreviation
  | EvidenceLabel
  | Value;

export interface Text extends Node {
  readonly type: "text";
  readonly value: string;
}
export interface Emphasis extends Node {
  readonly type: "emphasis";
  readonly children: readonly Inline[];
}
export interface Strong extends Node {
  readonly type: "strong";
  readonly children: readonly Inline[];
}
export interface Subscript extends Node {
  readonly type: "subscript";
  readonly children: readonly Inline[];
}
export interface Superscript extends Node {
  readonly type: "superscript";
  readonly children: readonly Inline[];
}
/** A key or words to type. */
export interface Keyboard extends Node {
  readonly type: "keyboard";
  readonly children: readonly Inline[];
}
export interface Code extends Node {
  readonly type: "code";
  readonly value: string;
}
/** A forced line break; a line end in the source is only a space. */
export interface LineBreak extends Node {
  readonly type: "lineBreak";
}

/** Links are typed, so that each format treats a telephone number as one. */
export type LinkTarget =
  | { readonly kind: "section"; readonly sectionId: string; readonly headingId: string | null }
  | { readonly kind: "external"; readonly url: string }
  | { readonly kind: "telephone"; readonly number: string }
  | { readonly kind: "mail"; readonly address: string }
  /** As written; none is left once `resolveLinks` has run. */
  | { readonly kind: "unresolved"; readonly href: string };

export interface Link extends Node {
  readonly type: "link";
  readonly target: LinkTarget;
  /** Shown by no format (hover text reaches few readers): CommonMark only. */
  readonly title: string | null;
  readonly children: readonly Inline[];
}

/** An image within a line of text. One that stands alone is a `Figure`. */
export interface InlineImage extends Node {
  readonly type: "inlineImage";
  /** Key into `Handbook.images`. */
  readonly imagePath: string;
  /** Empty means decorative: `alt=""` in HTML, an artifact in PDF. */
  readonly alt: string;
  readonly title: string | null;
}

/** A stretch of text in another language or direction, or with an id to link to. */
export interface Span extends Node {
  readonly type: "span";
  readonly id: string | null;
  readonly children: readonly Inline[];
}

/** The mark in the text that leads to a note; `numberNotes` sets the number. */
export interface NoteReference extends Node {
  readonly type: "noteReference";
  /** Unique in the handbook: where the note's back-link leads. */
  readonly id: string;
  readonly noteId: string;
  /** From 1 within the section. */
  readonly number: number;
}

/** `[@key]` or `[@one; @two]`; `resolveCitations` sets numbers and kinds. */
export interface Citation extends Node {
  readonly type: "citation";
  readonly items: readonly CitationItem[];
}
export interface CitationItem {
  /** Unique in the handbook: where the source's back-link leads. */
  readonly id: string;
  readonly key: string;
  /** The source's number in the list of sources, from 1 in order of first citation. */
  readonly number: number;
  /** The kind of source in plain words, for example "Small study". */
  readonly kind: string;
}

/** The first use of a term in a section; `markTerms` makes it, and it leads to the term's entry in the glossary. */
export interface GlossaryReference extends Node {
  readonly type: "glossaryReference";
  readonly entryId: string;
  /** The words as the author wrote them. */
  readonly children: readonly Inline[];
}

/** Letters that stand for words which the text around them doesn't say; `markAbbreviations` makes it. */
export interface Abbreviation extends Node {
  readonly type: "abbreviation";
  /** The words. */
  readonly expansion: string;
  /** The letters as the author wrote them. */
  readonly children: readonly Inline[];
}

export type EvidenceLevel = "strong" | "some" | "weak" | "mixed" | "none" | "safety";

export interface EvidenceLabel extends Node {
  readonly type: "evidenceLabel";
  readonly level: EvidenceLevel;
  /** The words that readers see, for example "Weak evidence". */
  readonly label: string;
}

/** A value from data by name; `resolveValues` fills in the children. */
export interface Value extends Node {
  readonly type: "value";
  readonly name: string;
  readonly children: readonly Inline[];
}
