import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/build.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { compareReadBacks, formatDifference } from "../../src/verify/compare.ts";
import { readEpubPackage, type EpubPackage } from "../../src/verify/epub/read-epub.ts";
import { readEpubSections } from "../../src/verify/epub/read-epub-sections.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { checkEpubLinks } from "../../src/verify/links/check-epub-links.ts";
import { checkPdfLinks } from "../../src/verify/links/check-pdf-links.ts";
import { checkSiteLinks } from "../../src/verify/links/check-site-links.ts";
import { descendants, textOf, tokens } from "../../src/verify/markup/markup.ts";
import { readPages, readSite, readWholePage } from "../../src/verify/markup/read-site.ts";
import { openPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../src/verify/pdf/read-pdf-sections.ts";
import { foldWhiteSpace, wordsOf } from "../../src/verify/read-back.ts";
import { readDownload } from "../support/built-handbook.ts";
import type { GeneratedHandbook } from "./random-handbook.ts";
import { writeContent } from "./write-content.ts";

/** What came of a generated handbook. */
export interface Finding {
  /** Null when the content was refused. */
  readonly problems: readonly string[] | null;
  /** Why it was refused; warnings are left out. */
  readonly refusals: readonly string[];
  /** How many words were compared, over all four forms. */
  readonly words: number;
}

/** Looks at the finished files of a handbook while they are there. */
export type Inspect = (dist: string, content: string) => Promise<readonly string[]>;

/** A second build gives the same bytes. */
export async function sameBytesAgain(dist: string, content: string): Promise<readonly string[]> {
  const again = `${dist}-again`;
  await buildInto(content, again);
  return differentFiles(dist, again);
}

/** Builds a handbook and compares all its forms with its source, then looks at its links and its page list. */
export async function findLosses(
  handbook: GeneratedHandbook,
  inspect: Inspect = () => Promise.resolve([]),
): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "carebook-generated-"));
  try {
    const content = join(folder, "content");
    const dist = join(folder, "dist");
    writeContent(handbook, content);
    const refusals = await buildInto(content, dist);
    if (refusals.length > 0) return { problems: null, refusals, words: 0 };
    const { problems, words } = await compareForms(content, dist);
    return { problems: [...problems, ...(await inspect(dist, content))], refusals, words };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildInto(contentFolder: string, outputFolder: string): Promise<readonly string[]> {
  const { diagnostics } = await build({
    contentFolder,
    outputFolder,
    formats: new Set(["site", "pdf", "epub"]),
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (!hasErrors(diagnostics)) return [];
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, rule, message }) => `${file}:${String(line)} ${rule} ${message}`);
}

async function compareForms(
  content: string,
  dist: string,
): Promise<{ readonly problems: readonly string[]; readonly words: number }> {
  const source = readSource(content);
  const pages = readPages(dist);
  const book = readEpubPackage(readDownload(dist, ".epub"));
  const pdf = await openPdf(readDownload(dist, ".pdf"));
  const found = {
    site: readSite(pages),
    "whole page": readWholePage(pages, "handbook.html"),
    epub: readEpubSections(book),
    pdf: readPdfSections(pdf),
  } as const;
  let words = 0;
  const problems: string[] = [];
  for (const format of ["site", "whole page", "epub", "pdf"] as const) {
    const expected = predictReadBack(source, format);
    words += wordsOf(expected.sections.flatMap(({ passages }) => passages)).length;
    const differences = compareReadBacks(expected, found[format]).map(formatDifference);
    problems.push(...differences.map((difference) => `${format}: ${difference}`));
    const nowhere = expected.sections
      .flatMap(({ links }) => links)
      .filter(({ target }) => target.startsWith("to nowhere"));
    problems.push(...nowhere.map(({ text, target }) => `${format}: "${text}" leads ${target}`));
  }
  return {
    words,
    problems: [
      ...problems,
      ...checkSiteLinks(pages, dist),
      ...checkEpubLinks(book),
      ...checkPdfLinks(pdf),
      ...checkPageList(book, pdf.pageLabels),
    ],
  };
}

/** The EPUB's page list names the pages of the PDF. */
function checkPageList(book: EpubPackage, labels: readonly string[]): readonly string[] {
  const navigation = book.documents.get(book.navigationPath);
  const list = (navigation === undefined ? [] : descendants(navigation)).find(
    (element) => element.name === "nav" && tokens(element, "epub:type").includes("page-list"),
  );
  const named = (list === undefined ? [] : descendants(list))
    .filter(({ name }) => name === "a")
    .map((link) => foldWhiteSpace(textOf(link)));
  return named.join() === labels.join()
    ? []
    : [`The page list is ${named.join()}, the PDF's pages are ${labels.join()}`];
}

function differentFiles(one: string, other: string): readonly string[] {
  const [first, second] = [hashFiles(one), hashFiles(other)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => first.get(name) !== second.get(name))
    .map((name) => `${name} has other bytes in a second build`);
}

function hashFiles(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(root.length), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}
