import { readdir, readFile } from "node:fs/promises";
import { beforeAll, expect, test } from "vitest";
import { loadFonts } from "../../../src/site/fonts.ts";
import { loadStyleSheets, tokenRules } from "../../../src/site/style-sheet.ts";
import { tokens } from "../../../src/theme/tokens.ts";

const sheets = new Map<string, string>();
let styles = "";
beforeAll(async () => {
  for (const [name, { bytes }] of Object.entries(await loadStyleSheets(await loadFonts("English")))) {
    sheets.set(name, new TextDecoder().decode(bytes));
  }
  styles = [...sheets.values()].join("\n");
});

test("every colour of each theme is a custom property", () => {
  const { light, dark, quiet, print } = tokenRules();
  for (const [rules, colours] of [
    [light, tokens.color.light],
    [dark, tokens.color.dark],
    [quiet, tokens.color.attack],
    [quiet, tokens.color.dimmer],
    [print, tokens.color.print],
  ] as const) {
    for (const [name, value] of Object.entries(colours)) expect(rules).toContain(`--${name}: ${value};`);
  }
});

test("every custom property that a style uses is defined in the sheet of every page or in that of print", () => {
  const used = new Set([...styles.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  const everywhere = `${sheets.get("site") ?? ""}${sheets.get("print") ?? ""}`;
  const defined = new Set([...everywhere.matchAll(/[{;](--[\w-]+):/g)].map(([, name]) => name));
  expect(used.size).toBeGreaterThan(25);
  expect([...used.difference(defined)]).toEqual([]);
});

test("each theme gives a property the value that the tokens give it", () => {
  const name = /[{;](--\w+):#F3F0E7/.exec(sheets.get("site") ?? "")?.[1] ?? "none";
  expect(sheets.get("dark")).toContain(`${name}:${tokens.color.dark.paper}`);
  expect(sheets.get("quiet")).toContain(`${name}:${tokens.color.attack.paper}`);
  expect(sheets.get("print")).toContain(`${name}:${tokens.color.print.paper}`);
});

test("no colour is written but in the tokens", () => {
  const withoutTokens = styles.replaceAll(/--\w+:[^;}]*/g, "");
  expect(withoutTokens.match(/#[0-9A-Fa-f]{3,8}\b/g)).toBeNull();
});

test("every class of the styles keeps its name", async () => {
  const folder = new URL("../../../templates/styles/", import.meta.url);
  const written = (await readdir(folder)).map((name) => readFile(new URL(name, folder), "utf8"));
  const classesOf = (css: string) => new Set(css.replaceAll(/\/\*[^]*?\*\//g, "").match(/\.[a-z][\w-]+/g));
  const classes = classesOf((await Promise.all(written)).join("\n"));
  expect(classes.size).toBeGreaterThan(80);
  expect([...classes.difference(classesOf(styles))]).toEqual([]);
});

test("nothing moves", () => {
  expect(styles).not.toMatch(/transition|animation|scroll-behavior/);
});

test("nothing is loaded but fonts that lie beside the style sheet", () => {
  const addresses = [...styles.matchAll(/url\("([^"]*)"\)/g)].map(([, address]) => address ?? "");
  expect(addresses.length).toBeGreaterThan(0);
  for (const address of addresses) expect(address).toMatch(/^atkinson-[\w-]+\.[0-9a-f]{10}\.woff2$/);
});

test("letters beyond English bring their own fonts, and only then", async () => {
  expect(await loadFonts("Ännchen café – naïve")).toHaveLength(3);
  const faces = await loadFonts("Zażółć gęślą jaźń");
  expect(faces).toHaveLength(6);
  expect(faces.every(({ unicodeRange }) => unicodeRange !== null)).toBe(true);
});

test("comments and indents stay at home", () => {
  expect(styles).not.toContain("/*");
  expect(styles).not.toMatch(/\n\s/);
});
