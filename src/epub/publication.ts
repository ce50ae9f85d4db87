/** The files of an EPUB, before they are packed. */
export interface Publication {
  /** In reading order; one of them is the navigation document. */
  readonly spine: readonly XhtmlDocument[];
  readonly styleSheet: string;
  readonly resources: readonly Resource[];
}

export interface XhtmlDocument {
  readonly fileName: string;
  readonly title: string;
  readonly markup: string;
}

export interface Resource {
  readonly fileName: string;
  readonly mediaType: string;
  readonly data: Uint8Array;
}

// epub-gen-memory gives these files their names.
export const navigationFileName = "toc.xhtml";
export const ncxFileName = "toc.ncx";
export const styleSheetFileName = "style.css";
export const packageFileName = "content.opf";

export const smallScreenStyleSheetFileName = "small-screens.css";
export const coverFileName = "cover.xhtml";
export const titlePageFileName = "title-page.xhtml";
export const coverDrawingFileName = "cover.svg";
export const coverImageFileName = "cover.png";
