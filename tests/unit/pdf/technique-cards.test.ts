import { describe, expect, test } from "vitest";

import type { Block, Figure } from "../../../src/document/block.ts";
import { layOutBook } from "../../../src/pdf/layout/lay-out-book.ts";
import type { LaidOutPage, PlacedItem } from "../../../src/pdf/layout/laid-out.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { largePrint } from "../../../src/pdf/printouts/large-print.ts";
import type { PageDesign } from "../../../src/pdf/printouts/page-design.ts";
import { fakeType } from "./support/fake-type.ts";
import { blockBuilder, handbook, section, source } from "./support/handbook.ts";

const image = {
  path: "images/hand.svg",
  mediaType: "image/svg+xml",
  widthPx: 208,
  heightPx: 288,
  data: new Uint8Array(),
} as const;

function card(name: string, ...rest: readonly Block[]): readonly Block[] {
  const { heading, paragraph } = blockBuilder();
  const figure: Figure = {
    type: "figure",
    key: 100,
    imagePath: image.path,
    alt: "A hand",
    caption: [],
    description: [],
    source,
  };
  const label = paragraph({ type: "evidenceLabel", level: "weak", label: "Weak evidence", source });
  return [heading(2, name), figure, label, ...rest];
}

function pagesOf(blocks: readonly Block[], design: PageDesign): readonly LaidOutPage[] {
  const { pages } = layOutBook(
    handbook([section("one", "One", blocks)], { images: { [image.path]: image } }),
    design,
    fakeType,
  );
  return pages.slice(2);
}

const picturesOn = ({ items }: LaidOutPage) => items.flatMap((item) => (item.kind === "image" ? [item] : []));
const linesOn = ({ items }: LaidOutPage) =>
  items.flatMap((item) => (item.kind === "lines" && item.artifact === null ? [item] : []));
const wordsOf = (item: PlacedItem) =>
  item.kind === "lines"
    ? item.paragraph.words.map((word) => ("text" in word ? word.text : "")).join(" ")
    : "";

describe("the picture of a technique card", () => {
  const { heading, paragraph } = blockBuilder();
  const text = [
    heading(3, "First"),
    paragraph("some words ".repeat(25)),
    heading(3, "Second"),
    paragraph("last words"),
  ];

  test("stands in the side column, as high as the name", () => {
    const [page] = pagesOf(card("Swedish", ...text), a4.design);
    if (page === undefined) throw new Error("There is no page");
    const [picture] = picturesOn(page);
    const name = linesOn(page).find((line) => wordsOf(line) === "Swedish");
    expect(picture?.leftPt).toBeCloseTo(a4.design.sideColumn?.leftPt ?? 0);
    expect(picture?.widthPt).toBeCloseTo(a4.design.sideColumn?.widthPt ?? 0);
    // From the top of the capitals.
    expect((name?.baselinePt ?? 0) - (picture?.topPt ?? 0)).toBeCloseTo(a4.design.type.h2.sizePt * 0.668);
    const lefts = new Set(linesOn(page).map(({ leftPt }) => Math.round(leftPt)));
    expect([...lefts]).toEqual([Math.round(a4.design.columns[0]?.leftPt ?? 0)]);
  });

  test("stands beside the first words where there is no side column, and the text goes on below it", () => {
    const [page] = pagesOf(card("Swedish", ...text), largePrint.design);
    if (page === undefined) throw new Error("There is no page");
    const [picture] = picturesOn(page);
    if (picture === undefined) throw new Error("There is no picture");
    const right = picture.leftPt + picture.widthPt;
    const bottom = picture.topPt + picture.heightPt;
    const beside = linesOn(page).filter(({ leftPt }) => leftPt > right);
    const lines = linesOn(page).filter(({ baselinePt }) => baselinePt > picture.topPt);
    const below = lines.filter(({ leftPt }) => leftPt < right);
    expect(beside.map(wordsOf).slice(0, 3)).toEqual(["Swedish", expect.stringContaining("Weak"), "First"]);
    expect(below.length).toBeGreaterThan(0);
    for (const line of below) expect(line.baselinePt - line.paragraph.style.sizePt).toBeGreaterThan(bottom);
  });

  test.each([
    ["with a side column", a4.design],
    ["without one", largePrint.design],
  ])("stays above the foot of its page, and no card begins beside another: %s", (_kind, design) => {
    for (let lines = 1; lines < 40; lines += 1) {
      const above = Array.from({ length: lines }, () => paragraph("A line."));
      const pages = pagesOf([...above, ...card("One"), ...card("Two", ...text), ...card("Three")], design);
      expect(pages.flatMap(picturesOn)).toHaveLength(3);
      for (const page of pages) {
        let free = 0;
        for (const { topPt, heightPt } of picturesOn(page)) {
          expect(topPt).toBeGreaterThanOrEqual(free);
          free = topPt + heightPt;
          expect(free).toBeLessThanOrEqual(design.bottomPt);
        }
      }
    }
  });
});
