import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { runAxeInBook } from "./axe-book.ts";
import { loadBook, navigationTargets, type Book } from "./book.ts";
import { serveBook, type BookServer } from "./book-server.ts";
import { openBrowser, withPage } from "./open-page.ts";

let browser: Browser;
let server: BookServer;
let book: Book;

beforeAll(async () => {
  book = loadBook(inject("dist"));
  server = await serveBook(book);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

describe("foliate-js, the engine of a real reader,", () => {
  let reading: Reading;
  let outsideRequests: readonly string[];
  let errors: readonly string[];

  beforeAll(async () => {
    await withPage(browser, {}, async ({ page, requests, complaints }) => {
      await page.goto(`${server.origin}/`);
      await page.addScriptTag({ url: "/read-book.js", type: "module" });
      await page.waitForFunction("typeof readBook === 'function'");
      reading = readingSchema.parse(await page.evaluate("readBook('/book.epub')"));
      outsideRequests = requests.filter((url) => !url.startsWith(server.origin) && !url.startsWith("blob:"));
      errors = complaints.filter(
        (complaint) => !complaint.startsWith("console: ") || /error/i.test(complaint),
      );
    });
  });

  test("shows every section of the spine, to the end", () => {
    expect(reading.sections.length).toBe(book.spine.length);
    const seen = [...new Set(reading.loaded.map(({ index }) => index))].toSorted((a, b) => a - b);
    expect(seen).toEqual([...book.spine.keys()]);
    expect(reading.loaded.filter(({ text, images }) => text === 0 && images === 0)).toEqual([]);
    expect(reading.end).toBe(1);
  });

  test("finds every place that the contents name", () => {
    expect(reading.toc.length).toBe(navigationTargets(book, "toc").length);
    expect(reading.toc.length).toBeGreaterThan(0);
    expect(reading.toc.filter(({ found }) => !found)).toEqual([]);
  });

  test("finds every page of the paper form", () => {
    expect(reading.pageList.length).toBe(navigationTargets(book, "page-list").length);
    expect(reading.pageList.length).toBeGreaterThan(0);
    expect(reading.pageList.filter(({ found }) => !found)).toEqual([]);
    expect(new Set(reading.pageList.map(({ label }) => label)).size).toBe(reading.pageList.length);
  });

  test("loads every image and the book's own font", () => {
    expect(reading.loaded.flatMap(({ brokenImages }) => brokenImages)).toEqual([]);
    const fonts = reading.loaded.flatMap((section) => section.fonts);
    expect(fonts.filter((font) => font.endsWith(" error"))).toEqual([]);
    expect(fonts.some((font) => font.endsWith(" loaded"))).toBe(true);
  });

  test("asks nobody outside, and meets no error", () => {
    expect(outsideRequests).toEqual([]);
    expect(errors).toEqual([]);
  });
});

test.each([
  // Hidden: this reader would take the note off its page, and the notes would be an empty list.
  { mark: "a note", selector: "[role=doc-noteref]", shown: { type: "footnote", hidden: false } },
  { mark: "a source", selector: "[role=doc-biblioref]", shown: { type: null, hidden: false } },
])("foliate-js shows $mark beside the text", async ({ selector, shown }) => {
  await withPage(browser, {}, async ({ page }) => {
    await page.goto(`${server.origin}/`);
    await page.addScriptTag({ url: "/read-book.js", type: "module" });
    await page.waitForFunction("typeof tapFirst === 'function'");
    const found = noteSchema.parse(await page.evaluate(`tapFirst('/book.epub', '${selector}')`));
    expect(found).toMatchObject(shown);
    expect(found.text).toMatch(/\w+ \w+/);
  });
});

test("axe finds nothing in any chapter", async () => {
  const { findings, passes } = await runAxeInBook(browser, server.origin, book);
  expect(findings).toEqual([]);
  expect(passes).toHaveLength(book.spine.length);
  expect(Math.min(...passes)).toBeGreaterThan(5);
});

const targetSchema = z.object({ label: z.string(), href: z.string(), found: z.boolean() });
const readingSchema = z.object({
  sections: z.array(z.string()),
  loaded: z.array(
    z.object({
      index: z.number(),
      text: z.number(),
      images: z.number(),
      brokenImages: z.array(z.string()),
      fonts: z.array(z.string()),
    }),
  ),
  toc: z.array(targetSchema),
  pageList: z.array(targetSchema),
  landmarks: z.number(),
  end: z.number().nullable(),
});
const noteSchema = z.object({ type: z.string().nullable(), hidden: z.boolean(), text: z.string() });
type Reading = z.infer<typeof readingSchema>;
