import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { readZip } from "../../src/verify/epub/zip.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { handbookHash } from "../../src/verify/expected/text-hashes.ts";
import { descendants, parseHtml, textOf } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { parsePdf } from "../../src/verify/pdf/objects.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";
import { readDownload } from "../support/built-handbook.ts";
import { markupMutations } from "../support/mutate-markup.ts";
import { seededRandom } from "../support/random.ts";
import { objectText, rewritePdf } from "../support/rewrite-pdf.ts";
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

    const file = parsePdf(readDownload(dist, ".pdf"));
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
  expect(await lostIn(content, dist)).toBe("");
  const titles = ["The first part", "The second part"];
  const pages = readPages(dist);
  for (const name of ["index.html", "handbook.html"]) {
    const page = pages.get(name);
    const texts = page === undefined ? [] : descendants(page).map((element) => textOf(element).trim());
    expect([...new Set(texts.filter((text) => titles.includes(text)))]).toEqual(titles);
  }
});

describe.each([
  ["of these words", (hash: string) => hash.slice(0, 16), "22 November 2026, by Dr Ben, GP"],
  ["of other words", () => "0".repeat(16), "Changed since the review of 22 November 2026 by Dr Ben, GP"],
])("a review of the whole handbook, %s", (_, recorded, told) => {
  test("is told in every section and at the front, in every format", async () => {
    const files = {
      "sections/01-case.md": "---\ntitle: One\nleaflet: Short.\n---\n\nWords.\n",
      "glossary.yaml": "- {term: words, definition: What we read.}\n",
    };
    const settings = "title: Reviewed\nlanguage: en-GB\n";
    const { content: bare } = await built({ ...files, "handbook.yaml": settings });
    const record = `{name: Dr Ben, role: GP, date: 2026-11-22, hash: "${recorded(handbookHash(readSource(bare)))}"}`;
    const { content, dist } = await built({
      ...files,
      "handbook.yaml": `${settings}reviews:\n  - ${record}\n`,
    });
    expect(await lostIn(content, dist)).toBe("");
    const pages = readPages(dist);
    for (const name of ["index.html", "case.html", "other.html"]) {
      const page = pages.get(name);
      expect(page === undefined ? "" : textOf(page)).toContain(told);
    }
  });
});

/** What any of the formats lost of the source, added or moved; "" when nothing. */
async function lostIn(content: string, dist: string): Promise<string> {
  const source = readSource(content);
  const pages = readPages(dist);
  const found = {
    site: readSite(pages),
    "whole page": readWholePage(pages, "handbook.html"),
    epub: readEpubSections(readEpubPackage(readDownload(dist, ".epub"))),
    pdf: readPdfSections(await openPdf(readDownload(dist, ".pdf"))),
  };
  return (["site", "whole page", "epub", "pdf"] as const)
    .flatMap((format) => compareReadBacks(predictReadBack(source, format), found[format]))
    .map(formatDifference)
    .join("\n");
}

async function built(files: Readonly<Record<string, string>>): ReturnType<typeof buildSmallHandbook> {
  const handbook = await buildSmallHandbook(files);
  folders.push(handbook.folder);
  return handbook;
}
