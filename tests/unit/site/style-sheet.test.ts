import { beforeAll, expect, test } from "vitest";
import { loadFonts } from "../../../src/site/fonts.ts";
import { loadStyleSheet, tokenRules } from "../../../src/site/style-sheet.ts";
import { tokens } from "../../../src/theme/tokens.ts";

let styles = "";
beforeAll(async () => {
  styles = await loadStyleSheet(await loadFonts());
});

test("every colour of the light, dark and print themes is a custom property", () => {
  const [light = "", dark = "", print = ""] = tokenRules().split("@media");
  for (const [rules, colours] of [
    [light, tokens.color.light],
    [dark, tokens.color.dark],
    [print, tokens.color.print],
  ] as const) {
    for (const [name, value] of Object.entries(colours)) expect(rules).toContain(`--${name}: ${value};`);
  }
});

test("every custom property that the styles use is defined", () => {
  const used = new Set([...styles.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  const defined = new Set([...styles.matchAll(/[{;](--[\w-]+):/g)].map(([, name]) => name));
  expect(used.size).toBeGreaterThan(40);
  expect([...used.difference(defined)]).toEqual([]);
});

test("no colour is written but in the tokens", () => {
  const afterTokens = styles.slice(styles.indexOf("*,"));
  expect(afterTokens.match(/#[0-9A-Fa-f]{3,8}\b/g)).toBeNull();
});

test("nothing moves", () => {
  expect(styles).not.toMatch(/transition|animation|scroll-behavior/);
});

test("nothing is loaded but fonts that lie beside the style sheet", () => {
  const addresses = [...styles.matchAll(/url\("([^"]*)"\)/g)].map(([, address]) => address ?? "");
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^atkinson-[\w-]+\.[0-9a-f]{10}\.woff2$/);
});

test("comments and indents stay at home", () => {
  expect(styles).not.toContain("/*");
  expect(styles).not.toMatch(/\n\s/);
});
