/** The part of pdfkit 0.20.2 that we use; its own types do not describe it. */
declare module "pdfkit" {
  export interface PdfReference {
    readonly id: number;
    readonly data: Record<string, unknown>;
    /** Whether pdfkit is to deflate what is written. */
    compress: boolean;
    write(chunk: Uint8Array | string): void;
    end(chunk?: Uint8Array | string): void;
  }
  export interface EmbeddedFont {
    readonly id: string;
    readonly scale: number;
    readonly subset: { includeGlyph(glyphId: number): number };
    /** Code points and widths by glyph of the subset. */
    readonly unicode: (readonly number[])[];
    readonly widths: number[];
    ref(): PdfReference;
  }
  export interface PdfPage {
    readonly content: PdfReference;
    readonly dictionary: PdfReference;
    readonly fonts: Record<string, PdfReference>;
    readonly xobjects: Record<string, PdfReference>;
    readonly annotations: object[];
    write(chunk: Uint8Array | string): void;
  }
  export interface PdfImage {
    readonly width: number;
    readonly height: number;
  }
  export default class PDFDocument {
    constructor(options: Record<string, unknown>);
    readonly page: PdfPage;
    readonly info: Record<string, unknown>;
    readonly _root: PdfReference;
    readonly _font: EmbeddedFont;
    readonly _offsets: (number | null)[];
    _offset: number;
    _id: Uint8Array;
    readonly _info: PdfReference;
    _finalize: () => void;
    _write: (chunk: Uint8Array | string) => void;
    _addInfo: () => void;
    endAcroForm: () => void;
    addContent: (data: string) => PDFDocument;
    addPage(): void;
    flushPages(): void;
    switchToPage(index: number): void;
    ref(data: Record<string, unknown>): PdfReference;
    font(source: unknown): void;
    registerFont(name: string, source: unknown): void;
    openImage(data: Uint8Array): PdfImage;
    image(
      image: PdfImage,
      x: number,
      y: number,
      options: { readonly width: number; readonly height: number },
    ): void;
    appendXML(xml: string): void;
    getStructTreeRoot(): PdfReference;
    end(): void;
  }
}

declare module "svg-to-pdfkit" {
  import type PDFDocument from "pdfkit";
  export default function SVGtoPDF(
    document: PDFDocument,
    svg: string,
    x: number,
    y: number,
    options: {
      readonly width: number;
      readonly height: number;
      readonly fontCallback: (family: string, bold: boolean, italic: boolean) => string;
      readonly warningCallback: (message: string) => void;
    },
  ): void;
}
