import type { Inline } from "./inline.ts";
import type { Node } from "./node.ts";

export type Block =
  | Paragraph
  | Heading
  | List
  | BlockQuote
  | CodeBlock
  | ThematicBreak
  | Table
  | DefinitionList
  | Figure
  | KeyPoints
  | CareCard
  | AdviceList
  | Callout
  | GlossaryList
  | SourceList;

/** A place that a page of the paper form can start with. */
export interface PlaceNode extends Node {
  /** Unique in its section, in reading order. */
  readonly key: number;
}

export interface Paragraph extends PlaceNode {
  readonly type: "paragraph";
  readonly children: readonly Inline[];
}

export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface Heading extends PlaceNode {
  readonly type: "heading";
  /** Level 1 is the section's title, so none of its blocks has it once the section is checked. */
  readonly level: HeadingLevel;
  /** Unique in its section. */
  readonly id: string;
  readonly children: readonly Inline[];
}

export interface List extends PlaceNode {
  readonly type: "list";
  readonly ordered: boolean;
  readonly start: number;
  /** Tight: an item's paragraphs are set without space between them. */
  readonly tight: boolean;
  readonly items: readonly ListItem[];
}
export interface ListItem extends PlaceNode {
  readonly type: "listItem";
  readonly children: readonly Block[];
}

export interface BlockQuote extends PlaceNode {
  readonly type: "blockQuote";
  readonly children: readonly Block[];
}

export interface CodeBlock extends PlaceNode {
  readonly type: "codeBlock";
  /** The programming language after the fence, or "". */
  readonly language: string;
  /** Ends with a line feed unless empty. */
  readonly value: string;
}

export interface ThematicBreak extends PlaceNode {
  readonly type: "thematicBreak";
}

export type CellAlignment = "start" | "center" | "end";

/** One header row; the first column holds row headings. */
export interface Table extends PlaceNode {
  readonly type: "table";
  readonly caption: readonly Inline[] | null;
  readonly alignments: readonly CellAlignment[];
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}
export interface TableRow extends PlaceNode {
  readonly type: "tableRow";
  readonly cells: readonly TableCell[];
  /** What the site can filter the rows by; only in tables made from data. */
  readonly facets?: readonly RowFacet[];
  /** Where alone the row is of use, ISO 3166; only in tables made from data. */
  readonly country?: string;
}
/** For example "Country": "Canada". */
export interface RowFacet {
  readonly name: string;
  readonly value: string;
}
export interface TableCell extends PlaceNode {
  readonly type: "tableCell";
  readonly children: readonly Inline[];
}

export interface DefinitionList extends PlaceNode {
  readonly type: "definitionList";
  readonly items: readonly DefinitionItem[];
}
export interface DefinitionItem extends PlaceNode {
  readonly type: "definitionItem";
  readonly terms: readonly (readonly Inline[])[];
  readonly definitions: readonly (readonly Block[])[];
}

/** An image that stands alone. */
export interface Figure extends PlaceNode {
  readonly type: "figure";
  /** Key into `Handbook.images`. */
  readonly imagePath: string;
  /** Empty means decorative: `alt=""` in HTML, an artifact in PDF. */
  readonly alt: string;
  /** Empty when there is none. */
  readonly caption: readonly Inline[];
  /** What the image shows, at length; every reader sees it, below the caption. Empty when there is none. */
  readonly description: readonly Block[];
}

/** The points that a reader should take away. */
export interface KeyPoints extends PlaceNode {
  readonly type: "keyPoints";
  readonly title: Heading;
  readonly children: readonly Block[];
}

export type Urgency = "emergency" | "urgent" | "soon";

/** When to get help, and how fast. It holds no links: see NHS care cards. */
export interface CareCard extends PlaceNode {
  readonly type: "careCard";
  readonly urgency: Urgency;
  /** The first words of the head, for example "Emergency:". */
  readonly urgencyLabel: string;
  readonly title: Heading;
  readonly children: readonly Block[];
}

/** A "do" or a "do not" list. */
export interface AdviceList extends PlaceNode {
  readonly type: "adviceList";
  readonly advice: "do" | "dont";
  readonly title: Heading;
  readonly children: readonly Block[];
}

/** A note beside the main text. */
export interface Callout extends PlaceNode {
  readonly type: "callout";
  /** A quiet remark, which may stand in the margin where there is one. */
  readonly margin?: true;
  /** Null when the author gave no heading. */
  readonly title: Heading | null;
  readonly children: readonly Block[];
}

/** The words that the handbook explains, sorted as its language sorts; only in the section of the glossary. */
export interface GlossaryList extends PlaceNode {
  readonly type: "glossaryList";
  readonly entries: readonly GlossaryEntry[];
}
export interface GlossaryEntry extends PlaceNode {
  readonly type: "glossaryEntry";
  /** Unique in the glossary; `GlossaryReference.entryId` names it. */
  readonly id: string;
  readonly term: string;
  /** How to say it, in plain letters ("my-grain"); null when that needs no telling. */
  readonly say: string | null;
  readonly definition: readonly Inline[];
}

/** The numbered list of what the handbook cites; only in the section of sources. */
export interface SourceList extends PlaceNode {
  readonly type: "sourceList";
  readonly entries: readonly SourceEntry[];
}
export interface SourceEntry extends PlaceNode {
  readonly type: "sourceEntry";
  readonly number: number;
  readonly citationKey: string;
  /** The reference in Vancouver style. */
  readonly children: readonly Inline[];
  /** The kind of source in plain words, and the number of people in it, for example "Small study, 47 people". */
  readonly kind: string;
  /** Every section that cites it, in reading order. */
  readonly citedIn: readonly CitingSection[];
}
export interface CitingSection extends Node {
  readonly sectionId: string;
  /** The words of the section's title as they can stand in a link: without links, marks and ids of their own. */
  readonly title: readonly Inline[];
  /** The first place in the section that cites the source. */
  readonly citationId: string;
}
