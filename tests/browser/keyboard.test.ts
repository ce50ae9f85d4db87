import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { installInPage, openBrowser, withPage } from "./open-page.ts";
import { pageKinds } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";

const phone = { viewport: { width: 320, height: 640 } };
const desktop = { viewport: { width: 1280, height: 800 } };
/** Hundreds of links of kinds that other pages have: at one width. */
const long: ReadonlySet<string> = new Set(["whole handbook", "list of sources"]);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(pageKinds))("%s", (kind, fileName) => {
  test.each(long.has(kind) ? [phone] : [phone, desktop])(
    "keyboard goes down the page, seen at each stop: $viewport.width px",
    async (options) => {
      await withPage(browser, options, async ({ page }) => {
        await page.goto(pageUrl(fileName));
        await installInPage(page, "measure.js");
        const stops = await tabThrough(page);
        expect(stops).toHaveLength(z.number().parse(await page.evaluate("measure.focusStops()")));
        expect(stops.map(({ position }) => position)).toEqual(
          stops.map(({ position }) => position).toSorted((a, b) => a - b),
        );
        expect(stops.filter(({ uncovered, marked }) => !uncovered || !marked)).toEqual([]);
      });
    },
  );

  test("first stop of the keyboard skips to the text", async () => {
    await withPage(browser, phone, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      await installInPage(page, "measure.js");
      await page.keyboard.press("Tab");
      const skipLink = await focused(page);
      expect(skipLink?.href).toMatch(/^#./);
      expect(skipLink).toMatchObject({ uncovered: true, marked: true });
      await page.keyboard.press("Enter");
      expect(await page.locator("main:target, main :target").count()).toBe(1);
      await page.keyboard.press("Tab");
      const next = await focused(page);
      expect(next?.position ?? Infinity).toBeGreaterThan(await positionOf(page, ":target"));
    });
  });
});

const stopSchema = z.object({
  name: z.string(),
  position: z.number(),
  href: z.string().nullable(),
  text: z.string(),
  inWindow: z.boolean(),
  uncovered: z.boolean(),
  marked: z.boolean(),
});
type FocusStop = z.infer<typeof stopSchema>;

/** Presses Tab until the focus leaves the page. */
async function tabThrough(page: Page): Promise<readonly FocusStop[]> {
  const stops: FocusStop[] = [];
  for (;;) {
    await page.keyboard.press("Tab");
    const stop = await focused(page);
    if (stop === null) return stops;
    // A field for a date has more than one stop inside.
    if (stop.position === stops.at(-1)?.position) continue;
    if (stop.position === stops[0]?.position) return stops;
    stops.push(stop);
  }
}

async function focused(page: Page): Promise<FocusStop | null> {
  return stopSchema.nullable().parse(await page.evaluate("measure.focusedElement()"));
}

async function positionOf(page: Page, selector: string): Promise<number> {
  const expression = `[...document.querySelectorAll("*")].indexOf(document.querySelector("${selector}"))`;
  return z.number().parse(await page.evaluate(expression));
}
