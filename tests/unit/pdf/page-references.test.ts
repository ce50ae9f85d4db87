import { describe, expect, test } from "vitest";

import type { Inline } from "../../../src/document/inline.ts";
import { layOutBook } from "../../../src/pdf/layout/lay-out-book.ts";
import { layOutPrintout } from "../../../src/pdf/layout/lay-out-printout.ts";
import type { LaidOutPrintout, SetParagraph } from "../../../src/pdf/layout/laid-out.ts";
import { lineWidthPt } from "../../../src/pdf/layout/set-paragraph.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { questions } from "../../../src/pdf/printouts/questions.ts";
import { fakeType, linesOf } from "./support/fake-type.ts";
import { blockBuilder, handbook, section, source, text } from "./support/handbook.ts";

const { paragraph, heading } = blockBuilder();

const linkTo = (sectionId: string, headingId: string | null): Inline => ({
  type: "link",
  target: { kind: "section", sectionId, headingId },
  title: null,
  source,
  children: [text("there")],
});

const longText = () => paragraph("some words ".repeat(900));

describe("a link within the handbook says on which page its target is", () => {
  const book = layOutBook(
    handbook([
      section("one", "One", [paragraph("Look ", linkTo("two", null), " or ", linkTo("two", "deep"), ".")]),
      section("two", "Two", [longText(), heading(2, "Deep"), longText()]),
    ]),
    a4.design,
    fakeType,
  );

  test("also of a heading that is some pages into a section", () => {
    const deepPage = pageOf(book, "two--deep");
    expect(deepPage).toBeGreaterThan(5);
    expect(textsOf(book)).toContain(`Look there (page\u{a0}4) or there (page\u{a0}${String(deepPage)}).`);
  });

  test("and a line that left room for a longer number is not longer for it", () => {
    const line = paragraphs(book).find((one) => linesOf(one)[0]?.startsWith("Look") === true);
    expect(line === undefined ? 0 : lineWidthPt(line, 0)).toBe(
      "Look there (page 4) or there (page 8).".length * 7,
    );
  });
});

test("a sheet without page numbers has none behind links", () => {
  const sheet = section("questions-to-ask", "Ask", [
    paragraph("See ", linkTo("questions-to-ask", null), "."),
  ]);
  const printout = { ...questions, sectionId: sheet.id, headingId: null };
  expect(textsOf(layOutPrintout(printout, handbook([sheet]), fakeType))).toContain("See there.");
});

test("a book of more than 999 pages leaves room for four digits", () => {
  const sections = Array.from({ length: 1100 }, (_, index) =>
    section(`s${String(index)}`, "S", [paragraph(linkTo("s1099", null))]),
  );
  const book = layOutBook(handbook(sections), a4.design, fakeType);
  expect(textsOf(book)).toContain(`there (page\u{a0}${String(pageOf(book, "s1099"))})`);
  expect(pageOf(book, "s1099")).toBeGreaterThan(1099);
});

function paragraphs({ pages }: LaidOutPrintout): readonly SetParagraph[] {
  return pages.flatMap(({ items }) => items.flatMap((item) => (item.kind === "lines" ? item.paragraph : [])));
}

function textsOf(book: LaidOutPrintout): readonly string[] {
  return paragraphs(book).map((one) => linesOf(one).join(" "));
}

function pageOf({ pages }: LaidOutPrintout, name: string): number {
  return pages.findIndex(({ destinations }) => destinations.some((place) => place.name === name)) + 1;
}
