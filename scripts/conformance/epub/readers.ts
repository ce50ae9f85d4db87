import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { z } from "zod";
import { readEpubPackage } from "../../../src/verify/epub/read-epub.ts";
import { serveBook } from "../../../tests/browser/book-server.ts";
import { openBook } from "../../../tests/browser/book.ts";
import { withPage } from "../../../tests/browser/open-page.ts";
import type { BookToJudge } from "../subjects.ts";
import { judgeFile, judgeVersion, packageVersion } from "../requirements.ts";
import { judgeOne, type Finding, type Verdict } from "../verdict.ts";
import { findInReading, targetSchema, type Reading } from "./reading.ts";

/** Opens every book in foliate-js, as a reader would who turns all its pages. */
export async function askFoliate(
  browser: Browser,
  books: readonly BookToJudge[],
): Promise<readonly Verdict[]> {
  const version = packageVersion("foliate-js");
  const verdicts: Verdict[] = [];
  for (const book of books) {
    const find = () => readInBrowser(browser, book, {}, readWithFoliate);
    verdicts.push(await judgeOne("foliate", version, book.path, find));
  }
  return verdicts;
}

/** Opens every book in epub.js. */
export async function askEpubJs(
  browser: Browser,
  books: readonly BookToJudge[],
): Promise<readonly Verdict[]> {
  const version = judgeVersion("epubjs");
  const verdicts: Verdict[] = [];
  for (const book of books) {
    const find = () => readInBrowser(browser, book, epubJsScripts(), readWithEpubJs);
    verdicts.push(await judgeOne("epubjs", version, book.path, find));
  }
  return verdicts;
}

type ReadInPage = (page: Page) => Promise<Omit<Reading, "outside" | "errors">>;

function epubJsScripts(): Readonly<Record<string, string | URL>> {
  return {
    "/jszip.js": judgeFile("jszip/dist/jszip.min.js"),
    "/epub.js": judgeFile("epubjs/dist/epub.min.js"),
    "/read-with-epubjs.js": new URL("./in-page-epubjs.js", import.meta.url),
  };
}

async function readInBrowser(
  browser: Browser,
  book: BookToJudge,
  scripts: Readonly<Record<string, string | URL>>,
  read: ReadInPage,
): Promise<readonly Finding[]> {
  const bytes = await readFile(book.path);
  const expected = readEpubPackage(await readFile(book.original));
  const server = await serveBook(openBook(bytes), scripts);
  try {
    let findings: readonly Finding[] = [];
    await withPage(browser, {}, async ({ page, requests, complaints }) => {
      await page.goto(`${server.origin}/`);
      const reading = await read(page);
      const isInside = (url: string) =>
        [server.origin, "blob:", "data:"].some((start) => url.startsWith(start));
      findings = findInReading(expected, {
        ...reading,
        outside: requests.filter((url) => !isInside(url)),
        errors: complaints.filter((complaint) => !isHarmless(complaint)),
      });
    });
    return findings;
  } finally {
    await server.close();
  }
}

/** Both engines forbid a chapter to run scripts, and the browser says so of each. */
function isHarmless(complaint: string): boolean {
  return complaint.startsWith("console: ") && !/error/i.test(complaint);
}

async function readWithFoliate(page: Page): Promise<Omit<Reading, "outside" | "errors">> {
  await page.addScriptTag({ url: "/read-book.js", type: "module" });
  await page.waitForFunction("typeof readBook === 'function'");
  const { texts, toc, pageList, loaded } = foliateSchema.parse(await page.evaluate("readBook('/book.epub')"));
  return {
    texts,
    toc,
    pageList,
    brokenImages: loaded.flatMap((section) => section.brokenImages),
    fonts: loaded.flatMap((section) => section.fonts),
  };
}

async function readWithEpubJs(page: Page): Promise<Omit<Reading, "outside" | "errors">> {
  for (const url of Object.keys(epubJsScripts())) await page.addScriptTag({ url });
  const { sections, toc, pageList } = epubJsSchema.parse(await page.evaluate("readWithEpubJs('/book.epub')"));
  return {
    texts: sections.map(({ text }) => text),
    toc,
    pageList,
    brokenImages: sections.flatMap((section) => section.brokenImages),
    fonts: sections.flatMap((section) => section.fonts),
  };
}

const foliateSchema = z.object({
  texts: z.array(z.string()),
  loaded: z.array(z.object({ brokenImages: z.array(z.string()), fonts: z.array(z.string()) })),
  toc: z.array(targetSchema),
  pageList: z.array(targetSchema),
});
const epubJsSchema = z.object({
  sections: z.array(
    z.object({ text: z.string(), brokenImages: z.array(z.string()), fonts: z.array(z.string()) }),
  ),
  toc: z.array(targetSchema),
  pageList: z.array(targetSchema),
});
