import type { ZipEntry } from "../../../src/verify/epub/zip.ts";
import type { PdfFile } from "../../../src/verify/pdf/objects.ts";
import type { Rewrites } from "../rewrite-pdf.ts";

/** The raw files of a finished handbook, before anything is damaged. */
export interface FinishedFiles {
  /** Text files of the site, by path. */
  readonly siteTexts: ReadonlyMap<string, string>;
  /** Pages with one section each, in order. */
  readonly sectionPages: readonly string[];
  readonly epub: readonly ZipEntry[];
  /** Documents with one section each, in order. */
  readonly sectionDocuments: readonly string[];
  readonly pdf: PdfFile;
  /** The words of an element of its structure tree, by object number. */
  readonly pdfWords: ReadonlyMap<number, string>;
}

export type Random = () => number;
export type FaultFormat = "site" | "whole page" | "epub" | "pdf";

/** What one fault changes. A text of null takes the file away. */
export type Damage =
  | { readonly kind: "site"; readonly texts: ReadonlyMap<string, string | null> }
  | { readonly kind: "epub"; readonly entries: readonly ZipEntry[] }
  /** The bytes of the container, for faults of the container itself. */
  | { readonly kind: "container"; readonly bytes: Uint8Array }
  | { readonly kind: "pdf"; readonly rewrites: Rewrites };

/** A way to damage a finished handbook, so that a reader would lose or meet something. */
export interface FaultOperator {
  readonly name: string;
  readonly format: FaultFormat;
  /** Null where these files have nothing of that kind. */
  readonly damage: (files: FinishedFiles, random: Random) => Damage | null;
}
