import { describe, expect, test } from "vitest";
import { breakCoverLines, type CoverTextForm } from "../../../src/epub/cover-lines.ts";

const form: CoverTextForm = {
  name: "title",
  weight: 800,
  sizesPx: [100, 50],
  leading: 1,
  letterSpacingEm: 0,
  widthPx: 1000,
  heightPx: 200,
  mostLines: 3,
};

/** Every character is half as wide as the type is high. */
const measure = (text: string, _form: CoverTextForm, sizePx: number) => (text.length * sizePx) / 2;

describe("a text on the cover", () => {
  test("is broken between words at the largest size that fits", () => {
    expect(breakCoverLines("Massage and also migraine", form, measure)).toEqual({
      lines: ["Massage and also", "migraine"],
      sizePx: 100,
    });
  });

  test("shrinks by fixed steps when it is too high", () => {
    const title = "A title that needs more than the two lines there are";
    expect(breakCoverLines(title, form, measure)).toEqual({
      lines: ["A title that needs more than the two", "lines there are"],
      sizePx: 50,
    });
  });

  test("shrinks when one word is too wide", () => {
    expect(breakCoverLines("Donaudampfschifffahrtsgesellschaft", form, measure).sizePx).toBe(50);
  });

  test("that fits at no size is an error, never clipped", () => {
    expect(() => breakCoverLines("x".repeat(41), form, measure)).toThrow("does not fit on the cover");
  });
});
