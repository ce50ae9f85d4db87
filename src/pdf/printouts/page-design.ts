import type { Palette } from "../../theme/palette.ts";

/**
 * How a page looks, as data: paper, margins, type scale, columns. Layout takes it from here and knows no paper of its
 * own.
 *
 * All lengths are in points, from the top left corner of the page.
 */
export interface PageDesign {
  readonly paper: Paper;
  /** Where text goes; a page fills its columns from the left. */
  readonly columns: readonly Column[];
  readonly topPt: number;
  readonly bottomPt: number;
  /** Beside the text: it holds the section's number. Null: the number stands above the title. */
  readonly sideColumn: { readonly leftPt: number; readonly widthPt: number } | null;
  /** Left and right ends of what spans the page: cover, footer, and tables too wide for the text column. */
  readonly span: { readonly leftPt: number; readonly rightPt: number };
  readonly runningHead: { readonly topPt: number };
  readonly footer: { readonly rulePt: number; readonly topPt: number };
  readonly type: TypeScale;
  readonly cover: CoverDesign;
  readonly lengths: Lengths;
  /** The tokens' colours for paper, or those of a clinic's edition. */
  readonly inks: Inks;
}

export type Inks = Palette["color"]["print"];

export interface Paper {
  readonly widthPt: number;
  readonly heightPt: number;
}

export interface Column {
  readonly leftPt: number;
  readonly widthPt: number;
}

/** A font by its use; `fonts.ts` says which face that is. */
export type FontName =
  "light" | "regular" | "medium" | "semibold" | "bold" | "extrabold" | "mono" | "mono-bold";

export interface TextStyle {
  readonly font: FontName;
  readonly sizePt: number;
  readonly leadingPt: number;
  /** Added after each glyph, in ems. */
  readonly trackingEm: number;
  /** `#RRGGBB` */
  readonly color: string;
}

export interface TypeScale {
  /** Nothing is set smaller, wherever it stands. */
  readonly smallestPt: number;
  readonly body: TextStyle;
  readonly lead: TextStyle;
  /** Tables, captions, notes and dates. */
  readonly small: TextStyle;
  readonly h1: TextStyle;
  readonly h2: TextStyle;
  readonly h3: TextStyle;
  /** Levels 4 to 6. */
  readonly h4: TextStyle;
  readonly sectionNumber: TextStyle;
  readonly emergencyHead: TextStyle;
  readonly code: TextStyle;
  readonly furniture: TextStyle;
}

export interface CoverDesign {
  readonly markPt: { readonly topPt: number; readonly diameterPt: number };
  readonly titleTopPt: number;
  readonly titleWidthPt: number;
  /** From large to small: the first in which the title fits `maxTitleLines`. */
  readonly titleStyles: readonly TextStyle[];
  readonly maxTitleLines: number;
  readonly subtitle: TextStyle;
  readonly pictureTopPt: number;
  readonly pictureBottomPt: number;
  readonly footRulePt: number;
  /** What stands below the rule ends above here; a long review moves the rule up. */
  readonly footBottomPt: number;
}

/** Distances and line widths that components share. */
export interface Lengths {
  readonly paragraphGapPt: number;
  readonly itemGapPt: number;
  readonly blockGapPt: number;
  readonly headingGapPt: Readonly<Record<2 | 3 | 4, number>>;
  readonly afterHeadingPt: number;
  readonly listIndentPt: number;
  readonly boxPaddingPt: number;
  readonly boxRadiusPt: number;
  readonly coverRadiusPt: number;
  readonly cellGapPt: number;
  readonly rules: Readonly<
    Record<"hair" | "do" | "box" | "soon" | "urgent" | "dont" | "emergency" | "section" | "cover", number>
  >;
}

const POINTS_PER_MM = 72 / 25.4;

export function mmToPt(mm: number): number {
  return mm * POINTS_PER_MM;
}

/** "132mm" → points. */
export function lengthToPt(length: string): number {
  const millimetres = /^([\d.]+)mm$/.exec(length)?.[1];
  if (millimetres === undefined) throw new Error(`Not a length in millimetres: ${length}`);
  return mmToPt(Number(millimetres));
}

/** Lines of text have 45 to 75 characters; the mean of a paragraph's lines is somewhat less than its longest. */
const MOST_CHARACTERS = 69;
/** Of Atkinson Hyperlegible Next, in English. */
const MEAN_CHARACTER_EM = 0.4535;

/** The widest that running text is set where it has a column to itself. */
export function readableMeasurePt({ sizePt }: TextStyle): number {
  return MOST_CHARACTERS * MEAN_CHARACTER_EM * sizePt;
}
