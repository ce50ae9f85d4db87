import { crc32, deflateSync, inflateSync } from "node:zlib";

/** A picture in shades of grey, 0 black to 255 white. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Reads the portable graymap that `pdftoppm -gray` writes. */
export function parseGraymap(bytes: Uint8Array): GreyPicture {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(Buffer.from(bytes.subarray(0, 64)).toString("latin1"));
  if (head === null) throw new Error("Not a graymap of 255 shades.");
  const [text, width, height] = [head[0], Number(head[1]), Number(head[2])];
  return { width, height, pixels: bytes.subarray(text.length, text.length + width * height) };
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** A PNG without filters, so that `parsePng` is short. */
export function renderPng({ width, height, pixels }: GreyPicture): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (width + 1));
  for (let row = 0; row < height; row += 1)
    rows.set(pixels.subarray(row * width, (row + 1) * width), row * (width + 1) + 1);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** Reads what `renderPng` wrote. */
export function parsePng(bytes: Buffer): GreyPicture {
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const start = signature.length + 25;
  const data = inflateSync(bytes.subarray(start + 8, start + 8 + bytes.readUInt32BE(start)));
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row += 1)
    pixels.set(data.subarray(row * (width + 1) + 1, (row + 1) * (width + 1)), row * width);
  return { width, height, pixels };
}

/** A shade that differs by less may come from another version of the program that paints. */
const VISIBLE = 64;

/** The share of points that anyone would see to be another shade; 1 for pictures of other sizes. */
export function shareOfOtherPoints(one: GreyPicture, other: GreyPicture): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  const differing = one.pixels.filter((shade, at) => Math.abs(shade - (other.pixels[at] ?? 0)) >= VISIBLE);
  return differing.length / one.pixels.length;
}
