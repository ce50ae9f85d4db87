import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";

/**
 * Makes the PDF in two steps, so that the page map is there long before the file is drawn.
 *
 * `startPdfWorker` does it on a thread of its own, `createPdfMaker` on this one; both give the same bytes.
 */
export interface PdfMaker {
  /** Lays the handbook out; `draw` has to follow it. */
  readonly layOut: (handbook: Handbook, draw: boolean) => Promise<LayOutResult>;
  /** The finished file. */
  readonly file: () => Promise<Uint8Array>;
  readonly stop: () => Promise<void>;
}

export interface LayOutResult {
  /** What the faces can't show; with an error among them there are no pages. */
  readonly diagnostics: readonly Diagnostic[];
  readonly pageMap: PageMap | null;
}
