import { createHash } from "node:crypto";
import { inflateSync } from "node:zlib";

import { expect, test } from "vitest";

import type { Handbook } from "../../../src/document/handbook.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { drawPrintout, layOutPrintout } from "../../../src/pdf/printout-pdf.ts";
import { a4 } from "../../../src/pdf/printouts/a4.ts";
import { booklet } from "../../../src/pdf/printouts/booklet.ts";
import { largePrint } from "../../../src/pdf/printouts/large-print.ts";
import { letter } from "../../../src/pdf/printouts/letter.ts";
import type { Printout } from "../../../src/pdf/printouts/printout.ts";
import { blockBuilder, handbook, section, source, text } from "./support/handbook.ts";

const fonts = loadFonts();
const make = (book: Handbook): Uint8Array => drawPrintout(layOutPrintout(a4, book, fonts), book);

function smallHandbook(): Handbook {
  const { heading, paragraph, list, table } = blockBuilder();
  const link = {
    type: "link",
    target: { kind: "section", sectionId: "two", headingId: "a-heading" },
    title: null,
    source,
    children: [text("the other section")],
  } as const;
  return handbook([
    section("one", "One & only", [paragraph("See ", link, "."), table(["A", "B"], [["x", ""]])]),
    section("two", "Two", [heading(2, "A heading"), list("first", "second")]),
  ]);
}

test("the same handbook gives the same bytes, in any time zone and after other work", () => {
  const hash = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  const timeZone = process.env["TZ"];
  process.env["TZ"] = "Pacific/Auckland";
  const first = hash(make(smallHandbook()));
  process.env["TZ"] = "America/Los_Angeles";
  const other = smallHandbook();
  make({ ...other, title: "Another title with other words" });
  const second = hash(make(smallHandbook()));
  if (timeZone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = timeZone;
  expect(second).toBe(first);
});

test("a picture in a table's head is in the tree once, though the head is shown again", () => {
  const { table } = blockBuilder();
  const picture = { type: "inlineImage", imagePath: "dot", alt: "A dot", title: null, source } as const;
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"><path d="M0 0h8v8z"/></svg>';
  const data = new TextEncoder().encode(svg);
  const asset = { path: "dot.svg", mediaType: "image/svg+xml", widthPx: 8, heightPx: 8, data } as const;
  const rows = Array.from({ length: 80 }, (_, at) => [`Row ${String(at)}`, "words"]);
  const plain = table(["Name", "Does"], rows);
  const [name, does] = plain.header.cells;
  if (name === undefined || does === undefined) throw new Error("The table has two columns.");
  const header = { ...plain.header, cells: [name, { ...does, children: [picture] }] };
  const book = handbook([section("one", "One", [{ ...plain, header }])]);
  const file = Buffer.from(make({ ...book, images: { dot: asset } }));
  const drawn = pageContents(file).join("\n");
  expect(drawn.match(/\/Figure <<\/MCID/g)).toHaveLength(1);
});

test("a title with signs of XML makes sound metadata", () => {
  const file = Buffer.from(make({ ...smallHandbook(), title: "Heads & necks <again>" })).toString("latin1");
  expect(file).toContain('<rdf:li xml:lang="x-default">Heads &amp; necks &lt;again&gt;</rdf:li>');
  expect(file).toContain("<pdfuaid:part>1</pdfuaid:part>");
});

test("each mark on a page is the tree's or an artifact, and all are closed", () => {
  const file = Buffer.from(make(smallHandbook()));
  const streams = pageContents(file);
  expect(streams.length).toBe(4);
  for (const content of streams) {
    const opened = content.match(/ BDC/g)?.length ?? 0;
    expect(content.match(/EMC/g)?.length).toBe(opened);
    const numbers = Array.from(content.matchAll(/\/MCID (\d+)/g), (match) => Number(match[1]));
    expect(numbers).toEqual(numbers.map((_, index) => index));
  }
});

test("a page for a printing house says where it is cut, and shows it", () => {
  const printout = { ...a4, crop: { bleedPt: 8.5, marginPt: 28 } };
  const book = smallHandbook();
  const file = Buffer.from(drawPrintout(layOutPrintout(printout, book, fonts), book));
  const shown = file.toString("latin1");
  expect(shown.match(/\/TrimBox \[28 28 623\.\d+ 869\.\d+\]/g)?.length).toBe(4);
  expect(shown).toContain("/BleedBox [19.5 19.5 ");
  expect(
    pageContents(file).filter((content) => content.includes("/Artifact <</Type/Page>> BDC")).length,
  ).toBe(4);
});

test("a handbook that asks for crop marks has them in each of its books, and not in what an office prints", () => {
  const book = { ...smallHandbook(), cropMarks: true };
  const cutOf = (printout: Printout) => layOutPrintout(printout, book, fonts).sheets?.cut ?? null;
  for (const printout of [a4, letter, largePrint]) {
    const { marginPt = 0, bleedPt = 0 } = cutOf(printout) ?? {};
    expect(marginPt).toBeCloseTo((10 * 72) / 25.4);
    expect(bleedPt).toBeCloseTo((3 * 72) / 25.4);
  }
  expect(cutOf(booklet)).toBeNull();
});

test("a link that leads nowhere is a mistake of ours, not a dead link on paper", () => {
  const { paragraph } = blockBuilder();
  const link = {
    type: "link",
    target: { kind: "unresolved", href: "nowhere.md" },
    title: null,
    source,
    children: [text("nowhere")],
  } as const;
  expect(() => make(handbook([section("one", "One", [paragraph(link)])]))).toThrow("nowhere.md");
});

test("a title that does not fit the cover says so", () => {
  const long = { ...smallHandbook(), title: "An exceedingly long title ".repeat(12) };
  expect(() => make(long)).toThrow(/needs more than 4 lines/);
});

/** The content streams of the pages, inflated. */
function pageContents(file: Buffer): string[] {
  const contents: string[] = [];
  const latin = file.toString("latin1");
  for (const match of latin.matchAll(/\/Length (\d+)\n\/Filter \/FlateDecode\n>>\nstream\n/g)) {
    const start = match.index + match[0].length;
    const content = inflateSync(file.subarray(start, start + Number(match[1]))).toString("latin1");
    if (content.includes(" BDC")) contents.push(content);
  }
  return contents;
}
