import { readFileSync, rmSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { buildSmallHandbook, type SmallHandbook } from "../support/build-small-handbook.ts";
import { loadBook, type Book } from "./book.ts";
import { serveBook, type BookServer } from "./book-server.ts";
import { installInPage } from "./install-in-page.ts";
import { openBrowser, withPage } from "./open-page.ts";

// The reader's own font, size and colours win. Reading systems force them in different ways, so the book is dressed in
// each: some name the page, and text inherits; some name every element; some force the colour of text and leave grounds.

const small = { width: 360, height: 480 };
const sixInch = { width: 600, height: 800 };
/** So wide that no line holds few words, even in type three times as large. */
const wide = { width: 3600, height: 1600 };

const forced = {
  "night, by the page": "html, body { color: #c8c8c8 !important; background: #000 !important }",
  "night, every element": "* { color: #c8c8c8 !important; background-color: #000 !important }",
  "night, the text alone": "html { background: #000 !important } * { color: #c8c8c8 !important }",
  "sepia, the text alone": "html { background: #f8f1e3 !important } * { color: #4a3826 !important }",
} as const;

let browser: Browser;
let golden: SmallHandbook;
let context: BrowserContext;
const servers: BookServer[] = [];
/** Every chapter of our handbook and of one that holds every kind of block, each open in a page of its own. */
const chapters: { readonly path: string; readonly page: Page }[] = [];

beforeAll(async () => {
  browser = await openBrowser();
  context = await browser.newContext();
  golden = await buildSmallHandbook(goldenSections());
  for (const dist of [inject("dist"), golden.dist]) {
    const book = loadBook(dist);
    const server = await serveBook(book);
    servers.push(server);
    await openChapters(book, server);
  }
});
afterAll(async () => {
  await browser.close();
  for (const server of servers) await server.close();
  rmSync(golden.folder, { recursive: true, force: true });
});

describe("a reader's font and size", () => {
  test("reach every word when the page has them; code keeps its own kind of type", async () => {
    const sheet = 'html, body { font-family: "Their Own" !important }';
    const wrong = await inEveryChapter({ viewport: wide }, async (page) => {
      await wear(page, sheet);
      return (await texts(page)).filter(({ font, isCode }) => !isCode && font !== '"Their Own"');
    });
    expect(wrong).toEqual([]);
  });

  test("reach code too when every element has them", async () => {
    const wrong = await inEveryChapter({ viewport: wide }, async (page) => {
      await wear(page, '* { font-family: "Their Own" !important }');
      return (await texts(page)).filter(({ font }) => font !== '"Their Own"');
    });
    expect(wrong).toEqual([]);
  });

  test("make all text three times as large, headings and notes with it", async () => {
    const wrong = await inEveryChapter({ viewport: wide }, async (page) => {
      const before = await texts(page);
      await wear(page, "html { font-size: 300% !important }");
      const after = await texts(page);
      expect(after).toHaveLength(before.length);
      return after.filter(({ sizePx }, index) => Math.abs(sizePx / (before[index]?.sizePx ?? 0) - 3) > 0.01);
    });
    expect(wrong).toEqual([]);
  });
});

describe("a reader's colours", () => {
  test("reach every word, links and boxes too", async () => {
    const wrong = await inEveryChapter({ viewport: sixInch }, async (page) => {
      await wear(page, forced["night, by the page"]);
      return (await texts(page)).filter(({ color }) => color !== "rgb(200, 200, 200)");
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.entries(forced))("leave all text readable: %s", async (_name, sheet) => {
    const faint = await inEveryChapter({ viewport: sixInch }, async (page) => {
      await wear(page, sheet);
      return list(page, "looks.faintTexts(7, 7)");
    });
    expect(faint).toEqual([]);
  });

  test.each(["light", "dark"] as const)("may be those of the system: %s", async (colorScheme) => {
    const faint = await inEveryChapter({ viewport: sixInch, colorScheme }, async (page) => {
      const untouched = await list(page, "looks.faintTexts(7, 7)");
      await wear(page, ":root { color-scheme: light dark }");
      return [...untouched, ...(await list(page, "looks.faintTexts(7, 7)"))];
    });
    expect(faint).toEqual([]);
  });
});

describe.each([small, sixInch])("on a screen of $width × $height px", (viewport) => {
  test.each([100, 200, 300])("nothing is wider than its place: %i per cent", async (percent) => {
    const wrong = await inEveryChapter({ viewport }, async (page) => {
      await wear(page, `html { font-size: ${percent}% !important }`);
      return list(page, "looks.overflows()");
    });
    expect(wrong).toEqual([]);
  });
});

describe("tables", () => {
  test.each([100, 200])(
    "are stacks on a small screen, and each cell names its column: %i per cent",
    async (percent) => {
      const seen: unknown[] = [];
      const wrong = await inEveryChapter({ viewport: small }, async (page) => {
        await wear(page, `html { font-size: ${percent}% !important }`);
        const tables = await tablesIn(page);
        seen.push(...tables);
        return tables.filter(({ isStacked, unnamed }) => !isStacked || unnamed > 0);
      });
      expect(wrong).toEqual([]);
      expect(seen.length).toBeGreaterThan(5);
    },
  );

  test("of few columns keep them on a six-inch screen", async () => {
    const stacked = await inEveryChapter({ viewport: sixInch }, async (page) =>
      (await tablesIn(page)).filter(({ isStacked }) => isStacked),
    );
    expect(stacked).toEqual([]);
  });
});

test("a fault is seen", async () => {
  await withPage(browser, { viewport: small }, async ({ page }) => {
    await page.setContent(
      `<html><body><p style="font: 16px Arial; color: #777">Pale</p><p style="white-space: nowrap">${"long ".repeat(40)}</p></body></html>`,
    );
    await installInPage(page, "book-looks.js");
    await wear(
      page,
      "html, body { font-family: Their !important; color: #c8c8c8 !important; background: #000 !important }",
    );
    expect((await texts(page))[0]).toMatchObject({ font: "Arial", sizePx: 16, color: "rgb(119, 119, 119)" });
    expect(await list(page, "looks.faintTexts(7, 7)")).toEqual([expect.stringContaining("Pale")]);
    expect(await list(page, "looks.overflows()")).toEqual([expect.stringContaining("long")]);
  });
});

/** What is wrong in the chapters of both books; cover, title page and contents are chapters here. */
async function inEveryChapter(
  { viewport, colorScheme = "light" }: { viewport: typeof small; colorScheme?: "light" | "dark" },
  judge: (page: Page) => Promise<readonly unknown[]>,
): Promise<readonly unknown[]> {
  const wrong: unknown[] = [];
  for (const { path, page } of chapters) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme });
    await wear(page, "");
    const found = await judge(page);
    if (found.length > 0) wrong.push({ path, found });
  }
  return wrong;
}

async function openChapters(book: Book, server: BookServer): Promise<void> {
  for (const path of book.spine) {
    const page = await context.newPage();
    await page.goto(`${server.origin}/book/${path}`);
    await page.evaluate("document.fonts.ready.then(() => null)");
    await installInPage(page, "book-looks.js");
    chapters.push({ path, page });
  }
}

function goldenSections(): Readonly<Record<string, string>> {
  const cases = ["all-at-once", "figure", "table-with-caption", "key-points-and-advice", "code-and-quote"];
  return Object.fromEntries(
    cases.map((name) => [
      `sections/${name}.md`,
      readFileSync(new URL(`../golden/${name}/input.md`, import.meta.url), "utf8"),
    ]),
  );
}

async function wear(page: Page, css: string): Promise<void> {
  await page.evaluate(`looks.wear(${JSON.stringify(css)})`);
}

async function list(page: Page, expression: string): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate(expression));
}

async function texts(page: Page): Promise<readonly z.infer<typeof textSchema>[]> {
  return z.array(textSchema).parse(await page.evaluate("looks.texts()"));
}

async function tablesIn(page: Page): Promise<readonly z.infer<typeof tableSchema>[]> {
  return z.array(tableSchema).parse(await page.evaluate("looks.tables()"));
}

const textSchema = z.object({
  name: z.string(),
  isCode: z.boolean(),
  font: z.string(),
  sizePx: z.number(),
  color: z.string(),
});
const tableSchema = z.object({ isStacked: z.boolean(), unnamed: z.number() });
