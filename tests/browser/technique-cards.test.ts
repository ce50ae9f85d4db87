import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { runAxe } from "./axe-run.ts";
import { openBrowser, openTab, withPage, type Tab } from "./open-page.ts";
import { pageUrl } from "./page-url.ts";

const phone = { viewport: { width: 320, height: 640 } };
const desktop = { viewport: { width: 1280, height: 800 } };

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await openBrowser();
  tab = await openTab(browser, { bypassCSP: true });
  await tab.page.goto(pageUrl("techniques.html"));
});
afterAll(async () => {
  await browser.close();
});

const themes = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced colours": { colorScheme: "dark", forcedColors: "active" },
} as const;

describe.each(Object.entries(themes))("cards and a note in the margin, %s", (_name, theme) => {
  test.each([phone, desktop])("axe finds nothing: $viewport.width px", async (size) => {
    await tab.page.setViewportSize(size.viewport);
    await tab.page.emulateMedia(theme);
    const report = await runAxe(tab.page);
    expect(report.passes).toBeGreaterThan(10);
    expect(report.violations).toEqual([]);
  });
});

test("on a phone the picture is a wide strip above the name, and the note stands above the first card", async () => {
  await withPage(browser, phone, async ({ page }) => {
    await page.goto(pageUrl("techniques.html"));
    const { card, picture, name, note } = await boxes(page);
    expect(picture.bottom).toBeLessThanOrEqual(name.top);
    expect(picture.right - picture.left).toBe(card.right - card.left);
    expect(picture.right - picture.left).toBeGreaterThan((picture.bottom - picture.top) * 1.5);
    expect(note.bottom).toBeLessThan(card.top);
  });
});

test("on a desktop the picture fills the left of the card's head, and the note the margin", async () => {
  await withPage(browser, desktop, async ({ page }) => {
    await page.goto(pageUrl("techniques.html"));
    const { card, picture, name, note, below } = await boxes(page);
    expect([picture.left, picture.top]).toEqual([card.left, card.top]);
    expect(picture.right - picture.left).toBe(13 * 16);
    expect(name.left).toBeGreaterThan(picture.right);
    expect(below.top).toBeGreaterThanOrEqual(picture.bottom);
    expect(below.left).toBeLessThan(picture.right);
    expect(note.left).toBeGreaterThan(card.right);
    expect(note.right - note.left).toBe(13 * 16);
    expect(Math.abs(note.top - card.top)).toBeLessThan(16);
  });
});

test("in the page's own order the name comes before its picture, and no link or heading is hidden", async () => {
  await withPage(browser, desktop, async ({ page }) => {
    await page.goto(pageUrl("techniques.html"));
    const tree = await page.locator(".technique").first().ariaSnapshot();
    expect(tree.split("\n").slice(0, 2)).toEqual([
      '- heading "Trigger point massage" [level=2]',
      "- figure:",
    ]);
    expect(await page.locator(".technique h2").allInnerTexts()).toHaveLength(5);
  });
});

const boxSchema = z.object({ left: z.number(), top: z.number(), right: z.number(), bottom: z.number() });

async function boxes(page: Page) {
  const of = async (selector: string) =>
    boxSchema.parse(
      await page.evaluate(
        `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().toJSON()`,
      ),
    );
  return {
    card: await of(".technique"),
    picture: await of(".technique img"),
    name: await of(".technique h2"),
    below: await of(".technique h3 ~ h3"),
    note: await of(".margin-note"),
  };
}
