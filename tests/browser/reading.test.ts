import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { tokens } from "../../src/theme/tokens.ts";
import { attribute, descendants, parseHtml } from "../../src/verify/markup/markup.ts";
import { installInPage } from "./install-in-page.ts";
import { openBrowser, openTab, show, withPage, type Tab } from "./open-page.ts";
import { contextOptions, needJavaScript, pageKinds, themes, widthsPx } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";
import { reflowFaults, textSpacingFaults } from "./use.ts";

const phone = contextOptions({ theme: "light", widthPx: 320 });
const desktop = contextOptions({ theme: "light", widthPx: 1280 });

let browser: Browser;
let tab: Tab;
let tabWithoutScripts: Tab;
beforeAll(async () => {
  browser = await openBrowser();
  tab = await openTab(browser);
  tabWithoutScripts = await openTab(browser, { javaScriptEnabled: false });
});
afterAll(async () => {
  await browser.close();
});

describe.each(Object.entries(pageKinds))("%s", (kind, fileName) => {
  test.each(widthsPx)(
    "fits, asks only for its own files, complains of nothing, in light and in dark: %i px",
    async (widthPx) => {
      const { page, requests, complaints } = tab;
      await show(tab, pageUrl(fileName), contextOptions({ theme: "light", widthPx }));
      await page.evaluate("document.fonts.ready.then(() => null)");
      await installInPage(page, "measure.js");
      for (const colorScheme of themes) {
        await page.emulateMedia({ colorScheme });
        expect(await reflowFaults(page)).toEqual([]);
      }
      expect(requests.filter((url) => !url.startsWith("file://"))).toEqual([]);
      expect(complaints).toEqual([]);
    },
  );

  test("wider letters and lines do not cut text off", async () => {
    await show(tab, pageUrl(fileName), phone);
    await installInPage(tab.page, "measure.js");
    expect(await textSpacingFaults(tab.page)).toEqual([]);
  });

  test("says no word less without JavaScript", async () => {
    const texts: string[] = [];
    for (const shown of [tab, tabWithoutScripts]) {
      await show(shown, pageUrl(fileName), desktop);
      texts.push(await shown.page.locator("main").innerText());
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

  test("has a policy that allows only its own files", () => {
    const [path = ""] = fileName.split("?");
    const head = descendants(parseHtml(readFileSync(join(inject("dist"), path), "utf8")));
    const meta = head.find((element) => attribute(element, "http-equiv") === "Content-Security-Policy");
    const policy = meta === undefined ? null : attribute(meta, "content");
    const directives = (policy ?? "").split(";").map((directive) => directive.trim());
    expect(directives).toEqual(
      expect.arrayContaining([expect.stringMatching(/^default-src '(none|self)'$/)]),
    );
    expect(policy).not.toMatch(/unsafe|\*|https?:/);
  });
});

test("the first screen of a small phone shows the way to help, both doors and where they lead", async () => {
  await withPage(browser, { viewport: { width: 320, height: 568 } }, async ({ page }) => {
    await page.goto(pageUrl("index.html"));
    await page.evaluate("document.fonts.ready.then(() => null)");
    for (const words of [
      "Call for help",
      "Having an attack now?",
      "Open the quiet page",
      "Thinking about massage?",
      "Start here",
    ]) {
      const box = await page.getByText(words, { exact: true }).boundingBox();
      expect((box?.y ?? Infinity) + (box?.height ?? 0), words).toBeLessThanOrEqual(568);
    }
  });
});

test.each(["index.html", "techniques.html", "during-an-attack.html"])(
  "the way to help takes one line of a small phone: %s",
  async (fileName) => {
    await withPage(browser, phone, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      await page.evaluate("document.fonts.ready.then(() => null)");
      const box = await page.locator(".help-line").boundingBox();
      expect(box?.height).toBe(48);
    });
  },
);

test.each(["light", "dark"] as const)(
  "the page for an attack is dark, has no bright point and hardly any red, where the device is %s",
  async (colorScheme) => {
    const {
      "max-luminance": brightest,
      "max-mean-luminance": mean,
      "max-strong-red-share": red,
    } = tokens.attack;
    await withPage(browser, { viewport: { width: 390, height: 844 }, colorScheme }, async ({ page }) => {
      await page.goto(pageUrl("during-an-attack.html"));
      await page.evaluate("document.fonts.ready.then(() => null)");
      const measured = await measureLight(page, await page.screenshot({ fullPage: true }));
      expect(measured.brightest).toBeLessThanOrEqual(brightest);
      expect(measured.mean).toBeLessThanOrEqual(mean);
      expect(measured.strongRed).toBeLessThanOrEqual(red);
      await page.getByRole("button", { name: "Dimmer" }).click();
      const dimmer = await measureLight(page, await page.screenshot({ fullPage: true }));
      expect(dimmer.mean).toBeLessThan(measured.mean);
      expect(dimmer.brightest).toBeLessThan(measured.brightest);
    });
  },
);

test("on paper the whole handbook names the pages of the printed one, and the page for an attack is black on white", async () => {
  await withPage(
    browser,
    { viewport: { width: 800, height: 1000 }, colorScheme: "dark" },
    async ({ page }) => {
      await page.emulateMedia({ media: "print" });
      await page.goto(pageUrl("handbook.html"));
      const styleOf = (selector: string, property: string, pseudo = "") =>
        page.evaluate(`getComputedStyle(document.querySelector("${selector}"), "${pseudo}").${property}`);
      expect(await styleOf(".section .page-break", "content", "::after")).toMatch(/^"Page \d+"/);
      expect(await styleOf("nav.on-this-page", "display")).toBe("block");
      await page.goto(pageUrl("during-an-attack.html"));
      expect(await styleOf(".care-card__head", "backgroundColor")).toBe("rgb(0, 0, 0)");
      expect(await styleOf(".care-card__head", "color")).toBe("rgb(255, 255, 255)");
      expect(await styleOf("body", "color")).toBe("rgb(0, 0, 0)");
      expect(await page.getByRole("button", { name: "Dimmer" }).isVisible()).toBe(false);
    },
  );
});

const lightSchema = z.object({ brightest: z.number(), mean: z.number(), strongRed: z.number() });

/** Relative luminance (WCAG 2.2) of a picture's points, measured on a page without a policy. */
async function measureLight(page: Page, png: Uint8Array): Promise<z.infer<typeof lightSchema>> {
  const blank = await page.context().newPage();
  await installInPage(blank, "measure.js");
  const address = JSON.stringify(`data:image/png;base64,${Buffer.from(png).toString("base64")}`);
  const light = lightSchema.parse(await blank.evaluate(`measure.lightOf(${address})`));
  await blank.close();
  return light;
}
