import type { Handbook } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";

/** What the site is made from. */
export interface SiteInput {
  readonly handbook: Handbook;
  /** Pages of the A4 printout, marked on the page of the whole handbook; null when none was laid out. */
  readonly pageMap: PageMap | null;
  /** Settles when the last file is written: only the downloads page waits for it. */
  readonly downloads: Promise<readonly Download[]>;
}

/** A file beside the site that holds the same words. */
export interface Download {
  /** From the site's root, for example `massage-and-migraine.pdf`. */
  readonly href: string;
  readonly name: string;
  readonly description: string;
  readonly format: "PDF" | "EPUB";
  readonly form: DownloadForm;
  readonly bytes: number;
  /** In words, of what is printed. */
  readonly pages: string | null;
}

/** What it is to hold; each has a drawing in `templates/partials/download-*.njk`. */
export type DownloadForm = "handbook" | "large-print" | "booklet" | "sheet" | "folded" | "diary" | "reader";
