import { expect, test } from "vitest";
import { layOutBook } from "../../../src/pdf/layout/lay-out-book.ts";
import { largePrint } from "../../../src/pdf/printouts/large-print.ts";
import { fakeType } from "./support/fake-type.ts";
import { blockBuilder, handbook, section } from "./support/handbook.ts";

const long = "words ".repeat(60).trim();

function linesOf(cell: string): readonly { readonly text: string; readonly artifact: string | null }[] {
  const { table } = blockBuilder();
  const book = handbook([
    section("one", "One", [
      table(
        ["Name", "Does", "Does not"],
        [
          ["First", cell, cell],
          ["Second", cell, cell],
        ],
      ),
    ]),
  ]);
  return layOutBook(book, largePrint.design, fakeType).pages.flatMap(({ items }) =>
    items.flatMap((item) => {
      if (item.kind !== "lines") return [];
      const text = item.paragraph.words.map((word) => ("text" in word ? word.text : "")).join(" ");
      return [{ text, artifact: item.artifact }];
    }),
  );
}

test("cells that would be towers stand one below the other, each with its column's name", () => {
  const names = linesOf(long).filter(({ text }) => text === "Does not");
  // The head of the tree once; after that it is shown only.
  expect(names.map(({ artifact }) => artifact)).toEqual([null, "pagination"]);
});

test("cells with room stand side by side under one head", () => {
  expect(linesOf("short").filter(({ text }) => text === "Does not").length).toBe(1);
});

test("a page that starts within a row starts with one of its cells, below the name of its column", () => {
  const { table } = blockBuilder();
  const tall = "words ".repeat(300).trim();
  const wide = table(["Name", "Does", "Does not"], [["First", tall, tall]]);
  const { pageMap } = layOutBook(handbook([section("one", "One", [wide])]), largePrint.design, fakeType);
  const keys = pageMap.pages.flatMap(({ start }) => (start.place === "section" ? [start.key] : []));
  const cells = wide.rows.flatMap(({ cells: inRow }) => inRow.map(({ key }) => key));
  expect(keys.filter((key) => key !== null && cells.includes(key)).length).toBeGreaterThan(0);
});

test("rows stand alone on their pages where two have no room, also the first and the last", () => {
  const { table } = blockBuilder();
  const rows = ["First", "Second", "Third"].map((name) => [
    name,
    "words ".repeat(60).trim(),
    "words ".repeat(40).trim(),
  ]);
  const wide = table(["Name", "Does", "Does not"], rows);
  const { pageMap } = layOutBook(handbook([section("one", "One", [wide])]), largePrint.design, fakeType);
  const starts = pageMap.pages.flatMap(({ start }) => (start.place === "section" ? [start.key] : []));
  expect(starts.slice(1)).toEqual(wide.rows.slice(1).map(({ key }) => key));
});
