import { describe, expect, test } from "vitest";

import { createPdfMaker } from "../../../src/outputs/pdf-on-this-thread.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { imposeBooklet } from "../../../src/pdf/imposition.ts";
import { layOutPrintout, missingContent } from "../../../src/pdf/layout/lay-out-printout.ts";
import { allPrintouts } from "../../../src/pdf/printouts/all-printouts.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { paperA4, paperA5, landscape } from "../../../src/pdf/printouts/paper.ts";
import type { Printout } from "../../../src/pdf/printouts/printout.ts";
import { questions } from "../../../src/pdf/printouts/questions.ts";
import { therapistSheet } from "../../../src/pdf/printouts/therapist-sheet.ts";
import { blockBuilder, handbook, section } from "./support/handbook.ts";

const fonts = loadFonts();

function handbookWithQuestions() {
  const { heading, paragraph, list } = blockBuilder();
  return handbook([
    section("first", "First", [paragraph("Some words.")]),
    section("find-a-therapist", "Finding someone", [
      heading(2, "Before"),
      paragraph("Not on the sheet."),
      heading(2, "Questions"),
      list("Who are you?", "What does it cost?"),
      heading(2, "After"),
      paragraph("Nor this."),
    ]),
  ]);
}

describe("a printout is data", () => {
  test("each has a name of its own that can end a file's name", () => {
    const names = allPrintouts.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  test("one more takes no new code", async () => {
    const more: Printout = {
      ...a4,
      name: "two-sections",
      words: { en: { title: "Two sections", text: "A4." } },
      sections: ["find-a-therapist"],
    };
    const maker = createPdfMaker([more]);
    await maker.layOut(handbookWithQuestions(), ["two-sections"]);
    const { files } = await maker.files();
    expect(files.map(({ name, pages }) => [name, pages])).toEqual([["two-sections", 3]]);
  });

  test("a handbook without the content for a sheet is told what it lacks, and gets the others", async () => {
    const { paragraph } = blockBuilder();
    const plain = handbook([section("one", "One", [paragraph("Words.")])]);
    expect(missingContent(questions, plain)).toBe("there is no section with the id find-a-therapist");
    const maker = createPdfMaker();
    await maker.layOut(plain, ["a4", "therapist-sheet"]);
    const { files, missing, diagnostics } = await maker.files();
    expect(files.map(({ name }) => name)).toEqual(["a4"]);
    expect(missing).toEqual([
      { name: "therapist-sheet", reason: "there is no section with the id for-your-therapist" },
    ]);
    expect(diagnostics).toEqual([]);
  });
});

describe("a sheet", () => {
  test("holds what stands under its heading, with the heading as its title", () => {
    const { pages } = layOutPrintout(questions, handbookWithQuestions(), fonts);
    expect(pages.length).toBe(1);
    const words = wordsOf(pages[0]?.items ?? []);
    expect(words).toContain("Questions Who are you? What does it cost?");
    expect(words).not.toContain("Nor this");
    expect(words).not.toContain("Not on the sheet");
  });

  test("has an empty square before each item to tick", () => {
    const { pages } = layOutPrintout(questions, handbookWithQuestions(), fonts);
    const squares = (pages[0]?.items ?? []).filter(
      (item) => item.kind === "drawing" && item.drawing[0]?.path.endsWith("re") === true,
    );
    expect(squares.length).toBe(2);
  });

  test("that is too long says by how many lines, and is not made", async () => {
    const { paragraph } = blockBuilder();
    const long = handbook([
      section("for-your-therapist", "A sheet", [paragraph("too many words here ".repeat(400))]),
    ]);
    const maker = createPdfMaker([therapistSheet]);
    await maker.layOut(long, ["therapist-sheet"]);
    const { files, diagnostics } = await maker.files();
    expect(files).toEqual([]);
    expect(diagnostics[0]?.rule).toBe("printout-fits");
    expect(diagnostics[0]?.message).toMatch(
      /^Therapist sheet: the section “A sheet” is about \d+ lines too long/,
    );
  });
});

describe("a booklet", () => {
  const sheets = (count: number) => imposeBooklet(count, paperA5, landscape(paperA4));

  test("has its pages where folding puts them, two on each side", () => {
    const { count, places } = sheets(8);
    expect(count).toBe(4);
    const side = (index: number) =>
      [0, 1, 2, 3, 4, 5, 6, 7]
        .filter((page) => places[page]?.side === index)
        .toSorted((a, b) => (places[a]?.leftPt ?? 0) - (places[b]?.leftPt ?? 0))
        .map((page) => page + 1);
    expect([0, 1, 2, 3].map(side)).toEqual([
      [8, 1],
      [2, 7],
      [6, 3],
      [4, 5],
    ]);
  });

  test("takes whole sheets of four pages", () => {
    expect([1, 4, 5, 9].map((pages) => sheets(pages).count)).toEqual([2, 2, 4, 6]);
  });
});

function wordsOf(items: ReturnType<typeof layOutPrintout>["pages"][number]["items"]): string {
  return items
    .flatMap((item) =>
      item.kind === "lines" && item.artifact === null
        ? item.paragraph.words.map((word) => ("text" in word ? word.text : ""))
        : [],
    )
    .filter((word, index, all) => word !== "•" || all[index - 1] !== "•")
    .join(" ");
}

test("no two printouts have one name: a list of links to them is all that some readers hear", () => {
  const titles = allPrintouts.map(({ words }) => words.en?.title);
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
});
