import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { drawAllFigures } from "../../../scripts/figures/all-figures.ts";
import { dayPalette, nightPalette, type Palette } from "../../../scripts/figures/palette.ts";

const imagesFolder = new URL("../../../content/images/", import.meta.url);
const sectionsFolder = new URL("../../../content/sections/", import.meta.url);
const figures = [...drawAllFigures()];

test("the figures in the content folder are what the script draws", () => {
  const files = readdirSync(imagesFolder)
    .toSorted()
    .map((name) => [name, readFileSync(new URL(name, imagesFolder), "utf8")]);
  expect(files).toEqual(figures.toSorted(([one], [other]) => (one < other ? -1 : 1)));
});

/** Pictures of technique cards: their alternative text says it all, so no description follows. */
const portraits = [
  "craniosacral.svg",
  "deep-tissue.svg",
  "reflexology.svg",
  "swedish.svg",
  "trigger-point.svg",
] as const;

test("a section shows each of them, with a long description right behind it or in a technique card", () => {
  const text = readdirSync(sectionsFolder)
    .map((name) => readFileSync(new URL(name, sectionsFolder), "utf8"))
    .join("\n");
  const shown = [...text.matchAll(/\]\(\.\.\/images\/(\S+) "[^"\n]+"\)\n\n::: description\n/g)];
  const inCards = [...text.matchAll(/^## .*\n\n!\[[^\]]+\]\(\.\.\/images\/(\S+)\)\n\n\{\{< evidence /gm)];
  expect(inCards.map(([, name = ""]) => name).toSorted()).toEqual(portraits);
  expect([...shown, ...inCards].map(([, name = ""]) => name).toSorted()).toEqual(
    figures
      .map(([name]) => name)
      .filter((name) => !name.endsWith(".dark.svg"))
      .toSorted(),
  );
});

test.for(figures)("%s is small, and nothing in it needs a font, a style sheet or another file", ([, svg]) => {
  expect(svg.length).toBeLessThan(12_000);
  expect(svg).not.toMatch(/<(text|style|image|use|script|filter|linearGradient)\b|opacity|href|data:/);
});

test.for(portraits)("%s is at most 6 KB, by day and by night", (name) => {
  const drawn = new Map(figures);
  for (const each of [name, name.replace(".svg", ".dark.svg")]) {
    expect(drawn.get(each)?.length).toBeLessThanOrEqual(6_000);
  }
});

test("the dark version of a figure differs in its colours alone", () => {
  const drawn = new Map(figures);
  const shapesOf = (name: string) => drawn.get(name)?.replaceAll(/#[0-9A-F]{6}\b/g, "#");
  const names = [...drawn.keys()].filter((name) => !name.includes(".dark."));
  for (const name of names) {
    expect(shapesOf(name)).toBe(shapesOf(name.replace(".svg", ".dark.svg")));
    expect(drawn.get(name)).not.toBe(drawn.get(name.replace(".svg", ".dark.svg")));
  }
});

// WCAG 2.2, success criterion 1.4.11: the parts of a picture that are needed to understand it.
describe.for([
  ["day", dayPalette],
  ["night", nightPalette],
] as const)("by %s", ([, palette]) => {
  test("lines reach 3:1 on everything that they run over", () => {
    const { ground, raised, skin, skin2, cloth, sheet } = palette;
    const faint = [ground, raised, skin, skin2, cloth, sheet].filter(
      (fill) => contrast(palette.ink, fill) < 3,
    );
    expect(faint).toEqual([]);
  });

  test("numerals and crosses reach 4.5:1 in their marks", () => {
    expect(contrast(palette.onLamp, palette.lamp)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.cross, palette.raised)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.raised, palette.ink)).toBeGreaterThanOrEqual(4.5);
  });
});

test("by night no fill is brighter than the text of the page", () => {
  const { ink, ...others } = nightPalette satisfies Palette;
  for (const color of Object.values(others)) expect(luminance(color)).toBeLessThanOrEqual(luminance(ink));
});

function contrast(one: string, other: string): number {
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
