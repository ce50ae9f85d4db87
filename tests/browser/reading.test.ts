import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { installInPage, openBrowser, withPage } from "./open-page.ts";
import { contextOptions, needJavaScript, pageKinds, themes, widthsPx } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";

const phone = { viewport: { width: 320, height: 640 } };
const desktop = { viewport: { width: 1280, height: 800 } };

// WCAG 2.2, 1.4.12 Text Spacing: the values that a reader may force.
const textSpacing = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(pageKinds))("%s", (kind, fileName) => {
  test.each(widthsPx)(
    "fits, asks only for its own files, complains of nothing, in light and in dark: %i px",
    async (widthPx) => {
      const options = contextOptions({ theme: "light", widthPx });
      await withPage(browser, options, async ({ page, requests, complaints }) => {
        await page.goto(pageUrl(fileName));
        await page.evaluate("document.fonts.ready.then(() => null)");
        await installInPage(page, "measure.js");
        for (const colorScheme of themes) {
          await page.emulateMedia({ colorScheme });
          expect(await list(page, "measure.sidewaysScroll()")).toEqual([]);
          expect(await list(page, "measure.clippedText()")).toEqual([]);
        }
        expect(requests.filter((url) => !url.startsWith("file://"))).toEqual([]);
        expect(complaints).toEqual([]);
      });
    },
  );

  test("wider letters and lines do not cut text off", async () => {
    await withPage(browser, { ...phone, bypassCSP: true }, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      await page.addStyleTag({ content: textSpacing });
      await installInPage(page, "measure.js");
      expect(await list(page, "measure.clippedText()")).toEqual([]);
      expect(await list(page, "measure.sidewaysScroll()")).toEqual([]);
    });
  });

  test("says no word less without JavaScript", async () => {
    const texts: string[] = [];
    for (const javaScriptEnabled of [true, false]) {
      await withPage(browser, { ...desktop, javaScriptEnabled }, async ({ page }) => {
        await page.goto(pageUrl(fileName));
        texts.push(await page.locator("main").innerText());
      });
    }
    const [withScripts = [], without = []] = texts.map((text) =>
      text.split("\n").filter((line) => line !== ""),
    );
    expect(without.join("").length).toBeGreaterThan(20);
    // The way to the A to Z becomes the way to search; on home it stands in the main part.
    const isLost = (line: string) => !withScripts.includes(line) && line !== "A to Z";
    // Where scripts are off the page says so, and where to go; there is nothing else that they take away.
    expect(without.filter(isLost).length).toBe(needJavaScript.has(kind) ? 1 : 0);
  });

  test("has a policy that allows only its own files", async () => {
    await withPage(browser, desktop, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content");
      const directives = (policy ?? "").split(";").map((directive) => directive.trim());
      expect(directives).toEqual(
        expect.arrayContaining([expect.stringMatching(/^default-src '(none|self)'$/)]),
      );
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
    });
  });
});

async function list(page: Page, expression: string): Promise<readonly string[]> {
  return z.array(z.string()).parse(await page.evaluate(expression));
}
