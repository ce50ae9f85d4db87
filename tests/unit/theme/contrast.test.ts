import { expect, test } from "vitest";
import { contrast } from "../../support/contrast.ts";
import { tokens } from "../../../src/theme/tokens.ts";

// WCAG 2.2, success criteria 1.4.3, 1.4.6 and 1.4.11. Text aims at 7:1, since people read this with a headache.

const { light, dark, attack, dimmer, print } = tokens.color;
const { band } = tokens.scene;

/** Text and grounds that meet in one box, in every theme that has both. */
const textPairs = [
  ["ink", "paper"],
  ["ink", "raised"],
  ["ink", "sunk"],
  ["ink", "spruce-tint"],
  ["ink", "lamp-tint"],
  ["ink", "garnet-tint"],
  ["ink-soft", "paper"],
  ["ink-soft", "raised"],
  ["ink-soft", "sunk"],
  ["spruce", "paper"],
  ["spruce", "raised"],
  ["spruce", "spruce-tint"],
  ["on-spruce", "spruce"],
  ["on-night", "night"],
  ["on-lamp", "lamp"],
] as const;

test.for([
  ["light", light],
  ["dark", dark],
  ["attack", attack],
  ["dimmer", dimmer],
] as const)("text reaches 7:1 in the %s theme", ([, theme]) => {
  const tooFaint = textPairs.filter(([text, ground]) => contrast(theme[text], theme[ground]) < 7);
  expect(tooFaint).toEqual([]);
});

test("the head of an emergency card reaches 7:1: solid by day, outlined by night", () => {
  expect(contrast(light["on-garnet"], light.garnet)).toBeGreaterThanOrEqual(7);
  expect(contrast(dark.garnet, dark["garnet-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(attack.garnet, attack["garnet-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(dimmer.garnet, dimmer["garnet-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(print["on-garnet"], print.garnet)).toBeGreaterThanOrEqual(7);
});

test("words over the band at the head of a page reach 7:1, also where they cross the figure", () => {
  for (const [theme, scene] of [
    [light, band.light],
    [dark, band.dark],
  ] as const) {
    for (const text of [theme.ink, theme.spruce]) {
      expect(contrast(text, scene.ground)).toBeGreaterThanOrEqual(7);
      expect(contrast(text, scene.hair)).toBeGreaterThanOrEqual(4.5);
    }
  }
});

test("links and text reach 7:1 on paper", () => {
  expect(contrast(print.ink, print["lamp-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(print.ink, print["key-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(print["ink-soft"], print["spruce-tint"])).toBeGreaterThanOrEqual(7);
  expect(contrast(print.spruce, print.paper)).toBeGreaterThanOrEqual(7);
});

test("borders of controls and the focus ring reach 3:1 against what is beside them", () => {
  for (const theme of [light, dark, attack, dimmer]) {
    for (const ground of [theme.paper, theme.raised, theme.sunk, theme["spruce-tint"]]) {
      expect(contrast(theme.edge, ground)).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(theme.focus, theme["focus-halo"])).toBeGreaterThanOrEqual(3);
  }
});

test("the lamp is no colour for text on a light page", () => {
  expect(contrast(light.lamp, light.paper)).toBeLessThan(3);
  expect(contrast(light["lamp-deep"], light.paper)).toBeGreaterThanOrEqual(4.5);
});

test("the number of a step, which is an outline there, reaches 7:1 on the attack page", () => {
  for (const theme of [attack, dimmer]) expect(contrast(theme.lamp, theme.paper)).toBeGreaterThanOrEqual(7);
});
