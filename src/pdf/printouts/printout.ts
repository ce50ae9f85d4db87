/**
 * A printout is a paper form as data: what it is called, what it needs of a handbook, and how its pages look.
 *
 * `layout/lay-out-printout.ts` is the one place that tells the kinds apart.
 */
import type { PageDesign, Paper } from "./page-design.ts";

export type Printout =
  HandbookPrintout | BookletPrintout | SheetPrintout | FoldedPrintout | GuidePrintout | DiaryPrintout;

interface PrintoutFacts {
  /** The end of the file's name, and what `--printouts` takes: letters, digits and hyphens. */
  readonly name: string;
  /** By the base of the language: `en`. */
  readonly words: Readonly<Record<string, PrintoutWords>> & { readonly en: PrintoutWords };
}

/** What the downloads page says. */
export interface PrintoutWords {
  readonly title: string;
  readonly text: string;
}

/** Cover, contents, and sections that flow over pages. */
export interface HandbookPrintout extends PrintoutFacts {
  readonly kind: "handbook";
  readonly design: PageDesign;
  readonly sections: SectionChoice;
  /** For a printing house: space around each page, with marks where to cut. */
  readonly crop?: { readonly bleedPt: number; readonly marginPt: number };
}

/** The same, two pages on each side of a sheet that is folded in the middle. */
export interface BookletPrintout extends PrintoutFacts {
  readonly kind: "booklet";
  readonly design: PageDesign;
  readonly sections: SectionChoice;
  readonly sheet: Paper;
}

/** One section, or what stands under one of its headings, on one side of a sheet. */
export interface SheetPrintout extends PrintoutFacts {
  readonly kind: "sheet";
  readonly design: PageDesign;
  readonly sectionId: string;
  /** Null: the whole section. */
  readonly headingId: string | null;
  /** Which lists get an empty square to tick before each item. */
  readonly tickLists: "all" | "last";
  /** Rules to write on below each of their items. */
  readonly linesToWriteOn: number;
}

/** Panels of one sheet that is printed on both sides and folded; its texts are the sections' `leaflet`. */
export interface FoldedPrintout extends PrintoutFacts {
  readonly kind: "folded";
  /** Of one panel. */
  readonly design: PageDesign;
  readonly sheet: Paper;
  /** In reading order; "front" holds the title, and the foot of "back" the clinic's lines and the dates. */
  readonly panels: readonly Panel[];
  readonly margins: { readonly outerPt: number; readonly atFoldPt: number };
  /** The section of which the first paragraph is the message on the front. */
  readonly messageFrom: string;
  /** Which sections stand on which panels, in order. A text too long for its panels runs on to the next frame's. */
  readonly frames: readonly {
    readonly panels: readonly PanelName[];
    readonly sectionIds: readonly string[];
  }[];
  /** The empty place for a label. */
  readonly stickerPt: { readonly widthPt: number; readonly heightPt: number };
}

export interface Panel {
  readonly name: PanelName;
  /** Of the sheet: 0 is the outside. */
  readonly side: 0 | 1;
  readonly leftPt: number;
  readonly widthPt: number;
}

export type PanelName = "front" | "flap" | "inside left" | "inside middle" | "inside right" | "back";

/** How to print and fold a leaflet, on one page. */
export interface GuidePrintout extends PrintoutFacts {
  readonly kind: "guide";
  readonly design: PageDesign;
  readonly of: FoldedPrintout;
}

/** Weeks to fill in, by hand or on a screen. */
export interface DiaryPrintout extends PrintoutFacts {
  readonly kind: "diary";
  readonly design: PageDesign;
  readonly form: "grid" | "list";
  /** Its leaflet text comes first. */
  readonly sectionId: string;
  readonly weeks: number;
  /** Where the row of squares for medicine days has a line; the section says what the lines mean. */
  readonly medicineDayLines: readonly number[];
}

/** Ids of sections, in the handbook's order. */
export type SectionChoice = "all" | readonly string[];

export function printoutWords({ words }: Pick<Printout, "words">, language: string): PrintoutWords {
  const [base = ""] = language.toLowerCase().split("-");
  return words[base] ?? words.en;
}
