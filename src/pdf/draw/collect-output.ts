import type PDFDocument from "pdfkit";

const BLOCK_BYTES = 1_000_000;

/**
 * pdfkit has no use for its stream here: the file is gathered in one place, in large blocks.
 *
 * What pdfkit hands over is copied: a deflated page of 3 KB would keep the 16 KB alive that zlib made for it.
 */
export function collectOutput(document: PDFDocument): () => Uint8Array {
  const blocks: Buffer[] = [];
  let block = Buffer.alloc(BLOCK_BYTES);
  let used = 0;
  const append = (bytes: Uint8Array): void => {
    let from = 0;
    while (from < bytes.length) {
      if (used === BLOCK_BYTES) {
        blocks.push(block);
        block = Buffer.alloc(BLOCK_BYTES);
        used = 0;
      }
      const part = bytes.subarray(from, from + BLOCK_BYTES - used);
      block.set(part, used);
      used += part.length;
      from += part.length;
    }
  };
  document._offset = 0;
  document._write = (chunk) => {
    const bytes = typeof chunk === "string" ? Buffer.from(`${chunk}\n`, "latin1") : chunk;
    append(bytes);
    document._offset += bytes.length;
  };
  // The constructor wrote this to the stream already.
  document._write("%PDF-1.7");
  document._write("%\xFF\xFF\xFF\xFF");
  return () => Buffer.concat([...blocks, block.subarray(0, used)]);
}
