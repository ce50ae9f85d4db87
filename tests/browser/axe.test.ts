import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runAxe } from "./axe-run.ts";
import { explain, explanations, type Explanation } from "./explained.ts";
import { dress, openBrowser, openTab, withPage, type Tab } from "./open-page.ts";
import { contextOptions, isPageKind, looksInTurn, pageKinds } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";

let browser: Browser;
let tab: Tab;
const used = new Set<Explanation>();

beforeAll(async () => {
  browser = await openBrowser();
  tab = await openTab(browser, { bypassCSP: true });
});
afterAll(async () => {
  await browser.close();
});

test.each(Object.keys(pageKinds).filter(isPageKind))("axe finds nothing: %s", async (kind) => {
  await tab.page.goto(pageUrl(pageKinds[kind]));
  for (const look of looksInTurn(kind)) {
    await dress(tab, contextOptions(look));
    const report = await runAxe(tab.page);
    const about = `${look.theme}, ${String(look.widthPx)} px`;
    expect(report.passes, about).toBeGreaterThan(10);
    expect(report.violations, about).toEqual([]);
    const undecided = await explain(tab.page, report.incomplete);
    for (const { explanation } of undecided) if (explanation !== undefined) used.add(explanation);
    expect(
      undecided.filter(({ explanation }) => explanation === undefined),
      about,
    ).toEqual([]);
  }
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
