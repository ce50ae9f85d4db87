import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { openBrowser, withPage } from "./open-page.ts";
import { pageUrl } from "./page-url.ts";
import { serveSite, type SiteServer } from "./site-server.ts";

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
  browser = await openBrowser();
  server = await serveSite(inject("dist"));
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

const places = {
  "file://": (file: string) => pageUrl(file),
  "http:// with the policy as a header": (file: string) => `${server.origin}/${file}`,
} as const;

describe.each(Object.entries(places))("search on %s", (_name, addressOf) => {
  test("by keyboard alone: from the head of a section to a marked place of another", async () => {
    await withPage(browser, {}, async ({ page, complaints }) => {
      await page.goto(addressOf("decide.html"));
      await tabTo(page, "Search-link");
      await page.keyboard.press("Enter");
      await page.waitForURL(/search\.html$/);
      await tabTo(page, "Search-words");
      await page.keyboard.type("craniosacrel");
      await page.keyboard.press("Enter");
      await page.locator(".results li").first().waitFor();
      expect(await page.locator("main [role=status]").innerText()).toMatch(
        /\d+ places found for “craniosacrel”\. “craniosacrel” is not in the handbook, so these are for: craniosacral\./,
      );
      expect(new URL(page.url()).searchParams.get("q")).toBe("craniosacrel");
      // The button, the way to the A to Z, the first result.
      for (const _stop of [1, 2, 3]) await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.closest('.results') !== null")).toBe(true);
      await page.keyboard.press("Enter");
      await page.waitForURL(/(techniques|glossary)\.html#/);
      expect(await page.locator(":target").innerText()).toMatch(/craniosacral/i);
      expect(complaints).toEqual([]);
    });
  });

  test("the words of an address are searched for, and shown in their sentence", async () => {
    await withPage(browser, {}, async ({ page, requests, complaints }) => {
      await page.goto(`${addressOf("search.html")}?q=dissecton`);
      await page.locator(".results mark").first().waitFor();
      expect(await page.locator("#Search-words").inputValue()).toBe("dissecton");
      expect(await page.locator(".results mark").allInnerTexts()).toContain("dissection");
      expect(requests.filter((url) => !url.startsWith(addressOf("")) && !url.startsWith("file://"))).toEqual(
        [],
      );
      expect(complaints).toEqual([]);
    });
  });
});

test("the index is loaded when the field is first used, and not before", async () => {
  await withPage(browser, {}, async ({ page, requests }) => {
    await page.goto(pageUrl("search.html"));
    expect(requests.filter((url) => url.includes("search-index"))).toEqual([]);
    await page.locator("#Search-words").focus();
    await expect.poll(() => requests.filter((url) => url.includes("search-index")).length).toBe(1);
    await page.locator("#Search-words").fill("migrane");
    await page.locator(".results li").first().waitFor();
    expect(requests.filter((url) => url.includes("search-index"))).toHaveLength(1);
  });
});

test("where nothing is found the page says so, and leads to the A to Z", async () => {
  await withPage(browser, {}, async ({ page }) => {
    await page.goto(`${pageUrl("search.html")}?q=zzzz`);
    await expect.poll(() => page.locator("#Search-count").innerText()).toContain("Nothing found for “zzzz”");
    expect(await page.locator("#Search-results").isVisible()).toBe(false);
    await page.locator("main").getByRole("link", { name: "A to Z" }).click();
    await page.waitForURL(/a-to-z\.html$/);
  });
});

test("a search for nothing says what to do", async () => {
  await withPage(browser, {}, async ({ page }) => {
    await page.goto(pageUrl("search.html"));
    await page.locator("#Search-form").getByRole("button", { name: "Search" }).click();
    expect(await page.locator("#Search-count").innerText()).toContain("Type a word");
    await page.locator("#Search-words").fill("aura");
    await page.keyboard.press("Enter");
    await page.locator(".results li").first().waitFor();
    expect(await page.locator("#Search-count").innerText()).not.toContain("Type a word");
  });
});

test.each(["stroke", "numb arm", "i cant speak", "seizur"])(
  "“%s” shows the way to help before any result",
  async (query) => {
    await withPage(browser, {}, async ({ page }) => {
      await page.goto(`${pageUrl("search.html")}?q=${encodeURIComponent(query)}`);
      await expect.poll(() => page.locator("#Search-emergency").isVisible()).toBe(true);
      await page.locator("#Search-count:not(:empty)").waitFor();
      const order = await page.locator("[role=status] a, .results a").allInnerTexts();
      expect(order.slice(0, 2)).toEqual(["Call for help", "Get help now"]);
    });
  },
);

test("an index that cannot be loaded is told, and the next search tries again", async () => {
  await withPage(browser, {}, async ({ page }) => {
    await page.route(/search-index/, (route) => route.abort(), { times: 2 });
    await page.goto(`${server.origin}/search.html?q=aura`);
    await expect.poll(() => page.locator("#Search-count").innerText()).toContain("Search could not load");
    await page.unroute(/search-index/);
    await page.locator("#Search-words").press("Enter");
    await page.locator(".results li").first().waitFor();
  });
});

test("without JavaScript every page leads to the A to Z instead, and the search page says why", async () => {
  await withPage(browser, { javaScriptEnabled: false }, async ({ page }) => {
    await page.goto(pageUrl("decide.html"));
    await page.locator("#Search-link").click();
    await page.waitForURL(/a-to-z\.html$/);
    expect(await page.locator(".a-to-z a").count()).toBeGreaterThan(100);
    await page.goto(pageUrl("search.html"));
    expect(await page.locator("main").innerText()).toContain("Search needs JavaScript");
    expect(await page.locator("#Search-form").isVisible()).toBe(false);
  });
});

async function tabTo(page: Page, id: string): Promise<void> {
  for (let stops = 0; stops < 30; stops += 1) {
    await page.keyboard.press("Tab");
    if ((await page.evaluate("document.activeElement.id")) === id) return;
  }
  throw new Error(`No stop of the keyboard is #${id}.`);
}
