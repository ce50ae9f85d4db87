import { describe, expect, test } from "vitest";

import type { Galley } from "../../../src/pdf/layout/galley.ts";
import { addSlug, createGalley } from "../../../src/pdf/layout/galley.ts";
import { moveFigures } from "../../../src/pdf/layout/move-figures.ts";
import { paginate } from "../../../src/pdf/layout/paginate.ts";
import type { StructureElement } from "../../../src/pdf/structure/structure-element.ts";
import { structureElement } from "../../../src/pdf/structure/structure-element.ts";

const sect: StructureElement = { type: "Sect", parent: null };
const COLUMN_PT = 100;

/** Lines of 10 points ("a" to "z"), figures of 50 ("F", "G") and headings, which stay with the next line ("H"). */
function galleyOf(letters: string): Galley {
  const galley = createGalley();
  Array.from(letters).forEach((letter, at) => {
    const isFigure = letter === "F" || letter === "G";
    if (letter === "H") galley.stops.push(at);
    const element = structureElement(isFigure ? "Figure" : "P", sect, { alternateText: letter });
    addSlug(galley, isFigure ? 50 : 10, [{ kind: "element", element }], {
      keepWithPrevious: letters[at - 1] === "H",
    });
    if (isFigure) galley.floats.push({ first: at, end: at + 1, parent: sect });
  });
  return galley;
}

/** The letters of each column. */
function columnsOf(galley: Galley): readonly string[] {
  const moved = moveFigures(galley, COLUMN_PT);
  return paginate(moved, COLUMN_PT).map(({ first, end }) =>
    moved.slugs
      .slice(first, end)
      .map(({ items }) => lettersOf(items.slice(-1)))
      .join(""),
  );
}

function lettersOf(items: Galley["slugs"][number]["items"]): string {
  return items.map((item) => (item.kind === "element" ? item.element.alternateText : "")).join("");
}

describe("a figure that has no room on what is left of a page", () => {
  test("starts the next one, and the text behind it moves up", () => {
    expect(columnsOf(galleyOf("abcdefFghijklm"))).toEqual(["abcdefghij", "Fklm"]);
  });

  test("leaves its place for three lines or more, not for fewer", () => {
    expect(columnsOf(galleyOf("abcdefghFijkl"))).toEqual(["abcdefgh", "Fijkl"]);
    expect(columnsOf(galleyOf("abcdefgFijkl"))).toEqual(["abcdefgijk", "Fl"]);
  });

  test("passes no heading", () => {
    expect(columnsOf(galleyOf("abcdefFghHijkl"))).toEqual(["abcdef", "FghHij", "kl"]);
    expect(columnsOf(galleyOf("abcdefFghiHjkl"))).toEqual(["abcdefghi", "FHjkl"]);
  });

  test("passes no other figure", () => {
    expect(columnsOf(galleyOf("abcdefFghiGjklm"))).toEqual(["abcdefghi", "FG", "jklm"]);
  });

  test("leaves a heading right above it with the text", () => {
    expect(columnsOf(galleyOf("abcdeHFghijklm"))).toEqual(["abcdeHghij", "Fklm"]);
  });

  test("stays in its box", () => {
    const galley = galleyOf("abcdefFghijklm");
    galley.boxes.push({ first: 5, end: 9, leftPt: 0, draw: () => [] });
    expect(columnsOf(galley)).toEqual(["abcdef", "Fghijk", "lm"]);
  });

  test("does not let text be cut that belongs together", () => {
    const galley = galleyOf("abcdefFghijklm");
    galley.keeps.push({ first: 9, end: 12 });
    expect(columnsOf(galley)).toEqual(["abcdef", "Fghijk", "lm"]);
  });

  test("keeps its place in the structure tree: before the text that it was before", () => {
    const { slugs } = moveFigures(galleyOf("abcdefFghijklm"), COLUMN_PT);
    expect(slugs.map(({ items }) => lettersOf(items)).join(" ")).toBe("a b c d e f Fg h i j F k l m");
  });
});
