import { deflateSync } from "node:zlib";
import { streamText, type PdfFile, type PdfObject } from "../../src/verify/pdf/objects.ts";
import { isDictionary } from "../../src/verify/pdf/values.ts";

/** New text for an object, by its number: the whole of it, from its number to `endobj`. A new number adds one. */
export type Rewrites = ReadonlyMap<number, string>;

/** Writes the file anew with some objects changed, and a cross-reference table that fits. */
export function rewritePdf(file: PdfFile, rewrites: Rewrites): Uint8Array {
  // The header and its line of bytes that are no text.
  let text = file.text.slice(
    0,
    Math.min(...[...file.objects.values()].map(({ place }) => place?.start ?? Infinity)),
  );
  const offsets = new Map<number, number>();
  for (const number of new Set([...file.objects.keys(), ...rewrites.keys()])) {
    const object = file.objects.get(number);
    offsets.set(number, text.length);
    text += `${rewrites.get(number) ?? (object === undefined ? "" : objectText(file, object))}\n`;
  }
  const size = Math.max(...offsets.keys()) + 1;
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? "0000000000 65535 f \n" : `${String(offset).padStart(10, "0")} 00000 n \n`;
  });
  const trailer = file.text
    .slice(file.text.lastIndexOf("trailer"), file.text.lastIndexOf("startxref"))
    .replace(/\/Size \d+/, `/Size ${String(size)}`);
  const table = `xref\n0 ${String(size)}\n${lines.join("")}`;
  return Buffer.from(`${text}${table}${trailer}startxref\n${String(text.length)}\n%%EOF\n`, "latin1");
}

/** The text of an object as the file has it. */
export function objectText(file: PdfFile, object: PdfObject): string {
  if (object.place === null) throw new Error("The object lies in an object stream");
  return file.text.slice(object.place.start, object.place.end);
}

/** The object with another content in its stream. */
export function withStream(file: PdfFile, number: number, change: (content: string) => string): string {
  const object = file.objects.get(number);
  if (
    object === undefined ||
    !isDictionary(object.value) ||
    object.value.stream === null ||
    object.place === null
  )
    throw new Error(`Object ${String(number)} is no stream`);
  const content = change(streamText(file, object.value));
  const data = object.value.entries.has("Filter")
    ? deflateSync(Buffer.from(content, "latin1")).toString("latin1")
    : content;
  const dictionary = file.text
    .slice(object.place.start, object.value.stream.start)
    .replace(/\/Length \d+/, `/Length ${String(data.length)}`);
  return `${dictionary}${data}\nendstream\nendobj`;
}
