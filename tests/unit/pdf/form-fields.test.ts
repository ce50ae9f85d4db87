import { describe, expect, test } from "vitest";

import type { Handbook } from "../../../src/document/handbook.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { drawPrintout, layOutPrintout, missingContent } from "../../../src/pdf/printout-pdf.ts";
import { diary, diaryLetter, diaryList } from "../../../src/pdf/printouts/diary.ts";
import type { Printout } from "../../../src/pdf/printouts/printout.ts";
import { trifold } from "../../../src/pdf/printouts/trifold.ts";
import { entry, listed, parsePdf } from "../../../src/verify/pdf/objects.ts";
import type { PdfFile } from "../../../src/verify/pdf/objects.ts";
import { readStructureTree } from "../../../src/verify/pdf/structure.ts";
import type { StructureNode } from "../../../src/verify/pdf/structure.ts";
import { isArray, isReference, nameOf, pdfText } from "../../../src/verify/pdf/values.ts";
import { blockBuilder, handbook as handbookOf, section } from "./support/handbook.ts";

const fonts = loadFonts();
const { paragraph } = blockBuilder();
const leafletIds = trifold.frames.flatMap(({ sectionIds }) => sectionIds);
const handbook: Handbook = handbookOf(
  [...leafletIds, "diary"].map((id) => ({
    ...section(id, id, [paragraph("Long.")]),
    leaflet: [paragraph(`Short words about ${id}.`)],
  })),
);

interface Field {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly flags: unknown;
  readonly hasAppearance: boolean;
}

function open(printout: Printout): PdfFile {
  return parsePdf(drawPrintout(layOutPrintout(printout, handbook, fonts), handbook));
}

function fieldsOf(file: PdfFile): readonly Field[] {
  const form = entry(file, entry(file, file.trailer, "Root"), "AcroForm");
  return listed(file, entry(file, form, "Fields")).map((field) => ({
    name: pdfText(entry(file, field, "T")) ?? "",
    description: pdfText(entry(file, field, "TU")) ?? "",
    type: nameOf(entry(file, field, "FT")) ?? "",
    flags: entry(file, field, "F"),
    hasAppearance: entry(file, entry(file, field, "AP"), "N") !== null,
  }));
}

/** Object numbers of annotations in Form elements, with the page that the tree says they are on. */
function inForms(nodes: readonly StructureNode[], form = false): readonly (readonly [number, number])[] {
  return nodes.flatMap((node) => {
    if (node.kind === "element") return inForms(node.children, node.role === "Form");
    return node.kind === "annotation" && form ? [[node.object, node.pageNumber] as const] : [];
  });
}

describe.each([trifold, diary, diaryList])("the fields of $name", (printout) => {
  const file = open(printout);
  const fields = fieldsOf(file);

  test("have names of their own, say what they are for, print, and draw themselves", () => {
    expect(fields.length).toBeGreaterThan(0);
    expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    expect(new Set(fields.map(({ description }) => description)).size).toBe(fields.length);
    for (const { name, description, flags, hasAppearance } of fields) {
      expect(name).toMatch(/^[a-z0-9-]+$/);
      expect(description).not.toBe("");
      expect(flags).toBe(4);
      expect(hasAppearance).toBe(true);
    }
    const form = entry(file, entry(file, file.trailer, "Root"), "AcroForm");
    expect(entry(file, form, "NeedAppearances")).toBeNull();
  });

  test("stand in Form elements, each on its own page", () => {
    const tree = readStructureTree(file);
    const tagged = new Map(inForms(tree.children));
    const onPages = tree.pages.flatMap((page, index) => {
      const annotations = entry(file, file.objects.get(page)?.value ?? null, "Annots");
      return (isArray(annotations) ? annotations : [])
        .filter(isReference)
        .map(({ number }) => [number, index + 1] as const);
    });
    expect(onPages.length).toBe(fields.length);
    for (const [object, pageNumber] of onPages) expect(tagged.get(object)).toBe(pageNumber);
  });
});

describe("the diary", () => {
  test("asks the same in the grid and in the list: 8 weeks of 7 days, with week and day in each name", () => {
    const grid = fieldsOf(open(diary));
    const list = fieldsOf(open(diaryList));
    expect(list).toEqual(grid);
    const daily = grid.filter(({ name }) => name.includes("-day-"));
    expect(daily).toHaveLength(8 * 7 * 6);
    expect(daily[0]).toMatchObject({ description: "Week 1, Monday: Headache", type: "Btn" });
    expect(daily.at(-1)).toMatchObject({ description: "Week 8, Sunday: Notes", type: "Tx" });
    expect(grid.filter(({ name }) => name.endsWith("medicine-days"))).toHaveLength(2);
  });

  test.each([diary, diaryLetter])(
    "has two weeks a page, and $name leaves no count on a page of its own",
    (printout) => {
      expect(layOutPrintout(printout, handbook, fonts).pages).toHaveLength(5);
    },
  );

  test("has closer paragraphs where that keeps a page from holding a line and the dates alone", () => {
    const withParagraphs = (count: number) => {
      const leaflet = Array.from({ length: count }, (_, at) => paragraph(`Line ${at}.`));
      const own = { ...section("diary", "diary", [paragraph("Long.")]), leaflet };
      const { pages } = layOutPrintout(diary, handbookOf([own]), fonts);
      const baselines = (pages[0]?.items ?? []).flatMap((item) =>
        item.kind === "lines" && item.paragraph.words.some((word) => "text" in word && word.text === "Line")
          ? [item.baselinePt]
          : [],
      );
      return { pages: pages.length, stepPt: (baselines[1] ?? 0) - (baselines[0] ?? 0) };
    };
    const few = withParagraphs(3).stepPt;
    const made = Array.from({ length: 30 }, (_, at) => withParagraphs(at + 15));
    const closer = made.filter(({ stepPt }) => stepPt < few - 0.1);
    expect(closer.length).toBeGreaterThan(0);
    expect([...new Set(closer.map(({ pages }) => pages))]).toEqual([5]);
    // What is far too long goes on to a page of its own, with all its space.
    expect(made.at(-1)).toEqual({ pages: 6, stepPt: few });
  });

  test("says what a handbook lacks for it", () => {
    expect(missingContent(diary, handbookOf([]))).toBe("there is no section with the id diary");
  });
});
