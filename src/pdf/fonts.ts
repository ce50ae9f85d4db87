/**
 * The faces that the PDF is set in, read from the packages that bring them.
 *
 * A font name is what layout asks for ("bold"); a face is a file. Each name has a chain of faces: a code point that
 * the first lacks comes from the next, so one missing sign does not change the look of a whole word.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

import { create } from "fontkit";
import type { Font } from "fontkit";

import { PublishError } from "../diagnostics/publish-error.ts";
import type { FontName } from "./printouts/page-design.ts";
import { createShaper } from "./shaping.ts";
import type { Face, Shaper } from "./shaping.ts";

export { findMissingGlyphs } from "./missing-glyphs.ts";

/** Faces and the words shaped so far: keep one for all printouts of a process. */
export type FontSet = Shaper;

export function loadFonts(): FontSet {
  const loaded = new Map<string, Face>();
  return createShaper((fontName, rank) => {
    const path = facePaths[fontName][rank];
    if (path === undefined) return null;
    const face = loaded.get(path) ?? loadFace(path);
    loaded.set(path, face);
    return face;
  });
}

/** Only what a text needs is read: the last faces of a chain are large, and seldom used. */
function loadFace(path: string): Face {
  const font = openedFonts.get(path) ?? openFont(path);
  openedFonts.set(path, font);
  return { name: font.postscriptName, font, words: new Map() };
}

/**
 * A font reads its rules for kerning only when they are first asked for, which takes a tenth of a second for each face:
 * a process that builds many handbooks does it once. Words are not kept, since there is no end of them.
 */
const openedFonts = new Map<string, Font>();

function openFont(path: string): Font {
  try {
    return withOwnCodePoints(create(readFileSync(createRequire(import.meta.url).resolve(path))));
  } catch (error) {
    throw new PublishError(`The font ${path} cannot be read. Run "npm install" again.`, { cause: error });
  }
}

/**
 * fontkit keeps a glyph with the code points that it was first asked for: an "o" that was first a part of another letter
 * would stand for nothing from then on, and readers and searches would lose it. Here each glyph of a run has its own.
 */
export function withOwnCodePoints(font: Font): Font {
  const known = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = known(id, codePoints);
    if (glyph === null || glyph.codePoints.join() === codePoints.join()) return glyph;
    return new Proxy(glyph, {
      get: (target, key): unknown => (key === "codePoints" ? codePoints : Reflect.get(target, key)),
    });
  };
  return font;
}

const atkinson = (style: string): string =>
  `@expo-google-fonts/atkinson-hyperlegible-next/${style}/AtkinsonHyperlegibleNext_${style}.ttf`;
const noto = (style: string): string => `@expo-google-fonts/noto-sans/${style}/NotoSans_${style}.ttf`;
const dejaVu = (name: string): string => `dejavu-fonts-ttf/ttf/${name}.ttf`;

const facePaths: Readonly<Record<FontName, readonly string[]>> = {
  light: [atkinson("300Light"), noto("300Light"), dejaVu("DejaVuSans")],
  regular: [atkinson("400Regular"), noto("400Regular"), dejaVu("DejaVuSans")],
  medium: [atkinson("500Medium"), noto("500Medium"), dejaVu("DejaVuSans")],
  semibold: [atkinson("600SemiBold"), noto("600SemiBold"), dejaVu("DejaVuSans-Bold")],
  bold: [atkinson("700Bold"), noto("700Bold"), dejaVu("DejaVuSans-Bold")],
  extrabold: [atkinson("800ExtraBold"), noto("800ExtraBold"), dejaVu("DejaVuSans-Bold")],
  mono: [dejaVu("DejaVuSansMono"), noto("400Regular"), dejaVu("DejaVuSans")],
  "mono-bold": [dejaVu("DejaVuSansMono-Bold"), noto("700Bold"), dejaVu("DejaVuSans-Bold")],
};
