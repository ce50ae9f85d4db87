import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/build.ts";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { listFiles } from "../../src/verify/gates/bytes.ts";
import { checkEpubLinks } from "../../src/verify/links/check-epub-links.ts";
import { checkPdfLinks } from "../../src/verify/links/check-pdf-links.ts";
import { checkSiteLinks } from "../../src/verify/links/check-site-links.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { openPdf, type OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { buildSmallHandbook, type SmallHandbook } from "../support/build-small-handbook.ts";
import { readDownload } from "../support/built-handbook.ts";
import { elements, layoutAsText, pagesOf, tagsAsText } from "../support/pdf-as-text.ts";
import { sourceRanges, withoutRanges } from "../support/document-as-json.ts";

// One folder a case: input.md and what each format makes of it. GOLDEN_UPDATE=1 writes the answers anew.
const here = dirname(fileURLToPath(import.meta.url));
const cases = readdirSync(here).filter((name) => existsSync(join(here, name, "input.md")));
const isUpdate = process.env["GOLDEN_UPDATE"] === "1";
/** Places in the file are the same work in every case, so one shows them. */
const caseWithRanges = "paragraph-inlines";

describe.each(cases)("%s", (name) => {
  const made: Partial<Record<"book", SmallHandbook>> = {};
  let pdf: OpenPdf;
  const hasGlossary = existsSync(join(here, name, "glossary.yaml"));
  /** The case's own section, and the glossary that the program adds. */
  const ids = hasGlossary ? ["case", "glossary"] : ["case"];

  beforeAll(async () => {
    const input = readFileSync(join(here, name, "input.md"), "utf8");
    const data = readdirSync(join(here, name))
      .filter((file) => file.endsWith(".yaml"))
      .map((file) => [file, readFileSync(join(here, name, file), "utf8")] as const);
    made.book = await buildSmallHandbook({ "sections/01-case.md": input, ...Object.fromEntries(data) });
    pdf = await openPdf(readDownload(made.book.dist, ".pdf"));
  });
  afterAll(() => rmSync(book().folder, { recursive: true, force: true }));

  test("document.json", async () => {
    const { handbook } = await checkContent(book().content, "0");
    for (const id of ids) {
      const section = handbook?.parts[0]?.sections.find((candidate) => candidate.id === id);
      expectGolden(goldenName(id, "document.json"), `${JSON.stringify(withoutRanges(section), null, 2)}\n`);
      if (name === caseWithRanges) expectGolden("ranges.txt", sourceRanges(section));
      expect(section?.id).toBe(id);
    }
  });

  test("site.html", () => {
    for (const id of ids) {
      const page = readFileSync(join(book().dist, `${id}.html`), "utf8");
      expectGolden(goldenName(id, "site.html"), between(page, "<main", "</main>"));
      expect(page).toContain("<main");
    }
  });

  test("chapter.xhtml", () => {
    const epub = readEpubPackage(readDownload(book().dist, ".epub"));
    for (const id of ids) {
      const path = epub.spine.find((candidate) => candidate.endsWith(`${id}.xhtml`)) ?? "";
      const chapter = new TextDecoder().decode(epub.files.get(path));
      expectGolden(goldenName(id, "chapter.xhtml"), between(chapter, "<body", "</body>"));
      expect(chapter).toContain("<body");
    }
  });

  test("layout.txt and tags.txt", () => {
    const sections = elements(pdf.tree.children).filter((element) => element.role === "Sect");
    for (const [id, index] of [["case", sectionIndex] as const, ...glossaryIndexes(sections.length)]) {
      const section = sections[index];
      expectGolden(
        goldenName(id, "layout.txt"),
        layoutAsText(pdf, section === undefined ? [] : pagesOf(section)),
      );
      expectGolden(
        goldenName(id, "tags.txt"),
        tagsAsText(pdf, (element) => element === section),
      );
      expect(section).toBeDefined();
    }
  });

  test("nothing is lost in any format", () => {
    const source = readSource(book().content);
    const pages = readPages(book().dist);
    const found = {
      site: readSite(pages),
      "whole page": readWholePage(pages, "handbook.html"),
      epub: readEpubSections(readEpubPackage(readDownload(book().dist, ".epub"))),
      pdf: readPdfSections(pdf),
    } as const;
    for (const format of ["site", "whole page", "epub", "pdf"] as const) {
      const differences = compareReadBacks(predictReadBack(source, format), found[format]);
      expect(`${format}\n${differences.map(formatDifference).join("\n")}`).toBe(`${format}\n`);
    }
  });

  test("every link leads somewhere", () => {
    expect(checkSiteLinks(readPages(book().dist), new Set(listFiles(book().dist)))).toEqual([]);
    expect(checkEpubLinks(readEpubPackage(readDownload(book().dist, ".epub")))).toEqual([]);
    expect(checkPdfLinks(pdf)).toEqual([]);
  });

  function goldenName(id: string, file: string): string {
    return id === "case" ? file : `${id}.${file}`;
  }

  /** The glossary comes before the sources, which the shared content always has, and the index behind them. */
  function glossaryIndexes(count: number): readonly (readonly [string, number])[] {
    return hasGlossary
      ? [
          ["glossary", count - 3],
          ["index", count - 1],
        ]
      : [];
  }

  function book(): SmallHandbook {
    if (made.book === undefined) throw new Error("The small handbook was not built");
    return made.book;
  }

  function expectGolden(file: string, found: string): void {
    const path = join(here, name, file);
    if (isUpdate) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, found);
    }
    expect(found).toBe(existsSync(path) ? readFileSync(path, "utf8") : "");
  }
});

test("there is a case for what the formats do differently", () => {
  expect(cases.length).toBeGreaterThanOrEqual(12);
});

/** Cover and contents come first. */
const sectionIndex = 2;

function between(text: string, from: string, to: string): string {
  return `${text.slice(text.indexOf(from), text.indexOf(to) + to.length)}\n`;
}
