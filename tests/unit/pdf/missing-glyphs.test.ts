import { expect, test } from "vitest";

import { findMissingGlyphs, loadFonts } from "../../../src/pdf/fonts.ts";
import { blockBuilder, handbook, section } from "./support/handbook.ts";

const fonts = loadFonts();
const { paragraph } = blockBuilder();
const find = (...texts: readonly string[]) =>
  findMissingGlyphs(
    handbook([
      section(
        "one",
        "One",
        texts.map((words) => paragraph(words)),
      ),
    ]),
    fonts,
  );

test("European, Greek, Cyrillic and Vietnamese text and common signs can be set", () => {
  expect(find("Füße, œuvre, łódź, Việt Nam, αβγ, Привет, → ✓ ☐ ≤ 10\u00A0mg, soft\u00ADhyphen")).toEqual([]);
});

test("an emoji is named with its code point and place", () => {
  const [first, ...others] = find("Well done \u{1F600}, \u{1F600}");
  expect(others).toEqual([]);
  expect(first).toMatchObject({
    rule: "glyph-available",
    severity: "error",
    file: "sections/one.md",
    line: 3,
  });
  expect(first?.message).toContain("U+1F600");
});

test("right-to-left text is refused", () => {
  expect(find("שלום")).toMatchObject([
    { rule: "text-left-to-right", message: "Right-to-left text cannot be set in the PDF yet." },
  ]);
  const rightToLeft = handbook([section("one", "One", [])], { direction: "rtl" });
  expect(findMissingGlyphs(rightToLeft, fonts).map(({ rule }) => rule)).toEqual(["text-left-to-right"]);
});
