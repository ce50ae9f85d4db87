import type { GateName, Problem } from "../finding.ts";
import type { FinishedEpub, FinishedHandbook, FinishedPdf, FinishedSite } from "../finished-handbook.ts";

/** A promise about finished files: what it looks at in each format, and what between formats. */
export interface Gate {
  readonly name: GateName;
  readonly site?: (site: FinishedSite, handbook: FinishedHandbook) => readonly Problem[];
  readonly epub?: (epub: FinishedEpub, handbook: FinishedHandbook) => readonly Problem[];
  readonly pdf?: (pdf: FinishedPdf, handbook: FinishedHandbook) => readonly Problem[];
  readonly together?: (handbook: FinishedHandbook) => readonly Problem[];
}

/** A problem in a file inside the EPUB. */
export function inBook(epub: FinishedEpub, path: string, message: string): Problem {
  return { file: `${epub.file}/${path}`, message };
}
