/**
 * A printout is a paper form as data: what it is called, what it needs of a handbook, and how its pages look.
 *
 * `layout/lay-out-printout.ts` is the one place that tells the kinds apart.
 */
import type { PageDesign, Paper } from "./page-design.ts";

export type Printout = HandbookPrintout | BookletPrintout | SheetPrintout;

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

/** Ids of sections, in the handbook's order. */
export type SectionChoice = "all" | readonly string[];

export function printoutWords({ words }: Pick<Printout, "words">, language: string): PrintoutWords {
  const [base = ""] = language.toLowerCase().split("-");
  return words[base] ?? words.en;
}
