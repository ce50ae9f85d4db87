import { readFile } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { runAxeInBook } from "../../../tests/browser/axe-book.ts";
import { serveBook } from "../../../tests/browser/book-server.ts";
import { openBook } from "../../../tests/browser/book.ts";
import { raisedWords } from "../../../tests/browser/explained.ts";
import { packageVersion } from "../requirements.ts";
import type { BookToJudge } from "../subjects.ts";
import { judgeOne, type Finding, type Verdict } from "../verdict.ts";

/** axe in every document of every book. */
export async function askAxeAboutBooks(
  browser: Browser,
  books: readonly BookToJudge[],
): Promise<readonly Verdict[]> {
  const version = packageVersion("axe-core");
  const verdicts: Verdict[] = [];
  for (const book of books) {
    verdicts.push(await judgeOne("axe-book", version, book.path, () => findInBook(browser, book.path)));
  }
  return verdicts;
}

async function findInBook(browser: Browser, path: string): Promise<readonly Finding[]> {
  const book = openBook(await readFile(path));
  const server = await serveBook(book);
  try {
    const { findings, passes } = await runAxeInBook(browser, server.origin, book, [raisedWords]);
    const unseen = book.spine.filter((_, index) => (passes[index] ?? 0) <= 5);
    return [
      ...findings.map(({ rule, message, path: document, selector }) => ({
        rule,
        message: `${document}: ${selector}: ${message}`,
      })),
      ...unseen.map((document) => ({ rule: "not judged", message: `${document} shows axe nothing.` })),
    ];
  } finally {
    await server.close();
  }
}
