import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import { paletteOf } from "../theme/palette.ts";
import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";
import type { Asset } from "./assets.ts";
import { makeAsset } from "./assets.ts";
import type { FontFace } from "./fonts.ts";

/**
 * The site's style sheets: each is made of files of `templates/styles/`, in this order.
 *
 * A page loads `site`, what its kind asks for, then `dark` where the reader's device or choice is dark (or `quiet`, whose
 * pages are dark for everybody), then `print`. The theme is a matter of which sheets hold, so a reader's choice changes
 * nothing but their `media`.
 */
const styleFiles = {
  site: ["base", "frame", "drawings", "text"],
  home: ["home"],
  downloads: ["downloads"],
  book: ["book"],
  cards: ["cards"],
  techniques: ["technique-cards"],
  margin: ["margin-notes"],
  tables: ["tables"],
  references: ["references"],
  forms: ["forms"],
  tools: ["forms", "tools"],
  search: ["search"],
  clinic: ["clinic"],
  dark: ["cards-at-night"],
  quiet: ["cards-at-night", "quiet"],
  print: ["print"],
} as const;

export type StyleSheetName = keyof typeof styleFiles;

export type StyleSheets = Readonly<Record<StyleSheetName, Asset>>;

export async function loadStyleSheets(
  fonts: readonly FontFace[],
  palette: Palette = paletteOf(null),
): Promise<StyleSheets> {
  const sheets = {
    site: await joinStyleFiles("site"),
    home: await joinStyleFiles("home"),
    downloads: await joinStyleFiles("downloads"),
    book: await joinStyleFiles("book"),
    cards: await joinStyleFiles("cards"),
    techniques: await joinStyleFiles("techniques"),
    margin: await joinStyleFiles("margin"),
    tables: await joinStyleFiles("tables"),
    references: await joinStyleFiles("references"),
    forms: await joinStyleFiles("forms"),
    tools: await joinStyleFiles("tools"),
    search: await joinStyleFiles("search"),
    clinic: await joinStyleFiles("clinic"),
    dark: await joinStyleFiles("dark"),
    quiet: await joinStyleFiles("quiet"),
    print: await joinStyleFiles("print"),
  };
  const all = Object.values(sheets).join("\n");
  const { light, dark, quiet, print } = tokenRules(palette);
  const names = shortNames([light, all].join("\n"));
  const sheet = (name: StyleSheetName, ...before: readonly string[]) => {
    const css = [...before.map((rules) => withoutUnused(rules, all)), sheets[name]].join("\n");
    return makeAsset("assets", `${name}.css`, forReaders(withShortNames(withSizes(css), names)));
  };
  return {
    site: sheet("site", ...fonts.map(fontFaceRule), light),
    home: sheet("home"),
    downloads: sheet("downloads"),
    book: sheet("book"),
    cards: sheet("cards"),
    techniques: sheet("techniques"),
    margin: sheet("margin"),
    tables: sheet("tables"),
    references: sheet("references"),
    forms: sheet("forms"),
    tools: sheet("tools"),
    search: sheet("search"),
    clinic: sheet("clinic"),
    dark: sheet("dark", dark),
    quiet: sheet("quiet", quiet),
    print: sheet("print", print),
  };
}

/** The colours of each theme as `--name`. */
export function tokenRules({ color, scene }: Palette = paletteOf(null)) {
  const light = {
    ...color.light,
    ...sceneColours("home", scene.home.light),
    ...sceneColours("band", scene.band.light),
    font: `"${tokens.font.family}", system-ui, sans-serif`,
  };
  const dark = {
    ...color.dark,
    ...sceneColours("home", scene.home.dark),
    ...sceneColours("band", scene.band.dark),
  };
  return {
    light: rule(":root", { "color-scheme": "light", ...customProperties(light) }),
    dark: rule(":root", { "color-scheme": "dark", ...customProperties(dark) }),
    quiet: [
      rule(":root", { "color-scheme": "dark", ...customProperties(color.attack) }),
      rule("[data-dimmer]", customProperties(color.dimmer)),
    ].join("\n"),
    print: inMedia("print", rule(":root", { "color-scheme": "light", ...customProperties(color.print) })),
  };
}

function sceneColours(scene: string, colours: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`${scene}-${name}`, value]));
}

/** What styles name as `var(--name)` and no theme changes. */
function sharedSizes(): ReadonlyMap<string, string> {
  const { type, radius, border, target, grid, space } = tokens;
  const { measure, ...styles } = type.web;
  const sizes: Record<string, string> = {
    measure,
    "radius-safe": radius.safe,
    "radius-control": radius.control,
    "after-paragraph": space["after-paragraph"],
    target: `${target["min-px"]}px`,
    "help-line": `${target["help-line-px"]}px`,
    "focus-line": `${target["focus-outline-px"]}px`,
    "focus-halo-width": `${target["focus-halo-px"]}px`,
    "focus-offset": `${target["focus-offset-px"]}px`,
    "page-max": `${grid.desktop["max-rem"]}rem`,
    "page-side": `${grid.desktop["side-rem"]}rem`,
    "page-columns": grid.desktop.columns.join(" "),
    "page-gap": `${grid.desktop["gap-rem"]}rem`,
  };
  space["web-rem"].forEach((rem, index) => (sizes[`space-${index + 1}`] = `${rem}rem`));
  for (const [name, px] of Object.entries(border["web-px"])) sizes[`border-${name}`] = `${px}px`;
  for (const [name, [size, leading, weight, tracking]] of Object.entries(styles)) {
    const length = typeof size === "number" ? `${size}rem` : size;
    sizes[`type-${name}`] = `${weight} ${length}/${leading} var(--font)`;
    sizes[`tracking-${name}`] = `${tracking}em`;
  }
  return new Map(Object.entries(sizes));
}

function customProperties(values: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [`--${name}`, value]));
}

function fontFaceRule({ weight, unicodeRange, asset }: FontFace): string {
  return rule("@font-face", {
    "font-family": `"${tokens.font.family}"`,
    "font-weight": String(weight),
    "font-display": "swap",
    // The style sheet lies in the same folder.
    src: `url("${basename(asset.href)}") format("woff2")`,
    ...(unicodeRange === null ? {} : { "unicode-range": unicodeRange }),
  });
}

function rule(selector: string, declarations: Readonly<Record<string, string>>): string {
  const lines = Object.entries(declarations).map(([property, value]) => `  ${property}: ${value};`);
  return `${selector} {\n${lines.join("\n")}\n}`;
}

function inMedia(query: string, rules: string): string {
  return `@media ${query} {\n${rules}\n}`;
}

/** Without the custom properties that no style uses: the tokens serve print and drawings too. */
function withoutUnused(tokensCss: string, styles: string): string {
  const used = new Set([...`${styles}var(--font)`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return tokensCss.replaceAll(/^ *(--[\w-]+): .*\n/gm, (line, name: string) => (used.has(name) ? line : ""));
}

/** Class names hold two hyphens too, but never start with them. */
const customPropertyName = /(?<![\w-])--[a-z][\w-]*(?=[:)])/g;

/** The names of custom properties, which readers never see, by their first place: `--a`, `--b`, `--c`. */
function shortNames(styles: string): ReadonlyMap<string, string> {
  const names = [...styles.matchAll(/--[a-z][\w-]*(?=[:)])/g)].map(([name]) => name);
  return new Map([...new Set(names)].map((name, index) => [name, `--${letterName(index)}`]));
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Letters alone: a name that starts with a digit is sound, but judges of styles do not know it. */
function letterName(index: number): string {
  const before = index < letters.length ? "" : letterName(Math.floor(index / letters.length) - 1);
  return before + letters.charAt(index % letters.length);
}

function withShortNames(css: string, names: ReadonlyMap<string, string>): string {
  return css.replaceAll(customPropertyName, (name) => names.get(name) ?? name);
}

/** A size in its place is shorter than its name, and no theme changes it. */
function withSizes(css: string): string {
  const sizes = sharedSizes();
  return css.replaceAll(/var\(--([\w-]+)\)/g, (property, name: string) => sizes.get(name) ?? property);
}

async function joinStyleFiles(name: StyleSheetName): Promise<string> {
  return (await Promise.all(styleFiles[name].map(readStyleFile))).join("\n");
}

async function readStyleFile(name: string): Promise<string> {
  return readFile(new URL(`../../templates/styles/${name}.css`, import.meta.url), "utf8");
}

/** Comments and indents are for who edits the styles; each byte is sent to every reader. */
function forReaders(css: string): string {
  return css
    .replaceAll(/\/\*[^]*?\*\//g, "")
    .replaceAll(/\n\s*/g, "\n")
    .replaceAll(/(?<=[{},;])\n/g, "")
    .replaceAll(/\n(?=\})/g, "")
    .replaceAll(/ (?=\{)|(?<=[;{][\w-]+:|,) /g, "")
    .replaceAll(/(?<=[ :,(-])0(?=\.\d)/g, "")
    .replaceAll(";}", "}")
    .trim();
}
