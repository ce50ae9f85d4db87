import { crc32 } from "node:zlib";
import type { Chance } from "./chance.ts";

/** Images of every kind that the format takes, small enough to be made in no time. */
export function randomImages(chance: Chance): Readonly<Record<string, string | Uint8Array>> {
  return {
    "images/dot.png": png(chance.between(1, 40), chance.between(1, 40), 2),
    "images/wide.png": png(chance.between(200, 300), 2, 6),
    "images/tall grey.png": png(3, chance.between(300, 400), 0),
    "images/colour.jpg": Buffer.from(colourJpeg, "base64"),
    "images/grey.jpeg": Buffer.from(greyJpeg, "base64"),
    "images/drawing.svg": svg(chance),
  };
}

export const imagePaths = [
  "images/dot.png",
  "images/wide.png",
  "images/tall grey.png",
  "images/colour.jpg",
  "images/grey.jpeg",
  "images/drawing.svg",
] as const;

/** Written by hand, and stored rather than deflated, so that the bytes depend on no version of zlib. */
function png(width: number, height: number, colourType: 0 | 2 | 6): Uint8Array {
  const samples = { 0: 1, 2: 3, 6: 4 }[colourType];
  const row = 1 + width * samples;
  const pixels = Buffer.from(
    Array.from({ length: row * height }, (_, index) => (index % row === 0 ? 0 : (index * 7) % 256)),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, colourType, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk("IHDR", header),
    pngChunk("IDAT", stored(pixels)),
    pngChunk("IEND", Buffer.alloc(0)),
  ]);
}

function pngChunk(type: string, data: Uint8Array): Uint8Array {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const named = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, checksum]);
}

/** A zlib stream of one stored block (RFC 1950, RFC 1951 section 3.2.4). */
function stored(data: Uint8Array): Uint8Array {
  if (data.length > 0xffff) throw new Error("A stored block holds 65,535 bytes");
  const block = Buffer.alloc(5);
  block[0] = 1;
  block.writeUInt16LE(data.length, 1);
  block.writeUInt16LE(data.length ^ 0xffff, 3);
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(adler32(data));
  return Buffer.concat([Buffer.from([0x78, 0x01]), block, data, checksum]);
}

function adler32(data: Uint8Array): number {
  let low = 1;
  let high = 0;
  for (const byte of data) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
}

function svg(chance: Chance): string {
  const width = chance.between(20, 600);
  const height = chance.between(20, 300);
  const shapes = Array.from({ length: chance.between(1, 4) }, () => {
    const [x, y] = [chance.between(0, width), chance.between(0, height)];
    return chance.pick([
      `<circle cx="${x}" cy="${y}" r="9" fill="#1f2a2c"/>`,
      `<path d="M0 ${y} Q ${x} 0 ${width} ${y}" fill="none" stroke="#863d52" stroke-width="3"/>`,
      `<rect x="${x}" y="${y}" width="10" height="6" fill="#fbf7f0"/>`,
    ]);
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${shapes.join("")}</svg>\n`;
}

const colourJpeg =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAFwAAAwEAAAAAAAAAAAAAAAAAAAIEA//EABYQAQEBAAAAAAAAAAAAAAAAAAABAv/EABYBAQEBAAAAAAAAAAAAAAAAAAMEBf/EABcRAQEBAQAAAAAAAAAAAAAAAAIAAyH/2gAMAwEAAhEDEQA/AIrklypuSXJsVNqqe5DW5DUC5QJdv//Z";
const greyJpeg =
  "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAMAB4BAREA/8QAFgABAQEAAAAAAAAAAAAAAAAABQYH/8QAFxAAAwEAAAAAAAAAAAAAAAAAAARBMv/aAAgBAQAAPwCXVg0rBlWDK+TM1YNKwZVgyvk//9k=";
