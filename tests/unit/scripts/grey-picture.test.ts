import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import {
  parseGraymap,
  parsePng,
  renderPng,
  shareOfOtherPoints,
} from "../../../scripts/pictures/grey-picture.ts";

const picture = { width: 3, height: 2, pixels: new Uint8Array([0, 64, 128, 192, 255, 10]) };

test("a graymap is read as poppler writes it", () => {
  const bytes = Buffer.concat([Buffer.from("P5\n3 2\n255\n"), picture.pixels]);
  expect(parseGraymap(bytes)).toEqual({ ...picture, pixels: Buffer.from(picture.pixels) });
  expect(() => parseGraymap(Buffer.from("P6\n3 2\n255\n"))).toThrow(/graymap/);
});

test("a picture comes back from its PNG as it was", () => {
  expect(parsePng(renderPng(picture))).toEqual(picture);
});

test("only points of quite another shade count, and another size is another picture", () => {
  const pale = { ...picture, pixels: picture.pixels.map((shade) => Math.min(255, shade + 30)) };
  expect(shareOfOtherPoints(picture, pale)).toBe(0);
  const changed = { ...picture, pixels: picture.pixels.with(0, 200) };
  expect(shareOfOtherPoints(picture, changed)).toBeCloseTo(1 / 6);
  expect(shareOfOtherPoints(picture, { width: 2, height: 3, pixels: picture.pixels })).toBe(1);
});

test("a line of text that moves on a page is seen", () => {
  const folder = fileURLToPath(new URL("../../pictures/", import.meta.url));
  for (const name of readdirSync(folder)) {
    const page = parsePng(readFileSync(join(folder, name)));
    const moved = movedDown(page.pixels, page.width, page.height);
    expect(shareOfOtherPoints(page, { ...page, pixels: moved }), name).toBeGreaterThan(0.002);
  }
});

/** The band of a line in the upper half that has most ink, two points lower. */
function movedDown(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const inkIn = (row: number) =>
    pixels.subarray(row * width, (row + 6) * width).reduce((ink, shade) => ink + 255 - shade, 0);
  const rows = Array.from({ length: Math.floor(height / 2) }, (_, row) => row);
  const band = rows.reduce((most, row) => (inkIn(row) > inkIn(most) ? row : most), 0);
  const moved = pixels.slice();
  moved.set(pixels.subarray(band * width, (band + 6) * width), (band + 2) * width);
  return moved;
}
