import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  readonly stored: boolean;
  readonly data: Uint8Array;
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
    entries.push({ name, stored: method === 0, data: method === 0 ? raw : inflateRawSync(raw) });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
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
