import jsQR from "jsqr";
import { expect, test } from "vitest";
import { QUIET_ZONE, qrCode } from "../../../src/pdf/layout/qr-code.ts";

const SIZE_PT = 300;

/** The drawing as a scanner would see it, a pixel a point. */
function pictureOf(text: string): Uint8ClampedArray {
  const pixels = new Uint8ClampedArray(SIZE_PT * SIZE_PT * 4).fill(255);
  for (const [x, y, width, height] of rectanglesOf(text)) {
    for (let row = Math.round(y); row < Math.round(y + height); row += 1)
      for (let column = Math.round(x); column < Math.round(x + width); column += 1)
        pixels.set([0, 0, 0], (row * SIZE_PT + column) * 4);
  }
  return pixels;
}

function rectanglesOf(text: string): readonly (readonly [number, number, number, number])[] {
  const paths = qrCode(text, SIZE_PT)
    .map(({ path }) => path)
    .join(" ");
  return [...paths.matchAll(/([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) re/g)].map(
    ([, x, y, width, height]) => [Number(x), Number(y), Number(width), Number(height)] as const,
  );
}

test.each(["https://a.example/", "https://clinic.example/handbooks/massage-and-migraine/?from=leaflet"])(
  "a second program reads %s out of its code",
  (address) => {
    const found = jsQR.default(pictureOf(address), SIZE_PT, SIZE_PT);
    expect(found?.data).toBe(address);
  },
);

test("four modules around the code stay white", () => {
  const rectangles = rectanglesOf("https://a.example/");
  const modulePt = rectangles[0]?.[3] ?? 0;
  const quietPt = QUIET_ZONE * modulePt - 0.01;
  for (const [x, y, width, height] of rectangles) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(quietPt);
    expect(Math.max(x + width, y + height)).toBeLessThanOrEqual(SIZE_PT - quietPt);
  }
});
