import { crc32, inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly data: Uint8Array;
  /** What a reader of the container may trip over, in words; none in a good file. */
  readonly faults: readonly string[];
}

/** Reads the entries of a ZIP file in the order of its central directory (no ZIP64, no encryption: an EPUB has neither). */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfCentralDirectory(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    expectSignature(view, at, 0x02014b50);
    const method = view.getUint16(at + 10, true);
    const compressedSize = view.getUint32(at + 20, true);
    const nameLength = view.getUint16(at + 28, true);
    const localHeader = view.getUint32(at + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    expectSignature(view, localHeader, 0x04034b50);
    const start =
      localHeader + 30 + view.getUint16(localHeader + 26, true) + view.getUint16(localHeader + 28, true);
    const raw = bytes.subarray(start, start + compressedSize);
    if (method !== 0 && method !== 8)
      throw new Error(`ZIP: ${name} uses the unknown method ${String(method)}`);
    const data = method === 0 ? raw : inflateRawSync(raw);
    entries.push({ name, stored: method === 0, data, faults: faultsOf(view, at, data) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Looks at an entry's header in the central directory and at the one before its data. */
function faultsOf(view: DataView, at: number, data: Uint8Array): readonly string[] {
  const localHeader = view.getUint32(at + 42, true);
  const day = view.getUint16(at + 14, true);
  const isDay = (day & 31) > 0 && ((day >> 5) & 15) > 0 && ((day >> 5) & 15) <= 12;
  const same = [4, 6, 8, 10, 12].every((offset) => {
    return view.getUint16(at + 2 + offset, true) === view.getUint16(localHeader + offset, true);
  });
  return [
    isDay ? null : "has no date",
    same ? null : "is described in two ways",
    crc32(data) === view.getUint32(at + 16, true) ? null : "has another check sum than its bytes",
    view.getUint16(localHeader + 28, true) === 0 ? null : "has an extra field before its bytes",
  ].filter((fault) => fault !== null);
}

function endOfCentralDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new Error("ZIP: no end of central directory");
}

function expectSignature(view: DataView, at: number, signature: number): void {
  if (view.getUint32(at, true) !== signature) throw new Error(`ZIP: wrong signature at byte ${String(at)}`);
}
