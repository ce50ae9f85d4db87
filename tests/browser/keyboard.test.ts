import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installInPage } from "./install-in-page.ts";
import { openBrowser, openTab, show, type Tab } from "./open-page.ts";
import { contextOptions, longKinds, pageKinds } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";
import { keyboardPathFaults, skipLinkFaults } from "./use.ts";

const phone = contextOptions({ theme: "light", widthPx: 320 });
const desktop = contextOptions({ theme: "light", widthPx: 1280 });

let browser: Browser;
let tab: Tab;
beforeAll(async () => {
  browser = await openBrowser();
  tab = await openTab(browser);
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(pageKinds))("%s", (kind, fileName) => {
  test.each(longKinds.has(kind) ? [phone] : [phone, desktop])(
    "keyboard goes down the page, seen at each stop: $viewport.width px",
    async (look) => {
      await show(tab, pageUrl(fileName), look);
      await installInPage(tab.page, "measure.js");
      expect(await keyboardPathFaults(tab.page)).toEqual([]);
    },
  );

  test("first stop of the keyboard skips to the text", async () => {
    await show(tab, pageUrl(fileName), phone);
    await installInPage(tab.page, "measure.js");
    expect(await skipLinkFaults(tab.page)).toEqual([]);
  });
});
