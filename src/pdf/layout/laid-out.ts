/**
 * What layout returns: pages of placed boxes and lines, as plain data in points, each with its structure element.
 *
 * Layout is data before it is ink: drawing adds nothing and decides nothing.
 */
import type { PageMap } from "../../document/page-map.ts";
import type { Sheets } from "../imposition.ts";
import type { Paper, TextStyle } from "../printouts/page-design.ts";
import type { ShapedWord, Shaper } from "../shaping.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { Drawing } from "./drawing.ts";

export interface LaidOutPrintout {
  /** Of a page. */
  readonly paper: Paper;
  /** In reading order. Drawing takes each out of the list: a book is never in memory as boxes and as a file at once. */
  readonly pages: LaidOutPage[];
  /** Where the pages stand on larger paper; null where each page is a sheet of its own. */
  readonly sheets: Sheets | null;
  /** Empty for what is no book. */
  readonly pageMap: PageMap;
  readonly outline: readonly OutlineItem[];
  readonly root: StructureElement;
  /** What it was measured with; drawing takes glyphs from it. */
  readonly shaper: Pick<Shaper, "shape">;
}

export interface LaidOutPage {
  /** Drawn in this order, so it is reading order too. */
  readonly items: readonly PlacedItem[];
  readonly destinations: readonly Destination[];
}

export interface Destination {
  readonly name: string;
  readonly topPt: number;
}

export interface OutlineItem {
  readonly title: string;
  readonly pageIndex: number;
  readonly topPt: number;
  readonly children: readonly OutlineItem[];
}

export type PlacedItem =
  PlacedLines | PlacedDrawing | PlacedImage | PlacedFigure | PlacedField | PlacedElement;

/** Lines of a paragraph, a leading apart. */
export interface PlacedLines {
  readonly kind: "lines";
  readonly paragraph: SetParagraph;
  readonly firstLine: number;
  /** Exclusive. */
  readonly endLine: number;
  readonly leftPt: number;
  /** Of the first line. */
  readonly baselinePt: number;
  /** Set for text outside the structure tree, such as a running head. */
  readonly artifact: ArtifactKind | null;
}

export interface PlacedDrawing {
  readonly kind: "drawing";
  readonly drawing: Drawing;
  readonly leftPt: number;
  readonly topPt: number;
  readonly artifact: ArtifactKind;
}

export interface PlacedImage {
  readonly kind: "image";
  /** Key into `Handbook.images`. */
  readonly imagePath: string;
  /** Null: decorative, an artifact. */
  readonly element: StructureElement | null;
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A drawing that says something, and so is no artifact. */
export interface PlacedFigure {
  readonly kind: "figure";
  readonly drawing: Drawing;
  readonly element: StructureElement;
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** A place to fill in on a screen. Its frame or line is a drawing of its own, which paper shows too. */
export interface PlacedField {
  readonly kind: "field";
  readonly field: {
    readonly type: "text" | "check";
    /** Unique in the file. */
    readonly name: string;
    /** What a screen reader says. */
    readonly description: string;
    /** Of what is typed. */
    readonly sizePt: number;
  };
  readonly element: StructureElement;
  readonly leftPt: number;
  readonly topPt: number;
  readonly widthPt: number;
  readonly heightPt: number;
}

/** An element without content, such as an empty cell, which still has its place in the tree. */
export interface PlacedElement {
  readonly kind: "element";
  readonly element: StructureElement;
}

export type ArtifactKind = "layout" | "background" | "header" | "footer" | "pagination";

/** A paragraph broken into lines: words refer to the cache, lines are numbers. */
export interface SetParagraph {
  readonly style: TextStyle;
  readonly runs: readonly TextRun[];
  readonly words: readonly (ShapedWord | InlineObject)[];
  /** Index of each word's run. */
  readonly runOfWord: readonly number[];
  /** Index of the run that holds the space after each word; -1 where there is none. */
  readonly runOfSpace: readonly number[];
  /** Index after the last word of each line. */
  readonly lineEnds: readonly number[];
  /** Words that the author ended a line after. */
  readonly forcedBreaks: readonly number[];
  /** By index of the word before: hyphens that break a word at the end of a line. */
  readonly hyphens: ReadonlyMap<number, LineEndHyphen>;
}

export interface LineEndHyphen {
  readonly word: ShapedWord;
  /** It says that it is no hyphen of the word: those who copy or listen get the word whole. */
  readonly element: StructureElement | null;
}

/** Text of one font, structure element and link. */
export interface TextRun {
  readonly style: TextStyle;
  /** Null only in text outside the structure tree. */
  readonly element: StructureElement | null;
  readonly link: InlineLink | null;
  /** Above the baseline; below when negative. */
  readonly risePt: number;
  readonly spaceWidthPt: number;
  /** Set where the text is a page number that is not known yet: the first of these places that the file has. */
  readonly pageOf?: { readonly names: readonly string[]; readonly phrase: string };
}

export interface InlineLink {
  readonly element: StructureElement;
  readonly target:
    | { readonly kind: "uri"; readonly uri: string }
    /** The first of these that exists in the file. */
    | { readonly kind: "destination"; readonly names: readonly string[] };
  /** What the annotation says to those who can't see it. */
  readonly description: string;
  /** Dotted under a word that the glossary explains. */
  readonly underline: "solid" | "dotted" | null;
  /** Where its lines stop answering to a click, from the paragraph's left edge; without it, at the end of the text. */
  readonly reachPt?: number;
}

/** Something drawn within a line. */
export interface InlineObject {
  readonly widthPt: number;
  readonly object:
    | { readonly kind: "drawing"; readonly drawing: Drawing; readonly abovePt: number }
    | {
        readonly kind: "image";
        readonly imagePath: string;
        readonly element: StructureElement | null;
        readonly heightPt: number;
        readonly abovePt: number;
      };
}

export function isInlineObject(word: ShapedWord | InlineObject): word is InlineObject {
  return "object" in word;
}

/** How far below a line's top its baseline lies: capitals stand in the middle of the line. */
export function baselineInLine(style: TextStyle): number {
  return style.leadingPt / 2 + style.sizePt * HALF_CAPITAL_EM;
}

/** Half of the height of a capital letter of Atkinson Hyperlegible Next. */
const HALF_CAPITAL_EM = 0.334;
export const CAPITAL_EM = 0.668;
