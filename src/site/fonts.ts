import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { tokens } from "../theme/tokens.ts";
import { makeAsset } from "./assets.ts";
import type { Asset } from "./assets.ts";

export interface FontFace {
  readonly weight: number;
  /** Null where one subset holds all letters. */
  readonly unicodeRange: string | null;
  readonly asset: Asset;
  readonly preload: boolean;
}

/** The weights that the site's styles use; `tokens.type.web` and the components name no other. */
const weights = [400, 700, 800];

/** As in the package's own style sheets: a page in English loads the first subset alone. */
const subsets = [
  {
    name: "latin",
    unicodeRange:
      "U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD",
  },
  {
    name: "latin-ext",
    unicodeRange:
      "U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF",
  },
];

const latinExtended =
  /[\u0100-\u0130\u0132-\u0151\u0154-\u02BA\u1D00-\u1DBF\u1E00-\u1EFF\u20A0-\u20AB\u20AD-\u20C0\u2C60-\u2C7F\uA720-\uA7FF]/;

/** The second subset only for a text that has letters of it: each page would carry the names of fonts that none asks for. */
export async function loadFonts(text: string): Promise<readonly FontFace[]> {
  const needed = subsets.filter(({ name }) => name === "latin" || latinExtended.test(text));
  return Promise.all(
    needed.flatMap(({ name, unicodeRange }) =>
      weights.map(async (weight) => ({
        weight,
        unicodeRange: needed.length === 1 ? null : unicodeRange,
        asset: makeAsset("assets", `atkinson-${name}-${weight}.woff2`, await readFont(name, weight)),
        preload: name === "latin" && tokens.font["web-preload"].some((preloaded) => preloaded === weight),
      })),
    ),
  );
}

async function readFont(subset: string, weight: number): Promise<Uint8Array> {
  const file = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
  return readFile(fileURLToPath(import.meta.resolve(`@fontsource/atkinson-hyperlegible-next/files/${file}`)));
}
