import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { runAxe } from "./axe-run.ts";
import { explain, explanations, type Explanation } from "./explained.ts";
import { openBrowser, withPage } from "./open-page.ts";
import { contextOptions, isPageKind, looksInTurn, pageKinds } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";

let browser: Browser;
const used = new Set<Explanation>();

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.keys(pageKinds).filter(isPageKind))("%s", (kind) => {
  test.each(looksInTurn(kind))("axe finds nothing: $theme, $widthPx px", async (look) => {
    await withPage(browser, { ...contextOptions(look), bypassCSP: true }, async ({ page }) => {
      await page.goto(pageUrl(pageKinds[kind]));
      const report = await runAxe(page);
      expect(report.passes).toBeGreaterThan(10);
      expect(report.violations).toEqual([]);
      const undecided = await explain(page, report.incomplete);
      for (const { explanation } of undecided) if (explanation !== undefined) used.add(explanation);
      expect(undecided.filter(({ explanation }) => explanation === undefined)).toEqual([]);
    });
  });
});

test("every explanation is needed", () => {
  expect(explanations.filter((explanation) => !used.has(explanation))).toEqual([]);
});

test("axe sees a fault", async () => {
  await withPage(browser, {}, async ({ page }) => {
    await page.setContent(
      '<!doctype html><title>x</title><img src="data:,"><p style="color: #999">Pale words</p>',
    );
    const rules = (await runAxe(page)).violations.map(({ rule }) => rule);
    expect(rules).toEqual(expect.arrayContaining(["html-has-lang", "image-alt", "color-contrast"]));
  });
});
