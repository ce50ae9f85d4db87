import { inflateSync } from "node:zlib";

export interface TransparentImage {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel. */
  readonly rgb: Uint8Array;
  /** One byte a pixel; 255 hides what is below. */
  readonly alpha: Uint8Array;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  readonly colorType: number;
  readonly interlaced: boolean;
}

const samplesOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/** Takes a PNG with transparency apart (PNG specification, third edition); null when all of it is opaque. */
export function decodeTransparentPng(data: Uint8Array): TransparentImage | null {
  const chunks = readChunks(data);
  const head = chunks.find(({ type }) => type === "IHDR")?.data;
  if (head === undefined) return null;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const header: Header = {
    width: view.getUint32(0),
    height: view.getUint32(4),
    bitDepth: view.getUint8(8),
    colorType: view.getUint8(9),
    interlaced: view.getUint8(12) === 1,
  };
  const transparency = chunks.find(({ type }) => type === "tRNS")?.data ?? null;
  const isOpaque = header.colorType !== 4 && header.colorType !== 6 && transparency === null;
  if (isOpaque && !header.interlaced) return null;
  const compressed = chunks.filter(({ type }) => type === "IDAT").map((chunk) => chunk.data);
  const palette = chunks.find(({ type }) => type === "PLTE")?.data ?? new Uint8Array();
  return decodePixels(header, inflateSync(Buffer.concat(compressed)), palette, transparency);
}

function readChunks(data: Uint8Array): { readonly type: string; readonly data: Uint8Array }[] {
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const chunks = [];
  for (let at = 8; at + 12 <= data.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...data.subarray(at + 4, at + 8));
    chunks.push({ type, data: data.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

/** Start and step of each pass over the image: one, or Adam7's seven. */
const wholeImage = [[0, 0, 1, 1]] as const;
const adam7 = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

function decodePixels(
  { width, height, bitDepth, colorType, interlaced }: Header,
  bytes: Uint8Array,
  palette: Uint8Array,
  transparency: Uint8Array | null,
): TransparentImage {
  const samples = samplesOf[colorType] ?? 1;
  const rgb = new Uint8Array(width * height * 3);
  const alpha = new Uint8Array(width * height).fill(255);
  const pixelBytes = Math.max(1, (samples * bitDepth) / 8);
  const most = 2 ** bitDepth - 1;
  let at = 0;
  for (const [startX, startY, stepX, stepY] of interlaced ? adam7 : wholeImage) {
    const columns = Math.ceil((width - startX) / stepX);
    const rows = Math.ceil((height - startY) / stepY);
    if (columns <= 0 || rows <= 0) continue;
    const lineBytes = Math.ceil((columns * samples * bitDepth) / 8);
    let above: Uint8Array = new Uint8Array(lineBytes);
    for (let row = 0; row < rows; row += 1) {
      const line = unfilter(bytes[at] ?? 0, bytes.subarray(at + 1, at + 1 + lineBytes), above, pixelBytes);
      at += lineBytes + 1;
      above = line;
      for (let column = 0; column < columns; column += 1) {
        setPixel((startY + row * stepY) * width + startX + column * stepX, line, column);
      }
    }
  }
  return { width, height, rgb, alpha };

  function sample(line: Uint8Array, index: number): number {
    if (bitDepth === 8) return line[index] ?? 0;
    if (bitDepth === 16) return ((line[index * 2] ?? 0) << 8) | (line[index * 2 + 1] ?? 0);
    const bit = index * bitDepth;
    return ((line[bit >> 3] ?? 0) >> (8 - bitDepth - (bit & 7))) & most;
  }

  function setPixel(pixel: number, line: Uint8Array, column: number): void {
    const values = Array.from({ length: samples }, (_, index) => sample(line, column * samples + index));
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    const to8 = (value: number): number => Math.round((value * 255) / most);
    if (colorType === 3) {
      rgb.set(palette.subarray(first * 3, first * 3 + 3), pixel * 3);
      alpha[pixel] = transparency?.[first] ?? 255;
      return;
    }
    const isGrey = colorType === 0 || colorType === 4;
    rgb.set(isGrey ? [to8(first), to8(first), to8(first)] : [to8(first), to8(second), to8(third)], pixel * 3);
    if (colorType === 4) alpha[pixel] = to8(second);
    else if (colorType === 6) alpha[pixel] = to8(fourth);
    else if (transparency !== null && isKeyColor(values)) alpha[pixel] = 0;
  }

  /** Grey and RGB images name one colour that is clear. */
  function isKeyColor(values: readonly number[]): boolean {
    return values.every(
      (value, index) =>
        value === (((transparency?.[index * 2] ?? 0) << 8) | (transparency?.[index * 2 + 1] ?? 0)),
    );
  }
}

/** Undoes the filter of one line (PNG specification, 9.2). */
function unfilter(filter: number, line: Uint8Array, above: Uint8Array, pixelBytes: number): Uint8Array {
  const out = new Uint8Array(line.length);
  for (let i = 0; i < line.length; i += 1) {
    const left = i < pixelBytes ? 0 : (out[i - pixelBytes] ?? 0);
    const up = above[i] ?? 0;
    const upLeft = i < pixelBytes ? 0 : (above[i - pixelBytes] ?? 0);
    out[i] = (line[i] ?? 0) + prediction(filter, left, up, upLeft);
  }
  return out;
}

function prediction(filter: number, left: number, up: number, upLeft: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const estimate = left + up - upLeft;
      const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((value) => Math.abs(estimate - value));
      if ((toLeft ?? 0) <= (toUp ?? 0) && (toLeft ?? 0) <= (toUpLeft ?? 0)) return left;
      return (toUp ?? 0) <= (toUpLeft ?? 0) ? up : upLeft;
    }
    default:
      return 0;
  }
}
