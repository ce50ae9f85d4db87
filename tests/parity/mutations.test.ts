import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { compareReadBacks } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { readZip } from "../../src/verify/epub/zip.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { parseHtml } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage, sectionPages } from "../../src/verify/markup/read-site.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { distFolder, readDownload, readOurSource } from "../support/built-handbook.ts";
import { markupMutations, type MarkupMutation } from "../support/mutate-markup.ts";
import { pdfMutations } from "../support/mutate-pdf.ts";
import { pick, seededRandom } from "../support/random.ts";
import { rewritePdf, unpackedPdf } from "../support/rewrite-pdf.ts";
import { writeZip } from "../support/write-zip.ts";

const seed = 20261122;
const source = readOurSource();

/** What our handbook has none of: golden cases hold these. */
const absent = new Set(["drop an alternative text", "drop a language"]);
const operators = Object.entries(markupMutations).filter(([name]) => !absent.has(name));

describe("parity sees every loss in a page of the site", () => {
  test.each(operators)("%s", (_, mutate) => {
    const pages = readPages(distFolder());
    const expected = predictReadBack(source, "site");
    const random = seededRandom(seed);
    repeat(5, () => {
      const { name, markup } = mutated(sectionPages(pages), mutate, random, (page) =>
        readFileSync(join(distFolder(), page), "utf8"),
      );
      const changed = new Map(pages).set(name, parseHtml(markup));
      expect(compareReadBacks(expected, readSite(changed))).not.toEqual([]);
    });
  });
});

describe("parity sees every loss in the page of the whole handbook", () => {
  test.each(operators)("%s", (_, mutate) => {
    const expected = predictReadBack(source, "whole page");
    const random = seededRandom(seed);
    const whole = readFileSync(join(distFolder(), "handbook.html"), "utf8");
    repeat(3, () => {
      const pages = new Map([["handbook.html", parseHtml(mutate(whole, random) ?? "")]]);
      expect(compareReadBacks(expected, readWholePage(pages, "handbook.html"))).not.toEqual([]);
    });
  });
});

describe("parity sees every loss in the EPUB", () => {
  test.each(operators)("%s", (_, mutate) => {
    const entries = readZip(readDownload(distFolder(), ".epub"));
    const sections = readEpubPackage(writeZip(entries)).spine.slice(3);
    const expected = predictReadBack(source, "epub");
    const random = seededRandom(seed);
    repeat(5, () => {
      const { name, markup } = mutated(sections, mutate, random, (path) => {
        return new TextDecoder().decode(entries.find((entry) => entry.name === path)?.data);
      });
      const changed = entries.map((entry) =>
        entry.name === name ? { ...entry, data: new TextEncoder().encode(markup) } : entry,
      );
      const book = readEpubPackage(writeZip(changed));
      expect(compareReadBacks(expected, readEpubSections(book))).not.toEqual([]);
    });
  });
});

describe("parity sees every loss in the PDF", () => {
  test("nothing is lost by writing the file anew", async () => {
    const file = unpackedPdf(readDownload(distFolder(), ".pdf"));
    const same = readPdfSections(await openPdf(rewritePdf(file, new Map())));
    expect(compareReadBacks(predictReadBack(source, "pdf"), same)).toEqual([]);
  });

  test.each(Object.entries(pdfMutations))("%s", async (_, mutate) => {
    const file = unpackedPdf(readDownload(distFolder(), ".pdf"));
    const expected = predictReadBack(source, "pdf");
    const random = seededRandom(seed);
    for (let time = 0; time < 3; time += 1) {
      const bytes = rewritePdf(file, mutate(file, random));
      const found = readPdfSections(await openPdf(bytes));
      expect(compareReadBacks(expected, found)).not.toEqual([]);
    }
  });
});

/** Damages one file among those that have something to damage. */
function mutated(
  names: readonly string[],
  mutate: MarkupMutation,
  random: () => number,
  read: (name: string) => string,
): { readonly name: string; readonly markup: string } {
  for (;;) {
    const name = pick(names, random);
    const markup = mutate(read(name), random);
    if (markup !== null) return { name, markup };
  }
}

function repeat(times: number, act: () => void): void {
  for (let time = 0; time < times; time += 1) act();
}
