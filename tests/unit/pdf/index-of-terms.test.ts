import { describe, expect, test } from "vitest";

import type { GlossaryList } from "../../../src/document/block.ts";
import type { Inline } from "../../../src/document/inline.ts";
import { layOutBook } from "../../../src/pdf/layout/lay-out-book.ts";
import type { LaidOutPrintout } from "../../../src/pdf/layout/laid-out.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { fakeType, linesOf } from "./support/fake-type.ts";
import { blockBuilder, handbook, section, source, text } from "./support/handbook.ts";

const { paragraph } = blockBuilder();

const use = (entryId: string, words: string): Inline => ({
  type: "glossaryReference",
  entryId,
  children: [text(words)],
  source,
});

const glossary: GlossaryList = {
  type: "glossaryList",
  key: 0,
  source,
  entries: ["aura", "stroke"].map((term, key) => ({
    type: "glossaryEntry",
    key: key + 1,
    id: term,
    term,
    say: null,
    definition: [text("What it means.")],
    source,
  })),
};

describe("the index", () => {
  const long = "some words ".repeat(500);
  const book = layOutBook(
    handbook([
      // The paragraph starts on page 3, and the word in it stands on a later one.
      section("one", "One", [paragraph(long, use("aura", "Auras"), " are seen.")]),
      section("two", "Two", [paragraph("An ", use("aura", "aura"), " and a ", use("stroke", "stroke"), ".")]),
      section("glossary", "Glossary", [glossary]),
    ]),
    a4.design,
    fakeType,
  );

  test("names each word with the pages on which it stands, also within a paragraph, and last where it is explained", () => {
    const first = pageWith(book, "Auras");
    const second = pageWith(book, "stroke.");
    const explained = pageWith(book, "What it means.");
    expect(first).toBeGreaterThan(3);
    expect(textsOn(book, book.pages.length)).toEqual(
      expect.arrayContaining([
        `aura: ${[first, second, explained].join(", ")}`,
        `stroke: ${[second, explained].join(", ")}`,
      ]),
    );
  });

  test("is in the contents and the outline, and its pages are on paper alone", () => {
    const count = book.pages.length;
    expect(book.outline.at(-1)).toMatchObject({ title: "Index", pageIndex: count - 1 });
    expect(textsOn(book, 2)).toEqual(expect.arrayContaining(["Index", String(count)]));
    expect(book.pageMap.pages.map(({ label }) => label)).toEqual(
      Array.from({ length: count - 1 }, (_, index) => String(index + 1)),
    );
  });

  test("is not there where a handbook explains no words", () => {
    const plain = layOutBook(handbook([section("one", "One", [paragraph("Words.")])]), a4.design, fakeType);
    expect(plain.outline.map(({ title }) => title)).toEqual(["Contents", "One"]);
    expect(plain.pageMap.pages.length).toBe(plain.pages.length);
  });
});

function textsOn({ pages }: LaidOutPrintout, number: number): readonly string[] {
  return (pages[number - 1]?.items ?? []).flatMap((item) =>
    item.kind === "lines" ? [linesOf(item.paragraph).slice(item.firstLine, item.endLine).join(" ")] : [],
  );
}

function pageWith(book: LaidOutPrintout, words: string): number {
  return (
    book.pages.findIndex((_, index) => textsOn(book, index + 1).some((line) => line.includes(words))) + 1
  );
}
