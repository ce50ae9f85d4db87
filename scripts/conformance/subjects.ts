/** A book for the judges of EPUB. */
export interface BookToJudge {
  readonly path: string;
  /** The same book without the faults of a broken copy: what a reader should see. */
  readonly original: string;
}

/** A PDF, and the content folder that it was made from. */
export interface PdfToJudge {
  readonly path: string;
  readonly content: string;
}

/** The folder of a website, and how thoroughly to look at it. */
export interface SiteToJudge {
  readonly folder: string;
  readonly looks: "all" | "in turn";
}
