import { rmSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { handbookHash } from "../../src/verify/expected/text-hashes.ts";
import { descendants, textOf } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";
import { readDownload } from "../support/built-handbook.ts";

// What our own handbook has none of: parts, reviews.
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
  expect(await lostIn(content, dist)).toBe("");
  const titles = ["The first part", "The second part"];
  const pages = readPages(dist);
  for (const name of ["index.html", "handbook.html"]) {
    const page = pages.get(name);
    const texts = page === undefined ? [] : descendants(page).map((element) => textOf(element).trim());
    expect([...new Set(texts.filter((text) => titles.includes(text)))]).toEqual(titles);
  }
});

test("a source names each section that uses it once, also one whose title has marks and words in German", async () => {
  const { content, dist } = await built({
    "handbook.yaml": "title: Sourced\nlanguage: en\n",
    "references.yaml": `- id: doe2020
  type: article-journal
  title: About touch
  author: [{family: Doe, given: J}]
  issued: 2020
  container-title: Journal
  carebook: {level: rct, status: VERIFIED}
`,
    "glossary.yaml": '- {term: touch, definition: "A hand on the skin [@doe2020]."}\n',
    "sections/01-one.md": "# One [@doe2020] and *more*\n\nA touch [@doe2020].\n",
    "sections/02-two.md":
      "# Two [Hände]{#hands lang=de}\n\nWords [@doe2020].[^a]\n\n[^a]: A note [@doe2020].\n",
    "sections/03-three.md": "---\nlang: de\n---\n\n# Drei\n\nWorte [@doe2020].\n",
  });
  expect(await lostIn(content, dist)).toBe("");
  const page = readPages(dist).get("sources.html");
  const line = page === undefined ? [] : descendants(page).map((element) => textOf(element).trim());
  expect(line).toContain("Used in: One  and more, Two Hände, Drei, Glossary");
});

test("two marks of one note that touch are two links in every format", async () => {
  const { content, dist } = await built({
    "sections/01-one.md": "# One\n\nWords[^a][^a] and more.[^a]\n\n[^a]: A note.\n",
  });
  expect(await lostIn(content, dist)).toBe("");
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
