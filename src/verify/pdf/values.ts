/** A value in a PDF file. Strings hold one character a byte; `pdfText` decodes those that people read. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfReference | PdfDictionary | PdfArray;

export type PdfArray = readonly PdfValue[];
export interface PdfName {
  readonly type: "name";
  readonly name: string;
}
export interface PdfString {
  readonly type: "string";
  readonly bytes: string;
}
export interface PdfReference {
  readonly type: "reference";
  readonly number: number;
}
export interface PdfDictionary {
  readonly type: "dictionary";
  readonly entries: ReadonlyMap<string, PdfValue>;
  /** Where the file holds the bytes of a stream, before any filter is undone; null for a plain dictionary. */
  readonly stream: { readonly start: number; readonly end: number } | null;
}

export function nameOf(value: PdfValue): string | null {
  return isName(value) ? value.name : null;
}

/** A text string: UTF-16 with a mark at its start, or else one byte a character. */
export function pdfText(value: PdfValue): string | null {
  if (!isString(value)) return null;
  if (!value.bytes.startsWith("\u{fe}\u{ff}")) return value.bytes;
  const bytes = Buffer.from(value.bytes.slice(2), "latin1");
  return new TextDecoder("utf-16be").decode(bytes);
}

export function isDictionary(value: PdfValue): value is PdfDictionary {
  return typeof value === "object" && value !== null && !isArray(value) && value.type === "dictionary";
}
export function isReference(value: PdfValue): value is PdfReference {
  return typeof value === "object" && value !== null && !isArray(value) && value.type === "reference";
}
export function isName(value: PdfValue): value is PdfName {
  return typeof value === "object" && value !== null && !isArray(value) && value.type === "name";
}
export function isString(value: PdfValue): value is PdfString {
  return typeof value === "object" && value !== null && !isArray(value) && value.type === "string";
}
export function isArray(value: PdfValue): value is PdfArray {
  return Array.isArray(value);
}
