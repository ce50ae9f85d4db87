import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Edition } from "../document/edition.ts";
import { paletteOf } from "../theme/palette.ts";
import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";
import type { FontFace } from "./fonts.ts";

/**
 * The site's one style sheet: the tokens as custom properties, then `templates/styles/` in this order.
 *
 * Later files may rely on earlier ones; the last two override what the medium demands.
 */
const styleFiles = [
  "base",
  "frame",
  "drawings",
  "text",
  "cards",
  "tables",
  "pages",
  "clinic",
  "tools",
  "forced-colors",
  "print",
];

export async function loadStyleSheet(fonts: readonly FontFace[], edition?: Edition): Promise<string> {
  // Readers of the handbook itself are not sent the styles of what it has not.
  const names = styleFiles.filter((name) => name !== "clinic" || edition !== undefined);
  const palette = paletteOf(edition?.colours ?? null);
  const files = await Promise.all(names.map(readStyleFile));
  const styles = files.join("\n");
  const usedTokens = withoutUnused(tokenRules(palette), styles);
  return forReaders([...fonts.map(fontFaceRule), usedTokens, styles].join("\n"));
}

/** Colours by theme, and the sizes that styles share, as `--name`. */
export function tokenRules({ color, scene }: Palette = paletteOf(null)): string {
  const light = {
    ...color.light,
    ...sceneColours("home", scene.home.light),
    ...sceneColours("band", scene.band.light),
  };
  const dark = {
    ...color.dark,
    ...sceneColours("home", scene.home.dark),
    ...sceneColours("band", scene.band.dark),
  };
  return [
    rule(":root", { "color-scheme": "light dark", ...customProperties(light), ...sharedSizes() }),
    inMedia("screen and (prefers-color-scheme: dark)", rule(":root", customProperties(dark))),
    inMedia("print", rule(":root", { "color-scheme": "light", ...customProperties(color.print) })),
  ].join("\n");
}

function sceneColours(scene: string, colours: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, value]) => [`${scene}-${name}`, value]));
}

function sharedSizes(): Record<string, string> {
  const { type, radius, border, target, grid, space } = tokens;
  const { measure, ...styles } = type.web;
  const sizes: Record<string, string> = {
    "--measure": measure,
    "--radius-safe": radius.safe,
    "--radius-control": radius.control,
    "--after-paragraph": space["after-paragraph"],
    "--target": `${target["min-px"]}px`,
    "--help-line": `${target["help-line-px"]}px`,
    "--focus-line": `${target["focus-outline-px"]}px`,
    "--focus-halo-width": `${target["focus-halo-px"]}px`,
    "--focus-offset": `${target["focus-offset-px"]}px`,
    "--page-max": `${grid.desktop["max-rem"]}rem`,
    "--page-side": `${grid.desktop["side-rem"]}rem`,
    "--page-columns": grid.desktop.columns.join(" "),
    "--page-gap": `${grid.desktop["gap-rem"]}rem`,
  };
  space["web-rem"].forEach((rem, index) => (sizes[`--space-${index + 1}`] = `${rem}rem`));
  for (const [name, px] of Object.entries(border["web-px"])) sizes[`--border-${name}`] = `${px}px`;
  for (const [name, [size, leading, weight, tracking]] of Object.entries(styles)) {
    const length = typeof size === "number" ? `${size}rem` : size;
    sizes[`--type-${name}`] = `${weight} ${length}/${leading} var(--font)`;
    sizes[`--tracking-${name}`] = `${tracking}em`;
  }
  return { ...sizes, "--font": `"${tokens.font.family}", system-ui, sans-serif` };
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
    "unicode-range": unicodeRange,
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
  const used = new Set([...`${tokensCss}${styles}`.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
  return tokensCss.replaceAll(/^ *(--[\w-]+): .*\n/gm, (line, name: string) => (used.has(name) ? line : ""));
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
