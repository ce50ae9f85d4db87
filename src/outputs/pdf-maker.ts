import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";

/**
 * Makes the printouts in two steps, so that the page map is there long before the first file is drawn.
 *
 * It serves one handbook after the other (a clinic's edition is another handbook), all with the same fonts and shaped
 * words; the files of one have to be asked for before the next is laid out.
 *
 * `startPdfWorker` does it on a thread of its own, `createPdfMaker` on this one; both give the same bytes.
 */
export interface PdfMaker {
  /** Lays out the printout whose pages number all formats; then those named are made. */
  readonly layOut: (handbook: Handbook, printouts: readonly string[]) => Promise<LayOutResult>;
  /** The finished files. */
  readonly files: () => Promise<MadePrintouts>;
  readonly stop: () => Promise<void>;
}

export interface LayOutResult {
  /** What the faces can't show; with an error among them there are no pages. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pageMap: PageMap | null;
}

export interface MadePrintouts {
  readonly files: readonly PrintoutFile[];
  /** Printouts that the handbook has no content for, and why: no fault of its author. */
  readonly missing: readonly MissingPrintout[];
  /** What does not fit its paper; with an error among them nothing is published. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface PrintoutFile {
  readonly name: string;
  /** Pages that the file has, which for a booklet are sides of paper. */
  readonly pages: number;
  readonly data: Uint8Array;
}

export interface MissingPrintout {
  readonly name: string;
  /** The end of a sentence: "there is no section with the id diary". */
  readonly reason: string;
}
