import { deflateSync } from "node:zlib";
import { parsePdf, streamText, type PdfFile, type PdfObject } from "../../src/verify/pdf/objects.ts";
import { isDictionary, nameOf, type PdfDictionary } from "../../src/verify/pdf/values.ts";

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

/**
 * The file with each object as text of its own, as if nobody had packed it: what is packed cannot be changed in place.
 */
export function unpackedPdf(bytes: Uint8Array): PdfFile {
  const file = parsePdf(bytes);
  const objects = new Map<number, string>();
  let trailer = "";
  for (const [number, { value, place }] of file.objects) {
    if (place === null) continue;
    const type = isDictionary(value) ? nameOf(value.entries.get("Type") ?? null) : null;
    const text = file.text.slice(place.start, place.end);
    if (type === "XRef") trailer = /\/Root.*\/ID\[[^\]]*\]/.exec(text)?.[0] ?? "";
    else if (type === "ObjStm" && isDictionary(value)) {
      for (const [inner, body] of packedObjects(file, value))
        objects.set(inner, `${String(inner)} 0 obj\n${body}\nendobj`);
    } else objects.set(number, text);
  }
  const head = file.text.slice(
    0,
    Math.min(...[...file.objects.values()].map(({ place }) => place?.start ?? Infinity)),
  );
  const size = Math.max(...objects.keys()) + 1;
  const text = `${head}${[...objects.values()].join("\n")}\ntrailer\n<</Size ${String(size)}${trailer}>>\nstartxref\n0\n%%EOF\n`;
  return parsePdf(Buffer.from(text, "latin1"));
}

/** ISO 32000-1, 7.5.7: pairs of number and offset, then the objects. */
function packedObjects(file: PdfFile, stream: PdfDictionary): ReadonlyMap<number, string> {
  const text = streamText(file, stream);
  const first = Number(stream.entries.get("First"));
  const numbers = text.slice(0, first).trim().split(/\s+/).map(Number);
  const found = new Map<number, string>();
  for (let at = 0; at + 1 < numbers.length; at += 2) {
    const end = numbers[at + 3];
    found.set(
      numbers[at] ?? 0,
      text.slice(first + (numbers[at + 1] ?? 0), end === undefined ? undefined : first + end).trim(),
    );
  }
  return found;
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
