import { readFileSync, rmSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { z } from "zod";
import { buildSmallHandbook } from "../support/build-small-handbook.ts";
import { loadBook, type Book } from "./book.ts";
import { serveBook } from "./book-server.ts";
import { installInPage } from "./install-in-page.ts";
import { dress, openBrowser, openTab, withPage, type Device } from "./open-page.ts";

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

type Judge = (page: Page) => Promise<readonly unknown[]>;
interface Case {
  readonly device: Device;
  /** What is wrong in the chapter that is open. */
  readonly judge: Judge;
}
let tablesOnSmallScreens = 0;

const faint: Judge = async (page) => list(page, "looks.faintTexts(7, 7)");

const cases: Readonly<Record<string, Case>> = {
  "a reader's font reaches every word when the page has it; code keeps its own kind of type": {
    device: light(wide),
    judge: async (page) => {
      await wear(page, 'html, body { font-family: "Their Own" !important }');
      return (await texts(page)).filter(({ font, isCode }) => !isCode && font !== '"Their Own"');
    },
  },
  "a reader's font reaches code too when every element has it": {
    device: light(wide),
    judge: async (page) => {
      await wear(page, '* { font-family: "Their Own" !important }');
      return (await texts(page)).filter(({ font }) => font !== '"Their Own"');
    },
  },
  "a reader's size makes all text three times as large, headings and notes with it": {
    device: light(wide),
    judge: async (page) => {
      const before = await texts(page);
      await wear(page, "html { font-size: 300% !important }");
      const after = await texts(page);
      return after.length === before.length
        ? after.filter(({ sizePx }, index) => Math.abs(sizePx / (before[index]?.sizePx ?? 0) - 3) > 0.01)
        : ["other texts"];
    },
  },
  "a reader's colours reach every word, links and boxes too": {
    device: light(sixInch),
    judge: async (page) => {
      await wear(page, forced["night, by the page"]);
      return (await texts(page)).filter(({ color }) => color !== "rgb(200, 200, 200)");
    },
  },
  ...Object.fromEntries(
    Object.entries(forced).map(([name, sheet]): [string, Case] => [
      `a reader's colours leave all text readable: ${name}`,
      {
        device: light(sixInch),
        judge: async (page) => {
          await wear(page, sheet);
          return faint(page);
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    (["light", "dark"] as const).map((colorScheme): [string, Case] => [
      `a reader's colours may be those of the system: ${colorScheme}`,
      {
        device: { viewport: sixInch, colorScheme },
        judge: async (page) => {
          const untouched = await faint(page);
          await wear(page, ":root { color-scheme: light dark }");
          return [...untouched, ...(await faint(page))];
        },
      },
    ]),
  ),
  ...Object.fromEntries(
    [small, sixInch].flatMap((viewport) =>
      [100, 200, 300].map((percent): [string, Case] => [
        `nothing is wider than its place: ${viewport.width} × ${viewport.height} px, ${percent} per cent`,
        {
          device: light(viewport),
          judge: async (page) => {
            await wear(page, `html { font-size: ${percent}% !important }`);
            return list(page, "looks.overflows()");
          },
        },
      ]),
    ),
  ),
  ...Object.fromEntries(
    [100, 200].map((percent): [string, Case] => [
      `tables are stacks on a small screen, and each cell names its column: ${percent} per cent`,
      {
        device: light(small),
        judge: async (page) => {
          await wear(page, `html { font-size: ${percent}% !important }`);
          const tables = await tablesIn(page);
          tablesOnSmallScreens += tables.length;
          return tables.filter(({ isStacked, unnamed }) => !isStacked || unnamed > 0);
        },
      },
    ]),
  ),
  "tables of few columns keep them on a six-inch screen": {
    device: light(sixInch),
    judge: async (page) => (await tablesIn(page)).filter(({ isStacked }) => isStacked),
  },
};

let browser: Browser;
/** For each case and chapter what is wrong; cover, title page and contents are chapters here. */
const wrong = new Map<string, { readonly path: string; readonly found: readonly unknown[] }[]>(
  Object.keys(cases).map((name) => [name, []]),
);
let chapterCount = 0;

// Every chapter of our handbook, and of one that holds every kind of block, is opened once for all cases.
beforeAll(async () => {
  browser = await openBrowser();
  const golden = await buildSmallHandbook(goldenSections());
  try {
    for (const dist of [inject("dist"), golden.dist]) await judgeBook(loadBook(dist));
  } finally {
    rmSync(golden.folder, { recursive: true, force: true });
  }
});
afterAll(async () => {
  await browser.close();
});

test("the chapters of both books are seen", () => {
  expect(chapterCount).toBeGreaterThan(30);
  expect(tablesOnSmallScreens).toBeGreaterThan(10);
});

test.each(Object.keys(cases))("%s", (name) => {
  expect(wrong.get(name)).toEqual([]);
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

async function judgeBook(book: Book): Promise<void> {
  const server = await serveBook(book);
  try {
    const tab = await openTab(browser);
    for (const path of book.spine) {
      chapterCount += 1;
      await tab.page.goto(`${server.origin}/book/${path}`);
      await tab.page.evaluate("document.fonts.ready.then(() => null)");
      await installInPage(tab.page, "book-looks.js");
      for (const [name, { device, judge }] of Object.entries(cases)) {
        await dress(tab, device);
        await wear(tab.page, "");
        const found = await judge(tab.page);
        if (found.length > 0) wrong.get(name)?.push({ path, found });
      }
    }
  } finally {
    await server.close();
  }
}

function light(viewport: Device["viewport"]): Device {
  return { viewport, colorScheme: "light" };
}

function goldenSections(): Readonly<Record<string, string>> {
  const names = ["all-at-once", "figure", "table-with-caption", "key-points-and-advice", "code-and-quote"];
  return Object.fromEntries(
    names.map((name) => [
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
