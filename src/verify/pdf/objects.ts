import { inflateSync } from "node:zlib";
import { PdfLexer } from "./lexer.ts";
import {
  isArray,
  isDictionary,
  isReference,
  nameOf,
  type PdfArray,
  type PdfDictionary,
  type PdfValue,
} from "./values.ts";

export interface PdfFile {
  /** One character a byte. */
  readonly text: string;
  readonly objects: ReadonlyMap<number, PdfObject>;
  readonly trailer: PdfDictionary;
}
export interface PdfObject {
  readonly value: PdfValue;
  /** From its number to behind `endobj`; null for one that lives in an object stream. */
  readonly place: { readonly start: number; readonly end: number } | null;
}

/**
 * Reads all objects of a PDF file from front to back (ISO 32000-1, 7.3 and 7.5), without its cross-reference table.
 *
 * Gap: no encryption and no incremental updates, which we never write.
 */
export function parsePdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const objects = new Map<number, PdfObject>();
  let trailer: PdfDictionary | null = null;
  const lexer = new PdfLexer(text, text.indexOf("\n") + 1);
  for (;;) {
    lexer.skipSpace();
    const start = lexer.position;
    const header = lexer.match(/(\d+)\s+\d+\s+obj/y);
    if (header === null) {
      if (lexer.match(/xref/y) !== null) lexer.position = text.indexOf("trailer", start);
      else if (lexer.match(/trailer/y) !== null) trailer = dictionary(lexer.value());
      else if (lexer.match(/startxref\s+\d+\s+%%EOF\s*/y) === null) break;
      continue;
    }
    const value = lexer.valueOrStream();
    lexer.skipSpace();
    if (lexer.match(/endobj/y) === null)
      throw new Error(`PDF: no endobj before byte ${String(lexer.position)}`);
    objects.set(Number(header[1]), { value, place: { start, end: lexer.position } });
    if (isDictionary(value) && nameIn(value, "Type") === "XRef") trailer = value;
  }
  if (lexer.position < text.length)
    throw new Error(`PDF: cannot read on from byte ${String(lexer.position)}`);
  if (trailer === null) throw new Error("PDF: no trailer");
  const file: PdfFile = { text, objects, trailer };
  // A copy: what lies in an object stream is added to the map.
  for (const { value } of new Map(objects).values()) addObjectStream(file, objects, value);
  return file;
}

/** The bytes of a stream with its filter undone; we write no other filter than Flate. */
export function streamText(file: PdfFile, stream: PdfDictionary): string {
  if (stream.stream === null) throw new Error("PDF: a stream was expected");
  const raw = file.text.slice(stream.stream.start, stream.stream.end);
  const filter = resolve(file, stream.entries.get("Filter"));
  if (filter === null) return raw;
  return inflateSync(Buffer.from(raw, "latin1")).toString("latin1");
}

/** Follows references until there is a value. */
export function resolve(file: PdfFile, value: PdfValue | undefined): PdfValue {
  let found = value ?? null;
  while (isReference(found)) found = file.objects.get(found.number)?.value ?? null;
  return found;
}

export function entry(file: PdfFile, holder: PdfValue, key: string): PdfValue {
  const found = resolve(file, holder);
  return isDictionary(found) ? resolve(file, found.entries.get(key)) : null;
}

/** An array, or the one value that stands for an array of one. */
export function listed(file: PdfFile, value: PdfValue | undefined): PdfArray {
  const found = resolve(file, value);
  if (found === null) return [];
  return isArray(found) ? found : [value ?? null];
}

function nameIn(holder: PdfDictionary, key: string): string | null {
  return nameOf(holder.entries.get(key) ?? null);
}

function dictionary(value: PdfValue): PdfDictionary {
  if (!isDictionary(value)) throw new Error("PDF: a dictionary was expected");
  return value;
}

/** ISO 32000-1, 7.5.7: pairs of number and offset, then the objects. */
function addObjectStream(file: PdfFile, objects: Map<number, PdfObject>, value: PdfValue): void {
  if (!isDictionary(value) || nameIn(value, "Type") !== "ObjStm") return;
  const text = streamText(file, value);
  const first = Number(resolve(file, value.entries.get("First")));
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const lexer = new PdfLexer(text, first + (numbers[index + 1] ?? 0));
    objects.set(numbers[index] ?? 0, { value: lexer.value(), place: null });
  }
}
