import { entry, streamText, type PdfFile } from "../../../src/verify/pdf/objects.ts";
import { isDictionary, isReference, type PdfValue } from "../../../src/verify/pdf/values.ts";

/** A glyph in a content stream: four hexadecimal digits at a place. */
interface Glyph {
  readonly at: number;
  readonly isSpace: boolean;
}

/** A stretch of a content stream, as the places of its glyphs; all of one `TJ`. */
export type GlyphRun = readonly number[];

/** The words, or the spaces between words, that a page shows in marked content. */
export function glyphRuns(
  file: PdfFile,
  page: PdfValue,
  content: string,
  kind: "words" | "spaces",
): readonly GlyphRun[] {
  const spaces = spaceCodes(file, page);
  return [...content.matchAll(/\/(?!Artifact)\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC[^]*?\bEMC/g)].flatMap((mark) =>
    showOperators(mark[0], mark.index, spaces).flatMap((glyphs) =>
      kind === "words" ? wordsIn(glyphs) : spacesIn(glyphs),
    ),
  );
}

/** The stream without those glyphs. */
export function withoutGlyphs(content: string, run: GlyphRun): string {
  return run.toSorted((a, b) => b - a).reduce((text, at) => text.slice(0, at) + text.slice(at + 4), content);
}

function showOperators(
  marked: string,
  offset: number,
  spaces: ReadonlyMap<string, string>,
): readonly (readonly Glyph[])[] {
  let font = "";
  const shown: (readonly Glyph[])[] = [];
  for (const match of marked.matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)) {
    if (match[1] !== undefined) font = match[1];
    const space = spaces.get(font);
    const strings = [...(match[2] ?? "").matchAll(/<([0-9a-f]*)>/g)];
    shown.push(
      strings.flatMap((string) =>
        [...(string[1] ?? "").matchAll(/.{4}/g)].map((code) => ({
          at: offset + match.index + 1 + string.index + 1 + code.index,
          isSpace: code[0] === space,
        })),
      ),
    );
  }
  return shown;
}

function wordsIn(glyphs: readonly Glyph[]): readonly GlyphRun[] {
  const words: number[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.isSpace) words.push([]);
    else words.at(-1)?.push(glyph.at);
  }
  return words.filter((word) => word.length > 1);
}

/** Spaces at the end of a line too: without them a reader joins its last word to the next line's first. */
function spacesIn(glyphs: readonly Glyph[]): readonly GlyphRun[] {
  return glyphs.filter((glyph, index) => glyph.isSpace && index > 0).map((glyph) => [glyph.at]);
}

/** By the font's name on the page: the code that its ToUnicode map says is a space. */
function spaceCodes(file: PdfFile, page: PdfValue): ReadonlyMap<string, string> {
  return new Map(
    [...codesOf(file, page, /^<0020>$/)].flatMap(([name, [code]]): [string, string][] =>
      code === undefined ? [] : [[name, code]],
    ),
  );
}

/** By the font's name on the page: the codes whose letter its ToUnicode map writes so. */
function codesOf(file: PdfFile, page: PdfValue, letter: RegExp): ReadonlyMap<string, readonly string[]> {
  const fonts = entry(file, entry(file, page, "Resources"), "Font");
  const names = isDictionary(fonts) ? [...fonts.entries.keys()] : [];
  return new Map(
    names.map((name): [string, readonly string[]] => {
      const map = entry(file, entry(file, fonts, name), "ToUnicode");
      return [name, isDictionary(map) ? codesIn(streamText(file, map), letter) : []];
    }),
  );
}

/** Ranges are written as `<0000> <0032> [<0000> <0041> …]` (ISO 32000-1, 9.10.3). */
function codesIn(map: string, letter: RegExp): readonly string[] {
  const ranges = map.matchAll(/<([0-9a-fA-F]+)>\s*<[0-9a-fA-F]+>\s*\[([^\]]*)\]/g);
  return [...ranges].flatMap(([, from = "", list = ""]) =>
    (list.match(/<[0-9a-fA-F]*>/g) ?? []).flatMap((written, index) =>
      letter.test(written) ? [(Number.parseInt(from, 16) + index).toString(16).padStart(4, "0")] : [],
    ),
  );
}

/** A glyph that a page shows in marked content. */
export interface ShownGlyph {
  /** Where its four digits stand in the stream. */
  readonly at: number;
  readonly code: string;
  /** Its font's name on the page. */
  readonly font: string;
}

export function shownGlyphs(content: string): readonly ShownGlyph[] {
  return [...content.matchAll(/\/(?!Artifact)\w+\s*<<\s*\/MCID \d+\s*>>\s*BDC[^]*?\bEMC/g)].flatMap(
    (mark) => {
      let font = "";
      return [...mark[0].matchAll(/\/(\w+) [\d.]+ Tf|\[([^\]]*)\]\s*TJ/g)].flatMap((match) => {
        if (match[1] !== undefined) font = match[1];
        const name = font;
        return [...(match[2] ?? "").matchAll(/<([0-9a-f]*)>/g)].flatMap((string) =>
          [...(string[1] ?? "").matchAll(/.{4}/g)].map((code) => ({
            at: mark.index + match.index + 1 + string.index + 1 + code.index,
            code: code[0],
            font: name,
          })),
        );
      });
    },
  );
}

/** Digits among them, each with the code of another digit of its font. */
export function digitCodes(
  file: PdfFile,
  page: PdfValue,
  content: string,
): readonly { readonly at: number; readonly other: string }[] {
  const digits = codesOf(file, page, /^<003[0-9]>$/);
  return shownGlyphs(content).flatMap(({ at, code, font }) => {
    const codes = digits.get(font) ?? [];
    const other = codes.find((candidate) => candidate !== code);
    return codes.includes(code) && other !== undefined ? [{ at, other }] : [];
  });
}

/** The object that says which letters the glyphs of a font are. */
export function toUnicodeOf(file: PdfFile, page: PdfValue, font: string): number {
  const found = entry(file, entry(file, entry(file, page, "Resources"), "Font"), font);
  const map = isDictionary(found) ? (found.entries.get("ToUnicode") ?? null) : null;
  return isReference(map) ? map.number : 0;
}
