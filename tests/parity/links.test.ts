import { describe, expect, test } from "vitest";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { listFiles } from "../../src/verify/gates/bytes.ts";
import { checkEpubLinks } from "../../src/verify/links/check-epub-links.ts";
import { checkIndex } from "../../src/verify/links/check-index.ts";
import { checkPageReferences } from "../../src/verify/links/check-page-references.ts";
import { checkPdfLinks } from "../../src/verify/links/check-pdf-links.ts";
import { checkSiteLinks } from "../../src/verify/links/check-site-links.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { termIndexOf } from "../../src/verify/pdf/index-of-terms.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import type { ReadBack } from "../../src/verify/read-back.ts";
import { distFolder, openPrintout, readDownload, readOurSource } from "../support/built-handbook.ts";

describe("every link leads somewhere", () => {
  test("in the site", () => {
    expect(checkSiteLinks(readPages(distFolder()), new Set(listFiles(distFolder())))).toEqual([]);
  });

  test("in the EPUB, its navigation document and its NCX", () => {
    expect(checkEpubLinks(readEpubPackage(readDownload(distFolder(), ".epub")))).toEqual([]);
  });

  test("in the PDF, its outline and its structure tree", async () => {
    expect(checkPdfLinks(await openPrintout("a4"))).toEqual([]);
  });
});

describe("where a link within the handbook leads on paper", () => {
  test("is told by the page number that is printed there, also on sheets with two pages", async () => {
    for (const name of ["a4", "booklet"]) {
      const pdf = await openPrintout(name);
      expect(checkPageReferences(pdf)).toEqual([]);
      const told = pdf.runs.filter(({ text }) => /\(page\s\d+\)/.test(text));
      expect(told.length).toBeGreaterThan(40);
    }
  });

  test("and a wrong number is found", async () => {
    const pdf = await openPrintout("a4");
    const runs = pdf.runs.map((run) => ({ ...run, text: run.text.replace(/\(page\s3\)/, "(page 30)") }));
    expect(checkPageReferences({ ...pdf, runs })).toContain(
      'The link "get help now (page 30)" leads to page 3.',
    );
  });
});

test("links out of the handbook lead to the same address in every format", async () => {
  const pages = readPages(distFolder());
  const site = outsideAddresses(readSite(pages));
  expect(site.length).toBeGreaterThan(50);
  expect(outsideAddresses(readWholePage(pages, "handbook.html"))).toEqual(site);
  expect(outsideAddresses(readEpubSections(readEpubPackage(readDownload(distFolder(), ".epub"))))).toEqual(
    site,
  );
  expect(outsideAddresses(readPdfSections(await openPrintout("a4")))).toEqual(site);
});

function outsideAddresses(readBack: ReadBack): readonly string[] {
  return readBack.sections
    .flatMap((section) => section.links.map((link) => link.target))
    .filter((target) => !target.startsWith("to "));
}

describe("the index of a printed book", () => {
  test("names every word of the glossary and every page that holds it, also on sheets with two pages", async () => {
    for (const name of ["a4", "large-print", "booklet"]) {
      const pdf = await openPrintout(name);
      expect(checkIndex(pdf, readOurSource())).toEqual([]);
      expect(termIndexOf(pdf)?.pages.length).toBeGreaterThan(0);
    }
  });

  test("with a page left out, a wrong page or a word left out is found", async () => {
    const pdf = await openPrintout("a4");
    const source = readOurSource();
    const [page = 0] = termIndexOf(pdf)?.pages ?? [];
    const changed = (from: RegExp, to: string) => ({
      ...pdf,
      runs: pdf.runs.map((run) =>
        run.pageNumber === page ? { ...run, text: run.text.replace(from, to) } : run,
      ),
    });
    expect(checkIndex(changed(/^acupuncture:/, "acupressure:"), source).join()).toMatch(
      /The index differs at 1/,
    );
    expect(checkIndex(changed(/^38$/, "39"), source).join()).toMatch(/leads to page 38/);
    const unused = { ...source, glossary: source.glossary.slice(1) };
    expect(checkIndex(pdf, unused).join()).toMatch(/The index differs at/);
    expect(checkIndex(pdf, { ...source, glossary: [] }).join()).toMatch(/no words to explain/);
  });
});
