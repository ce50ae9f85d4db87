import { expect, test } from "vitest";
import { findFaint, nearestThatPasses, paletteOf } from "../../../src/theme/palette.ts";
import { fromOklch, toOklch } from "../../../src/theme/oklch.ts";
import { tokens } from "../../../src/theme/tokens.ts";
import { contrast } from "../../support/contrast.ts";

// A clinic's colour is used for links, headings and buttons, so it is held to what the design's own green is held to.

const brands = [
  "#0B5FA5",
  "#6A1B9A",
  "#E53935",
  "#FFEB3B",
  "#00A651",
  "#777777",
  "#FFFFFF",
  "#000000",
  "#0000FF",
];

test("without a clinic's colours the palette is that of the tokens", () => {
  expect(paletteOf(null)).toEqual({ color: tokens.color, scene: tokens.scene });
});

test("the design's own green passes, in light and in dark", () => {
  expect(findFaint(tokens.color.light.spruce, "light")).toBeNull();
  expect(findFaint(tokens.color.dark.spruce, "dark")).toBeNull();
});

test.each(brands)("the nearest colour to %s can be read on every ground, and others on it", (brand) => {
  const palette = paletteOf({
    main: nearestThatPasses(brand, "light"),
    mainDark: nearestThatPasses(brand, "dark"),
  });
  const { color, scene } = palette;
  for (const [theme, band] of [
    [color.light, scene.band.light],
    [color.dark, scene.band.dark],
  ] as const) {
    for (const ground of [theme.paper, theme.raised, theme["spruce-tint"], theme["on-spruce"], band.ground])
      expect(contrast(theme.spruce, ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.ink, theme["spruce-tint"])).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.ink, band.ground)).toBeGreaterThanOrEqual(7);
    expect(contrast(theme.edge, theme["spruce-tint"])).toBeGreaterThanOrEqual(3);
    expect(contrast(theme.ink, band.hair)).toBeGreaterThanOrEqual(4.5);
  }
  expect(contrast(color.print.spruce, color.print.paper)).toBeGreaterThanOrEqual(7);
  expect(contrast(color.print.ink, color.print["key-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(color.cover.title, color.cover.ground)).toBeGreaterThanOrEqual(7);
});

test("a colour that is too faint is told with where, by how much, and the nearest that is not", () => {
  const faint = findFaint("#E53935", "light");
  expect(faint).toMatchObject({ where: "on its own tint", needed: 7, nearest: "#96000C" });
  expect(faint?.contrast).toBeCloseTo(3.26, 1);
  expect(findFaint("#96000C", "light")).toBeNull();
});

test("the nearest colour keeps the hue, and a colour that passes is its own nearest", () => {
  expect(nearestThatPasses("#0B4A78", "light")).toBe("#0B4A78");
  const [before, after] = [toOklch("#0B5FA5"), toOklch(nearestThatPasses("#0B5FA5", "light"))];
  expect(after.hue).toBeCloseTo(before.hue, 1);
  expect(after.lightness).toBeLessThan(before.lightness);
});

test.each(["#1B4B43", "#FFFFFF", "#000000", "#E0AB50", "#0000FF"])(
  "%s comes back from OKLCH as it was",
  (colour) => {
    expect(fromOklch(toOklch(colour))).toBe(colour);
  },
);

test("OKLCH is that of CSS Color 4: white and pure red", () => {
  expect(toOklch("#FFFFFF").lightness).toBeCloseTo(1, 4);
  const red = toOklch("#FF0000");
  expect(red.lightness).toBeCloseTo(0.628, 3);
  expect(red.chroma).toBeCloseTo(0.2577, 3);
  expect((red.hue * 180) / Math.PI).toBeCloseTo(29.23, 1);
});

test("what warns, and what is skin, is not the clinic's to change", () => {
  const { color } = paletteOf({ main: "#6A1B9A", mainDark: "#D4A4FF" });
  for (const name of ["garnet", "garnet-tint", "on-garnet", "lamp", "skin", "ink", "paper"] as const) {
    expect(color.light[name]).toBe(tokens.color.light[name]);
    expect(color.dark[name]).toBe(tokens.color.dark[name]);
  }
});
