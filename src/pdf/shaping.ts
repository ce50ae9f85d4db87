/**
 * Text → glyphs, once a word.
 *
 * A handbook has few different words, so each is shaped once for each font and then only referred to.
 */
import type { Font, Glyph, GlyphPosition } from "fontkit";

import type { FontName } from "./printouts/page-design.ts";

export interface Shaper {
  shape(font: FontName, text: string): ShapedWord;
  /** The face that has a code point; null when no face of the font has it. */
  faceFor(font: FontName, codePoint: number): Face | null;
}

export interface Face {
  /** Its PostScript name, for example `DejaVuSans`. */
  readonly name: string;
  readonly font: Font;
  /** What this face has shaped so far. */
  readonly words: Map<string, GlyphRun>;
}

/** A word, or a part of one between two places where a line may break. It holds no spaces. */
export interface ShapedWord {
  readonly text: string;
  /** In thousandths of an em. */
  readonly width: number;
  readonly glyphCount: number;
  readonly runs: readonly GlyphRun[];
}

/** Glyphs of one face. */
export interface GlyphRun {
  readonly face: Face;
  readonly glyphs: readonly Glyph[];
  /** In font units. */
  readonly positions: readonly GlyphPosition[];
  /** In thousandths of an em. */
  readonly width: number;
}

export function createShaper(face: (font: FontName, rank: number) => Face | null): Shaper {
  const words = new Map<FontName, Map<string, ShapedWord>>();

  function faceForAll(font: FontName, cluster: string): Face | null {
    const codePoints = Array.from(cluster, (character) => character.codePointAt(0) ?? 0);
    for (let rank = 0; ; rank += 1) {
      const candidate = face(font, rank);
      if (candidate === null) return null;
      if (codePoints.every((codePoint) => candidate.font.hasGlyphForCodePoint(codePoint))) return candidate;
    }
  }

  function shapeNew(font: FontName, text: string): ShapedWord {
    const runs: GlyphRun[] = [];
    let pending = "";
    let pendingFace: Face | null = null;
    const flush = (): void => {
      if (pendingFace !== null && pending !== "") runs.push(shapeRun(pendingFace, pending));
      pending = "";
    };
    for (const cluster of drawnText(text).match(clusters) ?? []) {
      const clusterFace = faceForAll(font, cluster) ?? face(font, 0);
      if (clusterFace !== pendingFace) flush();
      pendingFace = clusterFace;
      pending += cluster;
    }
    flush();
    return {
      text,
      width: runs.reduce((sum, run) => sum + run.width, 0),
      glyphCount: runs.reduce((sum, run) => sum + run.glyphs.length, 0),
      runs,
    };
  }

  return {
    shape(font, text) {
      let ofFont = words.get(font);
      if (ofFont === undefined) words.set(font, (ofFont = new Map<string, ShapedWord>()));
      let word = ofFont.get(text);
      if (word === undefined) ofFont.set(text, (word = shapeNew(font, text)));
      return word;
    },
    faceFor(font, codePoint) {
      return faceForAll(font, String.fromCodePoint(codePoint));
    },
  };
}

/** A base with the marks that stand on it takes all its glyphs from one face. */
const clusters = /\P{M}\p{M}*|\p{M}+/gu;

/**
 * Signs that say where a line may break, or which way text runs, are no ink: soft hyphen, zero-width space, word
 * joiner, marks for left-to-right, variation selectors.
 */
const withoutInk =
  /[\u00AD\u200B-\u200E\u2028\u2029\u202A\u202C\u202D\u2060-\u2064\u2066\u2068\u2069\uFEFF]|\p{Variation_Selector}/gu;

/** What is drawn of a text. No-break spaces have done their work by then: readers and searches expect a space. */
export function drawnText(text: string): string {
  return text.replace(withoutInk, "").replace(/[\u00A0\u202F\u2007]/gu, " ");
}

function shapeRun(face: Face, text: string): GlyphRun {
  const known = face.words.get(text);
  if (known !== undefined) return known;
  const { glyphs, positions } = face.font.layout(text);
  const units = positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0);
  const run = { face, glyphs, positions, width: (units * 1000) / face.font.unitsPerEm };
  face.words.set(text, run);
  return run;
}
