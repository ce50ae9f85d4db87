import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { z } from "zod";
import { runAxe } from "./axe-run.ts";
import { openBrowser, withPage } from "./open-page.ts";
import { widthsPx } from "./page-kinds.ts";
import { pageUrl } from "./page-url.ts";
import { serveSite } from "./site-server.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe("the filter of the tables of providers", () => {
  test.each(widthsPx)("shows only what is chosen, counts it, and shows all again: %i px", async (width) => {
    await withPage(browser, { viewport: { width, height: 800 } }, async ({ page, complaints }) => {
      await page.goto(pageUrl("find-a-therapist.html"));
      const rows = page.locator("tr[data-facets]");
      const all = await rows.count();
      expect(await status(page, ".filter")).toBe(`${all} of ${all} shown`);
      await page.getByRole("radio", { name: "Booking app" }).focus();
      await page.keyboard.press("Space");
      const shown = await rows.filter({ visible: true }).count();
      expect(shown).toBeGreaterThan(0);
      expect(shown).toBeLessThan(all);
      expect(await status(page, ".filter")).toBe(`${shown} of ${all} shown`);
      for (const text of await rows.filter({ visible: true }).allInnerTexts()) {
        expect(text).toContain("Booking app.");
      }
      await page.getByRole("radio", { name: "All" }).last().check();
      expect(await rows.filter({ visible: true }).count()).toBe(all);
      expect(complaints).toEqual([]);
    });
  });
});

describe("the theme", () => {
  const paper = "getComputedStyle(document.documentElement).backgroundColor";
  const kept = "JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])";

  test("can be chosen for a visit, and stays on the device only where the reader asks for it", async () => {
    await withPage(browser, { colorScheme: "light" }, async ({ page, complaints }) => {
      await page.goto(pageUrl("techniques.html"));
      const light = await page.evaluate(paper);
      expect(await page.evaluate(kept)).toBe("[[],[]]");
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("radio", { name: "Dark" }).check();
      const dark = await page.evaluate(paper);
      expect(dark).not.toBe(light);
      expect(await page.locator("source[data-dark]").first().getAttribute("media")).toBe("screen");
      await page.goto(pageUrl("index.html"));
      expect(await page.evaluate(paper)).toBe(dark);
      expect(await page.evaluate("localStorage.length")).toBe(0);
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("checkbox", { name: "Remember on this device" }).check();
      expect(await page.evaluate("localStorage.length")).toBe(1);
      await page.getByRole("checkbox", { name: "Remember on this device" }).uncheck();
      expect(await page.evaluate("localStorage.length")).toBe(0);
      await page.getByRole("radio", { name: "Like my device" }).check();
      expect(await page.evaluate(paper)).toBe(light);
      expect(complaints).toEqual([]);
    });
  });

  test("holds by day on a device that is dark, too", async () => {
    await withPage(browser, { colorScheme: "dark" }, async ({ page }) => {
      await page.goto(pageUrl("index.html"));
      const dark = await page.evaluate(paper);
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("radio", { name: "Light" }).check();
      expect(await page.evaluate(paper)).not.toBe(dark);
    });
  });

  test("says so where the browser keeps nothing, and changes the page all the same", async () => {
    await withPage(browser, { colorScheme: "light" }, async ({ page, complaints }) => {
      await page.addInitScript(
        "for (const name of ['localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('no', 'SecurityError') } })",
      );
      await page.goto(pageUrl("index.html"));
      const light = await page.evaluate(paper);
      await page.getByRole("button", { name: "Theme" }).click();
      await page.getByRole("radio", { name: "Dark" }).check();
      expect(await page.evaluate(paper)).not.toBe(light);
      expect(await page.locator("#Themes [role=status]").innerText()).toContain("keeps nothing");
      expect(complaints).toEqual([]);
    });
  });
});

describe("reading without the internet", () => {
  test("is offered where a server answers, keeps pages that say their version, and can be undone", async () => {
    const server = await serveSite(inject("dist"));
    let isUp = true;
    try {
      await withPage(browser, {}, async ({ page, complaints }) => {
        await page.goto(`${server.origin}/downloads.html`);
        expect(await page.evaluate("caches.keys().then((names) => names.length)")).toBe(0);
        await keepSite(page, server.origin);
        await page.goto(`${server.origin}/risks.html`);
        expect(await page.getByText("You are offline").count()).toBe(0);
        expect(complaints).toEqual([]);

        await server.close();
        isUp = false;
        await page.goto(`${server.origin}/techniques.html`);
        expect(await page.getByText("You are offline").innerText()).toMatch(
          /version 0\.1\.0 of \d{1,2} November 2026/,
        );
        expect(await page.locator("h1").innerText()).toBe("Kinds of massage");
        expect(await page.evaluate("getComputedStyle(document.body).fontFamily")).toContain("Atkinson");
        await page.goto(`${server.origin}/search.html?q=stroke`);
        await page.locator(".results mark").first().waitFor();
        await page.goto(`${server.origin}/not-kept.html`);
        expect(await page.locator("h1").innerText()).toBe("This page is not on your device");
        expect(await page.getByText("You are offline").count()).toBe(1);

        await page.goto(`${server.origin}/downloads.html`);
        await page.getByRole("button", { name: "Delete it from this device" }).click();
        await expect
          .poll(() => page.locator("#Offline [role=status]").innerText())
          .toContain("It is deleted");
        expect(await page.evaluate("caches.keys().then((names) => names.length)")).toBe(0);
      });
    } finally {
      if (isUp) await server.close();
    }
  });

  test.each(["nothing", "half"] as const)(
    "shows what is kept where a server sends %s and then no more",
    async (amount) => {
      const server = await serveSite(inject("dist"));
      try {
        await withPage(browser, {}, async ({ page, complaints }) => {
          await keepSite(page, server.origin);
          server.answer(amount);
          // Whoever waits for this server waits for ever.
          await page.goto(`${server.origin}/get-help-now.html`);
          expect(await page.getByText("does not answer").innerText()).toMatch(
            /version 0\.1\.0 of \d{1,2} November 2026/,
          );
          expect(await page.locator("h1").innerText()).toBe("Get help now");
          expect(await page.evaluate("getComputedStyle(document.body).fontFamily")).toContain("Atkinson");
          expect(complaints).toEqual([]);

          server.answer("all");
          await page.reload();
          expect(await page.locator("h1").innerText()).toBe("Get help now");
          expect(await page.getByText("as it is kept on your device").count()).toBe(0);
        });
      } finally {
        await server.close();
      }
    },
  );

  test("is not offered on a page that was opened as a file", async () => {
    await withPage(browser, {}, async ({ page, complaints }) => {
      await page.goto(pageUrl("downloads.html"));
      expect(await page.locator("#Offline").isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });
});

test("a check that is overdue by the reader's calendar is marked, and one that is still to come is not", async () => {
  for (const [today, marks] of [
    ["2027-11-22T12:00:00", 0],
    ["2027-11-23T12:00:00", 1],
  ] as const) {
    await withPage(browser, {}, async ({ page }) => {
      await page.clock.setFixedTime(new Date(today));
      await page.goto(pageUrl("risks.html"));
      await expect.poll(() => page.locator(".overdue").count()).toBe(marks);
      expect(await page.locator(".dates__next").innerText()).toContain("22 November 2027");
    });
  }
});

describe("the decision aid", () => {
  test("shows the reader's own answers beside all options, and no option differs by them", async () => {
    await withPage(browser, {}, async ({ page, complaints }) => {
      await page.goto(pageUrl("decide.html"));
      const options = page.locator(".option");
      expect(await options.count()).toBe(3);
      const before = await options.allInnerTexts();
      // Each option has as many lists, and as many points in each, as the others.
      const shapes = z
        .array(z.string())
        .parse(
          await page.evaluate(
            `[...document.querySelectorAll(".option")].map((box) => [...box.querySelectorAll("ul")].map((list) => list.children.length).join())`,
          ),
        );
      expect(new Set(shapes).size).toBe(1);
      await page.getByRole("group", { name: "having fewer attacks" }).getByLabel("A lot").check();
      await page.getByRole("group", { name: "what it costs in time" }).getByLabel("Not much").check();
      const answers = await page.locator(".answers").innerText();
      expect(answers).toMatch(
        /A lot\s+having fewer attacks\s+Not much\s+what it costs in time\s+Not answered/,
      );
      expect(await options.allInnerTexts()).toEqual(before);
      expect(await storedKeys(page)).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });
});

describe("the questions to ask", () => {
  test("can be picked, and only the picked ones are printed", async () => {
    await withPage(browser, {}, async ({ page }) => {
      await page.goto(pageUrl("find-a-therapist.html"));
      await page.evaluate("globalThis.print = () => { globalThis.wasPrinted = true }");
      await page.getByRole("button", { name: "Print my questions" }).click();
      expect(await page.locator("main").innerText()).toContain("Tick at least 1 question first.");
      expect(await page.evaluate("globalThis.wasPrinted")).toBeUndefined();
      await page.getByLabel("Where can I complain").check();
      expect(await page.locator("main").innerText()).toContain("1 of 6 picked");
      await page.getByRole("button", { name: "Print my questions" }).click();
      expect(await page.evaluate("globalThis.wasPrinted")).toBe(true);
      await page.emulateMedia({ media: "print" });
      const printed = await page.locator("main").innerText();
      expect(printed).toContain("Where can I complain if something goes wrong?");
      expect(printed).not.toContain("What training and licence");
      await page.evaluate("dispatchEvent(new Event('afterprint'))");
      expect(await page.locator("main").innerText()).toContain("What training and licence");
    });
  });
});

describe("the diary", () => {
  test("counts days by month and keeps nothing unless it is told to", async () => {
    await withPage(browser, {}, async ({ page, requests, complaints }) => {
      await page.goto(pageUrl("diary-tool.html"));
      await addDay(page, { date: "2026-11-02", headache: true, strength: "7", medicine: true });
      await addDay(page, { date: "2026-11-05", headache: false, massage: true, notes: "=Light, shoulders" });
      await addDay(page, { date: "2026-10-30", headache: true });
      expect(await cells(page, "Days counted by month")).toEqual([
        ["November 2026", "1", "1", "1", "2"],
        ["October 2026", "1", "0", "0", "1"],
      ]);
      expect((await cells(page, "Days in your diary")).map(([day]) => day)).toEqual([
        "5 Nov 2026",
        "2 Nov 2026",
        "30 Oct 2026",
      ]);
      expect(await storedKeys(page)).toEqual([]);
      await page.getByLabel("Keep on this device").check();
      expect(await storedKeys(page)).toEqual(["massage-and-migraine-diary"]);
      await page.reload();
      expect(await cells(page, "Days in your diary")).toHaveLength(3);
      await page.getByLabel("Keep on this device").uncheck();
      expect(await storedKeys(page)).toEqual([]);
      expect(requests.filter((url) => !url.startsWith("file:"))).toEqual([]);
      expect(complaints).toEqual([]);
    });
  });

  test("a day that is there already is changed, and one can be deleted", async () => {
    await withPage(browser, {}, async ({ page }) => {
      await page.goto(pageUrl("diary-tool.html"));
      await addDay(page, { date: "2026-11-02", headache: true });
      await addDay(page, { date: "2026-11-02", headache: false });
      expect(await status(page, "form")).toContain("2 Nov 2026 was in the diary already");
      expect(await cells(page, "Days in your diary")).toHaveLength(1);
      await page.getByRole("button", { name: "Delete 2 Nov 2026" }).click();
      expect(await page.locator("main").innerText()).toContain("2 Nov 2026 is deleted.");
      expect(await page.getByRole("table").count()).toBe(0);
    });
  });

  test("asks before it deletes all, and then nothing is left", async () => {
    await withPage(browser, {}, async ({ page }) => {
      await page.goto(pageUrl("diary-tool.html"));
      await addDay(page, { date: "2026-11-02", headache: true });
      await page.getByLabel("Keep on this device").check();
      await page.getByRole("button", { name: "Delete all" }).click();
      await page.keyboard.press("Escape");
      expect(await cells(page, "Days in your diary")).toHaveLength(1);
      await page.getByRole("button", { name: "Delete all" }).click();
      await page.getByRole("button", { name: "Yes, delete all" }).click();
      expect(await page.getByRole("table").count()).toBe(0);
      expect(await storedKeys(page)).toEqual([]);
    });
  });

  test("goes into a file that a spreadsheet can open and cannot run", async () => {
    await withPage(browser, { acceptDownloads: true }, async ({ page }) => {
      await page.goto(pageUrl("diary-tool.html"));
      await addDay(page, { date: "2026-11-02", headache: true, strength: "7", notes: '=1+1, "odd"' });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.getByRole("button", { name: "Save as a file" }).click(),
      ]);
      expect(download.suggestedFilename()).toBe("massage-and-migraine-diary.csv");
      const csv = readFileSync(await download.path(), "utf8");
      expect(csv).toBe(
        `\uFEFFDay,Headache days,"How bad, from 0 to 10?",Medicine days,Massage days,Notes\r\n2026-11-02,Yes,7,No,No,"'=1+1, ""odd"""\r\n`,
      );
    });
  });

  test("says what is missing, and takes the reader there", async () => {
    await withPage(browser, {}, async ({ page }) => {
      await page.goto(pageUrl("diary-tool.html"));
      await page.getByRole("button", { name: "Add this day" }).click();
      expect(await status(page, "form")).toBe("Say yes or no to the headache first.");
      expect(await page.evaluate("document.activeElement.value")).toBe("yes");
      expect(await page.getByRole("table").count()).toBe(0);
    });
  });

  test.each([
    ["refuses to store", "Storage.prototype.setItem = () => { throw new Error('refused') }", "did not keep"],
    [
      "holds something else",
      "localStorage.setItem('massage-and-migraine-diary', '[1]')",
      "could not be read",
    ],
  ])("where the browser %s the page says so", async (_what, script, words) => {
    await withPage(browser, {}, async ({ page }) => {
      await page.addInitScript(script);
      await page.goto(pageUrl("diary-tool.html"));
      if (words === "did not keep") await page.getByLabel("Keep on this device").click();
      expect(await page.locator("main").innerText()).toContain(words);
      expect(await page.getByLabel("Keep on this device").isChecked()).toBe(false);
    });
  });

  test("without JavaScript the page leads to the diary on paper", async () => {
    await withPage(browser, { javaScriptEnabled: false }, async ({ page }) => {
      await page.goto(pageUrl("diary.html"));
      await page.getByRole("link", { name: "Fill in a diary on this device" }).click();
      expect(await page.locator("main").innerText()).toContain("There is a diary to print instead");
      await page.locator("main").getByRole("link", { name: "Downloads to print" }).click();
      await page.waitForURL(/downloads\.html$/);
    });
  });
});

describe.each([
  "a-to-z.html",
  "search.html?q=stroke",
  "diary-tool.html",
  "decide.html",
  "find-a-therapist.html",
])("in the reader's own colours, %s", (fileName) => {
  test.each(widthsPx)("has nothing that axe finds: %i px", async (width) => {
    const options = { forcedColors: "active", viewport: { width, height: 800 }, bypassCSP: true } as const;
    await withPage(browser, options, async ({ page }) => {
      await page.goto(pageUrl(fileName));
      // axe asks for the colours that the page would have, and not for those that the reader sees.
      const rulesOff = ["color-contrast", "color-contrast-enhanced"];
      expect((await runAxe(page, rulesOff)).violations).toEqual([]);
    });
  });
});

test("a filled diary has nothing that axe finds", async () => {
  await withPage(browser, { bypassCSP: true, viewport: { width: 320, height: 640 } }, async ({ page }) => {
    await page.goto(pageUrl("diary-tool.html"));
    await addDay(page, { date: "2026-11-02", headache: true, strength: "7", notes: "A note" });
    expect((await runAxe(page)).violations).toEqual([]);
    await page.getByRole("button", { name: "Delete all" }).click();
    expect((await runAxe(page)).violations).toEqual([]);
  });
});

interface Day {
  readonly date: string;
  readonly headache: boolean;
  readonly strength?: string;
  readonly medicine?: boolean;
  readonly massage?: boolean;
  readonly notes?: string;
}

async function addDay(page: Page, day: Day): Promise<void> {
  await page.getByLabel("Day", { exact: true }).fill(day.date);
  await page.getByRole("radio", { name: day.headache ? "Yes" : "No" }).check();
  if (day.strength !== undefined) await page.getByLabel("How bad").selectOption(day.strength);
  if (day.medicine === true) await page.getByLabel("I took a painkiller").check();
  if (day.massage === true) await page.getByLabel("I had a massage").check();
  if (day.notes !== undefined) await page.getByLabel("Notes").fill(day.notes);
  await page.getByRole("button", { name: "Add this day" }).press("Enter");
}

async function cells(page: Page, caption: string): Promise<readonly (readonly string[])[]> {
  const rows = await page.getByRole("table", { name: caption }).locator("tbody tr").all();
  return Promise.all(rows.map(async (row) => row.locator("th, td").allInnerTexts()));
}

async function status(page: Page, inside: string): Promise<string> {
  return page.locator(`${inside} [role=status]`).last().innerText();
}

async function storedKeys(page: Page): Promise<readonly string[]> {
  const keys =
    "[...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(/; /).filter(Boolean)]";
  return z.array(z.string()).parse(await page.evaluate(keys));
}

async function keepSite(page: Page, origin: string): Promise<void> {
  await page.goto(`${origin}/downloads.html`);
  await page.getByRole("button", { name: "Keep the website on this device" }).click();
  await expect
    .poll(() => page.locator("#Offline [role=status]").innerText(), { timeout: 20_000 })
    .toContain("is kept");
}
