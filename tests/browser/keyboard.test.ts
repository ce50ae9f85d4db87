import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installInPage } from "./install-in-page.ts";
import { openBrowser, withPage } from "./open-page.ts";
import { longKinds, pageKinds } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";
import { keyboardPathFaults, skipLinkFaults } from "./use.ts";

const phone = { viewport: { width: 320, height: 640 } };
const desktop = { viewport: { width: 1280, height: 800 } };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(pageKinds))("%s", (kind, fileName) => {
  test.each(longKinds.has(kind) ? [phone] : [phone, desktop])(
    "keyboard goes down the page, seen at each stop: $viewport.width px",
    async (options) => {
      await withPage(browser, options, async ({ page }) => {
        await page.goto(pageUrl(fileName));
        await installInPage(page, "measure.js");
        expect(await keyboardPathFaults(page)).toEqual([]);
      });
    },
  );

  test("first stop of the keyboard skips to the text", async () => {
    await withPage(browser, phone, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      await installInPage(page, "measure.js");
      expect(await skipLinkFaults(page)).toEqual([]);
    });
  });
});
