import { describe, expect, test } from "vitest";

import type { Block } from "../../../src/document/block.ts";
import { layOutBook } from "../../../src/pdf/layout/lay-out-book.ts";
import type { LaidOutPrintout, PlacedItem } from "../../../src/pdf/layout/laid-out.ts";
import { linesKeptWithPrevious, paginate } from "../../../src/pdf/layout/paginate.ts";
import { a4 as printout } from "../../../src/pdf/printouts/a4.ts";
import { fakeType } from "./support/fake-type.ts";
import { blockBuilder, handbook, section, source, text } from "./support/handbook.ts";

const a4 = printout.design;

const slug = (heightPt: number, keepWithPrevious = false, gapPt = 0) => ({
  heightPt,
  gapPt,
  keepWithPrevious,
});
const ends = (columns: readonly { readonly end: number }[]) => columns.map(({ end }) => end);

describe("widows and orphans", () => {
  test("two lines stay before a page break and two after it", () => {
    expect(linesKeptWithPrevious(5)).toEqual([false, true, false, false, true]);
  });

  test("a three-line paragraph moves whole rather than leave a line alone", () => {
    const kept = linesKeptWithPrevious(3);
    expect(kept).toEqual([false, true, true]);
    const slugs = [slug(10), ...kept.map((keep) => slug(10, keep))];
    expect(ends(paginate({ slugs, keeps: [], repeatedHeads: [] }, 30))).toEqual([1, 4]);
  });
});

describe("pages", () => {
  test("a heading goes to the next page with its text", () => {
    const slugs = [slug(10), slug(10), slug(10, false, 5), slug(10, true), slug(10, true)];
    expect(ends(paginate({ slugs, keeps: [], repeatedHeads: [] }, 45))).toEqual([2, 5]);
  });

  test("space above falls away at the top of a page", () => {
    const slugs = [slug(20), slug(20, false, 30), slug(20, false, 0)];
    expect(ends(paginate({ slugs, keeps: [], repeatedHeads: [] }, 40))).toEqual([1, 3]);
  });

  test("what is kept together moves whole if a page can hold it, and is cut if not", () => {
    const slugs = Array.from({ length: 6 }, () => slug(10));
    expect(ends(paginate({ slugs, keeps: [{ first: 2, end: 6 }], repeatedHeads: [] }, 40))).toEqual([2, 6]);
    expect(ends(paginate({ slugs, keeps: [{ first: 0, end: 6 }], repeatedHeads: [] }, 40))).toEqual([4, 6]);
  });

  test("what is higher than a page stands alone, and the next page goes on after it", () => {
    expect(ends(paginate({ slugs: [slug(90), slug(10)], keeps: [], repeatedHeads: [] }, 40))).toEqual([1, 2]);
  });

  test("a table's head is shown again and takes its room", () => {
    const slugs = Array.from({ length: 7 }, () => slug(10));
    const columns = paginate({ slugs, keeps: [], repeatedHeads: [{ first: 1, end: 7, heightPt: 10 }] }, 40);
    expect(columns.map(({ end, repeatedHead }) => [end, repeatedHead])).toEqual([
      [4, null],
      [7, 0],
    ]);
  });
});

describe("a handbook", () => {
  const lines = (
    page: LaidOutPrintout["pages"][number] | undefined,
  ): Extract<PlacedItem, { kind: "lines" }>[] => (page?.items ?? []).filter((item) => item.kind === "lines");
  const layOut = (blocks: readonly Block[]): LaidOutPrintout =>
    layOutBook(handbook([section("one", "The one section", blocks)]), a4, fakeType);

  test("a long table repeats its head as an artifact, and has it once in the structure tree", () => {
    const { table } = blockBuilder();
    const laidOut = layOut([
      table(
        ["A", "B"],
        Array.from({ length: 60 }, (_, row) => [`row ${row}`, "x"]),
      ),
    ]);
    const heads = laidOut.pages.flatMap(lines).filter(({ paragraph }) => {
      const element = paragraph.runs[0]?.element;
      return element?.type === "TH" && element.scope === "Column";
    });
    expect(heads.length).toBeGreaterThan(2);
    expect(heads.filter(({ artifact }) => artifact === null).length).toBe(2);
  });

  test("a row higher than a page goes on to the next, and no line of it is lost", () => {
    const { table } = blockBuilder();
    const words = Array.from({ length: 2500 }, (_, word) => `w${word}`);
    const laidOut = layOut([table(["A", "B"], [["long", words.join(" ")]])]);
    const placed = laidOut.pages
      .flatMap(lines)
      .filter(({ artifact, paragraph }) => artifact === null && paragraph.runs[0]?.element?.type === "TD");
    const lineCount = placed[0]?.paragraph.lineEnds.length ?? 0;
    const drawn = placed.flatMap(({ firstLine, endLine }) =>
      Array.from({ length: endLine - firstLine }, (_, i) => firstLine + i),
    );
    expect(drawn).toEqual(Array.from({ length: lineCount }, (_, line) => line));
    const bottoms = placed.map(
      ({ baselinePt, firstLine, endLine, paragraph }) =>
        baselinePt + (endLine - firstLine - 1) * paragraph.style.leadingPt,
    );
    expect(Math.max(...bottoms)).toBeLessThanOrEqual(a4.bottomPt);
  });

  test("nothing stands outside the margins", () => {
    const { paragraph, heading, list } = blockBuilder();
    const blocks = Array.from({ length: 30 }, (_, at) => [
      heading(2, `Heading ${at}`),
      paragraph("some words ".repeat(40)),
      list("one", "two", "three words of an item"),
    ]).flat();
    for (const page of layOut(blocks).pages.slice(1))
      for (const item of lines(page).filter(({ artifact }) => artifact === null)) {
        expect(item.baselinePt).toBeGreaterThan(a4.topPt);
        expect(item.baselinePt).toBeLessThan(a4.bottomPt);
      }
  });

  test("a short list is not cut, wherever on a page it begins; a long one is", () => {
    const pagesOfList = (linesAbove: number, items: number): number => {
      const { paragraph, list } = blockBuilder();
      const words = Array.from({ length: items }, (_, at) => `item ${at}`);
      const above = Array.from({ length: linesAbove }, () => paragraph("A line."));
      const { pages } = layOut([...above, list(...words)]);
      const isItem = ({ paragraph: { words: set } }: Extract<PlacedItem, { kind: "lines" }>) =>
        set.some((word) => "text" in word && word.text.startsWith("item"));
      return pages.filter((page) => lines(page).some(isItem)).length;
    };
    const places = Array.from({ length: 30 }, (_, linesAbove) => linesAbove);
    expect(places.filter((linesAbove) => pagesOfList(linesAbove, 5) > 1)).toEqual([]);
    expect(places.filter((linesAbove) => pagesOfList(linesAbove, 12) > 1)).not.toEqual([]);
  });

  test("a line that ends with a colon stays with the definitions that it leads to", () => {
    const pageWith = (linesAbove: number, start: string): number => {
      const { paragraph } = blockBuilder();
      const above = Array.from({ length: linesAbove }, () => paragraph("A line."));
      const definitions: Block = {
        type: "definitionList",
        key: 1000,
        source,
        items: [
          {
            type: "definitionItem",
            key: 1001,
            source,
            terms: [[text("Term")]],
            definitions: [[paragraph("words ".repeat(60))]],
          },
        ],
      };
      const { pages } = layOut([...above, paragraph("Leads:"), definitions]);
      const holds = ({ paragraph: { words } }: Extract<PlacedItem, { kind: "lines" }>) =>
        words.some((word) => "text" in word && word.text.startsWith(start));
      return pages.findIndex((page) => lines(page).some(holds));
    };
    const places = Array.from({ length: 40 }, (_, linesAbove) => linesAbove);
    expect(places.filter((place) => pageWith(place, "Leads") !== pageWith(place, "Term"))).toEqual([]);
    expect(new Set(places.map((place) => pageWith(place, "Term"))).size).toBeGreaterThan(1);
  });

  test("the page map names the first node that starts on each page", () => {
    const { paragraph } = blockBuilder();
    const blocks = Array.from({ length: 12 }, () => paragraph("some words ".repeat(80)));
    const { pageMap, pages } = layOut(blocks);
    expect(pageMap.pages.map(({ label }) => label)).toEqual(pages.map((_, index) => String(index + 1)));
    const starts = pageMap.pages.map(({ start }) => start);
    expect(starts[0]).toEqual({ place: "cover" });
    expect(starts[1]).toEqual({ place: "contents" });
    expect(starts[2]).toEqual({ place: "section", sectionId: "one", key: null });
    const keys = starts.slice(3).map((start) => (start.place === "section" ? start.key : null));
    expect(keys.every((key) => key !== null && key > 1)).toBe(true);
    expect(keys).toEqual(keys.toSorted((a, b) => Number(a) - Number(b)));
  });
});

test("what is kept together is cut before it would leave most of a page empty", () => {
  const slugs = Array.from({ length: 10 }, () => slug(10));
  const keeps = [{ first: 1, end: 10 }];
  expect(ends(paginate({ slugs, keeps, repeatedHeads: [] }, 90))).toEqual([9, 10]);
  expect(ends(paginate({ slugs, keeps: [{ first: 5, end: 10 }], repeatedHeads: [] }, 90))).toEqual([5, 10]);
});

test("what is cut is cut where a line may go, not between a cell and the name above it", () => {
  const slugs = Array.from({ length: 10 }, (_, at) => slug(10, at === 8 || at === 9));
  expect(ends(paginate({ slugs, keeps: [{ first: 0, end: 10 }], repeatedHeads: [] }, 90))).toEqual([7, 10]);
});
