import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { create } from "fontkit";
import { expect, test } from "vitest";
import { loadFonts, withOwnCodePoints } from "../../../src/pdf/fonts.ts";

const path =
  "@expo-google-fonts/atkinson-hyperlegible-next/400Regular/AtkinsonHyperlegibleNext_400Regular.ttf";
const openFont = () => create(readFileSync(createRequire(import.meta.url).resolve(path)));

test("a letter that was first a part of another one still stands for itself", () => {
  const { id } = openFont().glyphForCodePoint(0x6f);
  const lettersOf = (font: ReturnType<typeof openFont>): readonly number[] => {
    font.getGlyph(id);
    return font.layout("oo").glyphs.flatMap(({ codePoints }) => codePoints);
  };
  expect(lettersOf(openFont()), "without it fontkit loses them").toEqual([]);
  expect(lettersOf(withOwnCodePoints(openFont()))).toEqual([0x6f, 0x6f]);
});

test("a word stands for the same letters whatever was shaped before it", () => {
  const words = ["Ósmy", "osmy", "źdźbło", "Ṓ", "O", "fi", "f\u0301i"];
  const lettersOf = (order: readonly string[]) => {
    const fonts = loadFonts();
    return order
      .map((word) => {
        const { runs } = fonts.shape("regular", word);
        const glyphs = runs.flatMap((run) => run.glyphs);
        return `${word}: ${String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints))}`;
      })
      .toSorted();
  };
  expect(lettersOf(words.toReversed())).toEqual(lettersOf(words));
});
