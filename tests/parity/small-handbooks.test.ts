import { rmSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { descendants, textOf } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";
import { readDownload } from "../support/built-handbook.ts";

// What our own handbook has none of: parts.
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("a part's title stands above its first section", async () => {
  const { content, dist } = await built({
    "handbook.yaml":
      'title: In parts\nlanguage: en\nparts: {03-first: "The first part", 04-second: "The second part"}\n',
    "sections/03-first/01-one.md": "# One\n\nWords.\n",
    "sections/03-first/02-two.md": "# Two\n\nWords.\n",
    "sections/04-second/01-three.md": "# Three\n\nWords.\n",
  });
  const source = readSource(content);
  const titles = ["The first part", "The second part"];
  const pages = readPages(dist);
  const difference = (differences: ReturnType<typeof compareReadBacks>) =>
    differences.map(formatDifference).join("\n");
  const book = readEpubPackage(readDownload(dist, ".epub"));
  const pdf = await openPdf(readDownload(dist, ".pdf"));
  expect(difference(compareReadBacks(predictReadBack(source, "site"), readSite(pages)))).toBe("");
  expect(
    difference(
      compareReadBacks(predictReadBack(source, "whole page"), readWholePage(pages, "handbook.html")),
    ),
  ).toBe("");
  expect(difference(compareReadBacks(predictReadBack(source, "epub"), readEpubSections(book)))).toBe("");
  expect(difference(compareReadBacks(predictReadBack(source, "pdf"), readPdfSections(pdf)))).toBe("");
  for (const name of ["index.html", "handbook.html"]) {
    const page = pages.get(name);
    const texts = page === undefined ? [] : descendants(page).map((element) => textOf(element).trim());
    expect([...new Set(texts.filter((text) => titles.includes(text)))]).toEqual(titles);
  }
});

async function built(files: Readonly<Record<string, string>>): ReturnType<typeof buildSmallHandbook> {
  const handbook = await buildSmallHandbook(files);
  folders.push(handbook.folder);
  return handbook;
}
