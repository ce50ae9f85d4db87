import type { EpubPackage } from "./epub/read-epub.ts";
import { readEpubSections } from "./epub/read-epub-sections.ts";
import type { Format } from "./expected/forms.ts";
import { predictReadBack } from "./expected/predict.ts";
import type { SourceHandbook } from "./expected/read-source.ts";
import type { MarkupElement } from "./markup/markup.ts";
import { readSite, readWholePage, type WebPages } from "./markup/read-site.ts";
import type { OpenPdf } from "./pdf/read-pdf.ts";
import { walkPdfSections } from "./pdf/read-pdf-sections.ts";
import type { ReadBack } from "./read-back.ts";
import { remembered } from "./remembered.ts";

/** All that a build made, opened, beside the content that it was made from. A format that was not made is null. */
export interface FinishedHandbook {
  readonly source: SourceHandbook;
  readonly site: FinishedSite | null;
  readonly epub: FinishedEpub | null;
  readonly pdf: FinishedPdf | null;
}

export interface FinishedSite {
  /** Paths of all finished files, downloads too. */
  readonly files: ReadonlySet<string>;
  readonly pages: WebPages;
  /** Style sheets, scripts and drawings, by path. */
  readonly texts: ReadonlyMap<string, string>;
}
export interface FinishedEpub {
  /** Its path inside the finished folder. */
  readonly file: string;
  readonly book: EpubPackage;
}
export interface FinishedPdf {
  readonly file: string;
  readonly pdf: OpenPdf;
}

export const wholePageFile = "handbook.html";
export const homePageFile = "index.html";

/** What a form has to say; the same object each time. */
export function expectedOf(source: SourceHandbook, format: Format): ReadBack {
  return predictions(source)(format);
}

const predictions = remembered((source: SourceHandbook) => {
  const made = new Map<Format, ReadBack>();
  return (format: Format): ReadBack => {
    const readBack = made.get(format) ?? predictReadBack(source, format);
    made.set(format, readBack);
    return readBack;
  };
});

/** Reading twice what did not change would only take time. */
export const siteSections: (pages: WebPages) => ReadBack = remembered(readSite);
export function wholePageSections(pages: WebPages): ReadBack {
  return readBackOfPage(pages.get(wholePageFile) ?? nothing);
}
const readBackOfPage = remembered((page: MarkupElement) =>
  readWholePage(new Map([[wholePageFile, page]]), wholePageFile),
);
export const epubSections: (book: EpubPackage) => ReadBack = remembered(readEpubSections);
export const pdfWalk: (pdf: OpenPdf) => ReturnType<typeof walkPdfSections> = remembered(walkPdfSections);

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
