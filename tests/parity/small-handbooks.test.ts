import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { readZip } from "../../src/verify/epub/zip.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { descendants, parseHtml, textOf } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";
import { readDownload } from "../support/built-handbook.ts";
import { markupMutations } from "../support/mutate-markup.ts";
import { seededRandom } from "../support/random.ts";
import { objectText, rewritePdf, unpackedPdf } from "../support/rewrite-pdf.ts";
import { writeZip } from "../support/write-zip.ts";

// What our own handbook has none of: images, other languages, parts.
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.each([
  ["an alternative text", "drop an alternative text", "![A dot](../images/dot.png)\n", /\/Alt\s*\([^)]*\)/],
  ["a language", "drop a language", "Bread is [du pain]{lang=fr} there.\n", /\/Lang\s*\(fr\)/],
])("parity sees the loss of %s", (_, operator, text, inPdf) => {
  test("in the site, the EPUB and the PDF", async () => {
    const { content, dist } = await built({ "sections/01-case.md": `# A case\n\n${text}` });
    const source = readSource(content);
    const mutate = markupMutations[operator] ?? (() => null);

    const page = mutate(readFileSync(join(dist, "case.html"), "utf8"), seededRandom(1)) ?? "";
    const pages = new Map(readPages(dist)).set("case.html", parseHtml(page));
    expect(compareReadBacks(predictReadBack(source, "site"), readSite(pages))).not.toEqual([]);

    const entries = readZip(readDownload(dist, ".epub")).map((entry) => {
      const changed = entry.name.endsWith("/case.xhtml")
        ? mutate(new TextDecoder().decode(entry.data), seededRandom(1))
        : null;
      return changed === null ? entry : { ...entry, data: new TextEncoder().encode(changed) };
    });
    const book = readEpubPackage(writeZip(entries));
    expect(compareReadBacks(predictReadBack(source, "epub"), readEpubSections(book))).not.toEqual([]);

    const file = unpackedPdf(readDownload(dist, ".pdf"));
    const rewrites = [...file.objects].map(([number, object]): [number, string] => [
      number,
      objectText(file, object).replace(inPdf, ""),
    ]);
    const pdf = await openPdf(rewritePdf(file, new Map(rewrites)));
    expect(compareReadBacks(predictReadBack(source, "pdf"), readPdfSections(pdf))).not.toEqual([]);
  });
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
