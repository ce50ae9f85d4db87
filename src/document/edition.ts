import type { ImprintLine } from "./imprint.ts";

/** A clinic's version of the handbook: whose it is, how it is reached, and who answers for handing it out. */
export interface Edition {
  /** Letters, digits and hyphens: it stands in addresses and file names. */
  readonly name: string;
  readonly clinic: string;
  readonly logo: EditionLogo | null;
  readonly colours: EditionColours | null;
  readonly phone: string | null;
  readonly hours: string | null;
  readonly address: string | null;
  readonly mail: string | null;
  readonly web: string | null;
  /** Number, owner and approver of the clinic's own document. */
  readonly control: readonly ImprintLine[];
  /** Whether the clinic has reviewed the text, in a sentence: readers see it wherever they see the clinic's name. */
  readonly review: string;
  /** What its printers hold; null: both. */
  readonly paper: EditionPaper | null;
}

export type EditionPaper = "a4" | "letter";

export interface EditionLogo {
  /** Key into `Handbook.images`. */
  readonly imagePath: string;
  /** Never empty: a logo says whose it is. */
  readonly alt: string;
}

/** `#RRGGBB`: on light pages and on paper, and on dark pages. Both have passed the checks of contrast. */
export interface EditionColours {
  readonly main: string;
  readonly mainDark: string;
}
