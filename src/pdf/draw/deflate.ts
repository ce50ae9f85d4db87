import { deflateSync } from "node:zlib";

/**
 * zlib makes room for 16 KB of output at a time and gives it back only when the program next waits for something. A page
 * is a few KB, and thousands of them are drawn without a pause.
 */
const OUTPUT_BYTES = 4096;

/** The same bytes as those of `deflateSync`. */
export function deflate(bytes: Uint8Array): Buffer {
  return deflateSync(bytes, { chunkSize: OUTPUT_BYTES });
}
