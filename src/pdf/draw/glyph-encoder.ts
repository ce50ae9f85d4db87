import type { Font } from "fontkit";
import type { EmbeddedFont } from "pdfkit";

import type { GlyphRun } from "../shaping.ts";
import { utf16Hex } from "./pdf-syntax.ts";

/** Glyphs as the inside of a TJ array's string: `00010002>-20<0003`. */
export interface EncodedRun {
  readonly font: EmbeddedFont;
  readonly glyphs: string;
  /** What readers should take the glyphs for, where the font's own table would mislead them. */
  readonly actualText: string | null;
}

/** Encodes each run of glyphs once for a file. */
export function createGlyphEncoder(useFont: (font: Font) => EmbeddedFont): (run: GlyphRun) => EncodedRun {
  const encoded = new Map<GlyphRun, EncodedRun>();
  return (run) => {
    const known = encoded.get(run);
    if (known !== undefined) {
      useFont(run.face.font);
      return known;
    }
    const created = encodeRun(run, useFont(run.face.font));
    encoded.set(run, created);
    return created;
  };
}

function encodeRun({ glyphs, positions }: GlyphRun, font: EmbeddedFont): EncodedRun {
  let out = "";
  let misleads = false;
  glyphs.forEach((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const id = font.subset.includeGlyph(glyph.id);
    font.widths[id] ??= glyph.advanceWidth * font.scale;
    font.unicode[id] ??= glyph.codePoints;
    // One glyph can stand for several code points, but the font's table names only the first that was drawn.
    if (font.unicode[id]?.join() !== glyph.codePoints.join()) misleads = true;
    const hex = id.toString(16).padStart(4, "0");
    const before = Math.round(xOffset * font.scale);
    const after = Math.round((xAdvance - glyph.advanceWidth - xOffset) * font.scale);
    if (before !== 0) out += `>${-before}<`;
    // A mark that stands higher or lower than it is drawn in the font; the rise is in text space units.
    out +=
      yOffset === 0
        ? hex
        : `>] TJ ${RISE}${Math.round(yOffset * font.scale)}${RISE} Ts [<${hex}>] TJ ${RISE}0${RISE} Ts [<`;
    if (after !== 0) out += `>${-after}<`;
  });
  const text = String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints));
  return { font, glyphs: out, actualText: misleads ? `<FEFF${utf16Hex(text)}>` : null };
}

/** Surrounds a rise in thousandths of an em, which becomes points when the size is known. */
const RISE = "~";

export function withRises(glyphs: string, sizePt: number, risePt: number): string {
  if (!glyphs.includes(RISE)) return glyphs;
  return glyphs.replace(/~(-?\d+)~/g, (_, rise: string) =>
    String(Math.round((Number(rise) * sizePt) / 10 + risePt * 100) / 100),
  );
}
