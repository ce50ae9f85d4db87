import { describe, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import type { Format } from "../../src/verify/expected/forms.ts";
import { expectedOf } from "../../src/verify/finished-handbook.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { wordsOf, type ReadBack } from "../../src/verify/read-back.ts";
import { distFolder, openPrintout, readDownload, readOurSource } from "../support/built-handbook.ts";

describe("every word, heading, cell, link and alternative text of the source is there, in order", () => {
  test("in the pages of the site", () => {
    expect(lost("site", readSite(readPages(distFolder())))).toBe("");
  });

  test("in the whole handbook on one page", () => {
    expect(lost("whole page", readWholePage(readPages(distFolder()), "handbook.html"))).toBe("");
  });

  test("in the EPUB", () => {
    const book = readEpubPackage(readDownload(distFolder(), ".epub"));
    expect(lost("epub", readEpubSections(book))).toBe("");
  });

  test("in the PDF, along its structure tree", async () => {
    const pdf = await openPrintout("a4");
    expect(lost("pdf", readPdfSections(pdf))).toBe("");
  });
});

test("the source is read at all: sections, words, links", () => {
  const { sections } = expectedOf(readOurSource(), "site");
  expect(sections.length).toBeGreaterThanOrEqual(21);
  expect(wordsOf(sections.flatMap((section) => section.passages)).length).toBeGreaterThan(11_000);
  expect(sections.flatMap((section) => section.links).length).toBeGreaterThan(200);
  expect(sections.flatMap((section) => section.links).filter(leadsNowhere)).toEqual([]);
});

/** What is lost, added or moved, for a person to read; "" when nothing is. */
function lost(format: Format, found: ReadBack): string {
  const differences = compareReadBacks(expectedOf(readOurSource(), format), found);
  return differences.map(formatDifference).join("\n\n");
}

function leadsNowhere({ target }: { readonly target: string }): boolean {
  return target.startsWith("to nowhere");
}
