import { describe, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { expectedOf } from "../../src/verify/finished-handbook.ts";
import { entry } from "../../src/verify/pdf/objects.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import type { OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { distFolder, openPrintout, readOurSource, readPrintout } from "../support/built-handbook.ts";
import { fontsWithoutFiles, linesOfText, shareAtLeftEdge } from "../support/inspect-printout.ts";
import { justifiedBlocks, paintedBlocks, shiftedLines } from "../support/inspect-alignment.ts";
import { contrast } from "../support/contrast.ts";
import { rewritePdf, unpackedPdf, withStream } from "../faults/rewrite-pdf.ts";

/** What a clinic's buyer would measure with a ruler. */
const books = [
  { name: "a4", smallestPt: 12, bodyPt: 14 },
  { name: "letter", smallestPt: 12, bodyPt: 14 },
  { name: "large-print", smallestPt: 16, bodyPt: 18 },
  { name: "booklet", smallestPt: 12, bodyPt: 12 },
  { name: "booklet-letter", smallestPt: 12, bodyPt: 12 },
];
const sheets = [
  { name: "questions", smallestPt: 12, bodyPt: 16 },
  { name: "questions-letter", smallestPt: 12, bodyPt: 16 },
  { name: "therapist-sheet", smallestPt: 12, bodyPt: 12 },
  { name: "therapist-sheet-letter", smallestPt: 12, bodyPt: 12 },
];
const leaflets = [
  { name: "trifold", smallestPt: 12, bodyPt: 12 },
  { name: "trifold-letter", smallestPt: 12, bodyPt: 12 },
  { name: "trifold-guide", smallestPt: 12, bodyPt: 14 },
  { name: "trifold-guide-letter", smallestPt: 12, bodyPt: 14 },
  { name: "diary", smallestPt: 12, bodyPt: 12 },
  { name: "diary-letter", smallestPt: 12, bodyPt: 12 },
  { name: "diary-list", smallestPt: 12, bodyPt: 12 },
];

describe.each(books)("$name", ({ name, bodyPt }) => {
  test("every word, heading, cell, link and alternative text is there, in order", async () => {
    const found = readPdfSections(await openPrintout(name));
    const differences = compareReadBacks(expectedOf(readOurSource(), "pdf"), found);
    expect(differences.map(formatDifference).join("\n\n")).toBe("");
  });

  test("full lines of its running text have 45 to 75 characters, aligned left", async () => {
    const lines = linesOfText(await openPrintout(name), bodyPt);
    expect(lines.length).toBeGreaterThan(100);
    const lengths = lines.map(({ text }) => text.trim().length).toSorted((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length * 0.99)]).toBeLessThanOrEqual(75);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeGreaterThanOrEqual(45);
    const { width } = paperOf(await openPrintout(name));
    expect(shareAtLeftEdge(lines, name.startsWith("booklet") ? width / 2 : width)).toBeGreaterThan(0.4);
  });
});

test.each(["booklet", "booklet-letter"])(
  "a viewer calls the sides of the %s by the page numbers on them",
  async (name) => {
    const pdf = await openPrintout(name);
    const printed = pdf.pageLabels.map((_, index) =>
      pdf.runs
        .filter(
          ({ pageNumber, artifact, text }) =>
            pageNumber === index + 1 && artifact && /^Page \d+ of/.test(text),
        )
        .toSorted((a, b) => a.xPt - b.xPt)
        .map(({ text }) => /\d+/.exec(text)?.[0])
        .join(", "),
    );
    const count = pdf.pageLabels.length * 2;
    // The cover has no number on it, and is page 1.
    expect([...(printed[0] ?? "").split(", "), "1"].filter((label) => label !== "").join(", ")).toBe(
      pdf.pageLabels[0],
    );
    expect(pdf.pageLabels.slice(1)).toEqual(printed.slice(1));
    expect(new Set(pdf.pageLabels.flatMap((label) => label.split(", "))).size).toBeGreaterThan(count - 4);
  },
);

describe.each(sheets)("$name", ({ name }) => {
  test("is one page", async () => {
    expect((await openPrintout(name)).tree.pages.length).toBe(1);
  });
});

test.each([...sheets, ...leaflets])(
  "lines of running text on $name have at most 75 characters",
  async ({ name, bodyPt }) => {
    const lines = linesOfText(await openPrintout(name), bodyPt);
    expect((await shownText(name)).length).toBeGreaterThan(5);
    expect(lines.map(({ text }) => text.trim()).filter((text) => text.length > 75)).toEqual([]);
  },
);

describe.each([...books, ...sheets, ...leaflets])("$name", ({ name, smallestPt, bodyPt }) => {
  test("nothing is smaller than its smallest type, not even page numbers", async () => {
    const small = (await shownText(name)).filter(({ sizePt }) => sizePt < smallestPt - 0.01);
    expect(small.map(({ text, pageNumber }) => `page ${String(pageNumber)}: ${text}`)).toEqual([]);
  });

  test("text has a contrast of at least 7 to what is behind it", async () => {
    const pale = (await shownText(name)).filter(({ color, background }) => contrast(color, background) < 7);
    expect(pale.map(({ text, color, background }) => `${text}: ${color} on ${background}`)).toEqual([]);
  });

  test("running text is pure black", async () => {
    const body = (await shownText(name)).filter(
      ({ sizePt, artifact, background }) => !artifact && sizePt === bodyPt && background === "#ffffff",
    );
    expect(body.length).toBeGreaterThan(5);
    expect([...new Set(body.map(({ color }) => color))]).toEqual(["#000000"]);
  });

  test("the lines of each block start below each other, and no words are pushed apart", async () => {
    const blocks = paintedBlocks(await openPrintout(name));
    const painted = (await openPrintout(name)).runs.filter(({ artifact }) => !artifact);
    // What is in no block would be judged by nobody.
    expect(lettersOf(blocks.flat())).toBe(lettersOf(painted));
    expect(shiftedLines(blocks)).toEqual([]);
    expect(justifiedBlocks(blocks)).toEqual([]);
  });

  test("no text comes nearer to the paper's edge than the 6 mm that an office printer leaves white", async () => {
    const { width, height } = paperOf(await openPrintout(name));
    const outside = (await shownText(name)).filter(
      ({ xPt, yPt, widthPt, sizePt }) =>
        xPt < 17 || xPt + widthPt > width - 17 || yPt < 17 || yPt + capitalsEm * sizePt > height - 17,
    );
    expect(outside.map(({ text, pageNumber }) => `page ${String(pageNumber)}: ${text}`)).toEqual([]);
  });

  test("every font's file is inside", async () => {
    expect(fontsWithoutFiles(await openPrintout(name))).toEqual([]);
  });
});

describe("the inspector of alignment", () => {
  test("finds a line that was moved by one point, in the file", async () => {
    const bytes = readPrintout(distFolder(), "trifold");
    const { tree } = await openPrintout("trifold");
    const unpacked = unpackedPdf(bytes);
    const contents = entry(unpacked, { type: "reference", number: tree.pages[0] ?? 0 }, "Contents");
    const streams = [...unpacked.objects].filter(([, { value }]) => value === contents);
    const moved = streams.map(([number]): [number, string] => [
      number,
      withStream(unpacked, number, (content) => content.replace(/T\*\n(?=\[)/, "T*\n1 0 Td\n")),
    ]);
    const pdf = await openPdf(rewritePdf(unpacked, new Map(moved)));
    expect(shiftedLines(paintedBlocks(pdf))).toEqual(['page 1: "and migraine" starts 1.0 pt off']);
  });

  test("finds a paragraph whose lines all end at one place", async () => {
    const paragraph = paintedBlocks(await openPrintout("trifold")).find((block) => block.length > 3) ?? [];
    expect(paragraph.length).toBeGreaterThan(3);
    expect(justifiedBlocks([paragraph])).toEqual([]);
    expect(justifiedBlocks([paragraph.map((line) => ({ ...line, toPt: 200 }))])).toHaveLength(1);
  });
});

/** How high capitals are, about, in our typefaces. */
const capitalsEm = 0.7;

/** Letters in any order: blocks are read one after the other, and runs as they are painted. */
function lettersOf(painted: readonly { readonly text: string }[]): string {
  return Array.from(painted.map(({ text }) => text.replaceAll(/\s/g, "")).join(""))
    .toSorted()
    .join("");
}

async function shownText(name: string): Promise<OpenPdf["runs"]> {
  return (await openPrintout(name)).runs.filter(({ text }) => text.trim() !== "");
}

function paperOf(pdf: OpenPdf): { readonly width: number; readonly height: number } {
  const page = { type: "reference", number: pdf.tree.pages[0] ?? 0 } as const;
  const box = entry(pdf.file, page, "MediaBox");
  const [, , width = 0, height = 0] = Array.isArray(box) ? box.map(Number) : [];
  return { width, height };
}
