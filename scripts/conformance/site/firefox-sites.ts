import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { runAxe } from "../../../tests/browser/axe-run.ts";
import { withoutExplained } from "../../../tests/browser/explained.ts";
import { installInPage } from "../../../tests/browser/install-in-page.ts";
import { allWidthsPx, longKinds, pageKinds } from "../../../tests/browser/page-kinds.ts";
import {
  keyboardPathFaults,
  reflowFaults,
  skipLinkFaults,
  textSpacingFaults,
  type KeyedPage,
} from "../../../tests/browser/use.ts";
import { requireJudge } from "../requirements.ts";
import type { SiteToJudge } from "../subjects.ts";
import { judgeOne, MissingJudge, type Finding, type Verdict } from "../verdict.ts";

// Firefox, driven over WebDriver BiDi by puppeteer-core, which fetches no browser. It can't be told a theme from
// outside, so it is started once for each with the reader's own settings, as about:config names them.
const themes = {
  light: { "layout.css.prefers-color-scheme.content-override": 1 },
  dark: { "layout.css.prefers-color-scheme.content-override": 0 },
  "forced colours": { "browser.display.document_color_use": 2 },
};

const heightPx = 800;

interface FirefoxPage extends KeyedPage {
  goto(url: string): Promise<unknown>;
  setViewport(size: { width: number; height: number }): Promise<void>;
  on(event: "console" | "pageerror", listener: (message: unknown) => void): unknown;
  close(): Promise<void>;
}

interface Firefox {
  version(): Promise<string>;
  newPage(): Promise<FirefoxPage>;
  close(): Promise<void>;
}

/**
 * axe, words that are cut off, pages that scroll sideways and complaints; and on one page of every kind the way of the
 * keyboard and a reader's own spacing of text.
 *
 * Each page of the real site is seen in all themes and at all widths, in three looks: Chromium is asked about all nine,
 * and Firefox, which draws the same styles, would take as long again as all other judges. Those of other sites are seen
 * in one theme each, in turn.
 */
export async function askFirefoxAboutSites(sites: readonly SiteToJudge[]): Promise<readonly Verdict[]> {
  const started: StartedFirefox[] = [];
  try {
    for (const [theme, preferences] of Object.entries(themes)) {
      const firefox = await startFirefox(preferences);
      started.push({ theme, firefox, tab: await openTab(firefox) });
    }
    const version = (await started[0]?.firefox.version()) ?? "";
    const verdicts: Verdict[] = [];
    for (const site of sites) {
      verdicts.push(await judgeOne("firefox-site", version, site.folder, () => findInSite(started, site)));
    }
    return verdicts;
  } finally {
    for (const { firefox } of started) await firefox.close();
  }
}

/** One for each theme; all stay open until the last site is judged, since starting one takes as long as five pages. */
interface StartedFirefox {
  readonly theme: string;
  readonly firefox: Firefox;
  readonly tab: Tab;
}

/** A tab, and what scripts complained of since somebody looked. */
interface Tab {
  readonly page: FirefoxPage;
  readonly errors: string[];
}

async function openTab(firefox: Firefox): Promise<Tab> {
  const page = await firefox.newPage();
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  return { page, errors };
}

async function findInSite(
  started: readonly StartedFirefox[],
  site: SiteToJudge,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [turn, { theme, firefox, tab }] of started.entries()) {
    findings.push(...(await findInTheme(tab, site, theme, turn)));
    if (turn === 0) findings.push(...(await findInUse(firefox, site)));
  }
  return findings;
}

async function findInTheme(
  tab: Tab,
  site: SiteToJudge,
  theme: string,
  turn: number,
): Promise<readonly Finding[]> {
  const pages = readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .toSorted();
  const findings: Finding[] = [];
  for (const [index, path] of pages.entries()) {
    // A page at an old address leads on at once.
    if (/http-equiv="refresh"/.test(await readFile(join(site.folder, path), "utf8"))) continue;
    if (site.looks === "in turn" && index % Object.keys(themes).length !== turn) continue;
    const url = pathToFileURL(join(site.folder, path)).href;
    const width = site.looks === "all" ? allWidthsPx[(index + turn) % allWidthsPx.length] : allWidthsPx[0];
    if (width === undefined) continue;
    for (const { rule, message } of await findInPage(tab, url, width)) {
      findings.push({ rule, message: `${path}, ${theme} ${String(width)} px: ${message}` });
    }
  }
  return findings;
}

async function findInPage({ page, errors }: Tab, url: string, width: number): Promise<readonly Finding[]> {
  errors.length = 0;
  await page.setViewport({ width, height: heightPx });
  await openForMeasures(page, url);
  const reflow = await reflowFaults(page);
  const report = await runAxe(page);
  const undecided = await withoutExplained(page, report.incomplete);
  return [
    ...errors.map((message) => ({ rule: "error", message })),
    ...reflow.map((message) => ({ rule: "reflow", message })),
    ...[...report.violations, ...undecided].map(({ rule, selector, message }) => ({
      rule,
      message: `${selector}: ${message}`,
    })),
    ...(report.passes <= 10 ? [{ rule: "not judged", message: "The page shows axe nothing." }] : []),
  ];
}

/** The way of the keyboard, and a reader's own spacing, on a phone: the same that `npm test` asks Chromium. */
async function findInUse(firefox: Firefox, site: SiteToJudge): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const [kind, address] of Object.entries(pageKinds)) {
    if (site.looks === "all" ? longKinds.has(kind) : kind !== "home") continue;
    const [fileName = "", query = ""] = address.split("?");
    const url = new URL(`?${query}`, pathToFileURL(join(site.folder, fileName))).href;
    const take = (rule: string, faults: readonly string[]) =>
      findings.push(...faults.map((fault) => ({ rule, message: `${fileName}: ${fault}` })));
    // Where Tab leaves a page it goes on to the browser's own buttons, and only a new tab has the focus again.
    const page = await firefox.newPage();
    try {
      await page.setViewport({ width: allWidthsPx[0], height: heightPx });
      await openForMeasures(page, url);
      take("skip link", await skipLinkFaults(page));
      await openForMeasures(page, url);
      take("keyboard path", await keyboardPathFaults(page));
      take("text spacing", await textSpacingFaults(page));
    } finally {
      await page.close();
    }
  }
  return findings;
}

async function openForMeasures(page: FirefoxPage, url: string): Promise<void> {
  await page.goto(url);
  await page.evaluate("document.fonts.ready.then(() => null)");
  await installInPage(page, "measure.js");
}

async function startFirefox(preferences: Readonly<Record<string, number>>): Promise<Firefox> {
  const executablePath = ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new MissingJudge("Firefox is not installed (Debian package firefox-esr).");
  const { launch } = driverSchema.parse(requireJudge("puppeteer-core"));
  return launch({ browser: "firefox", executablePath, headless: true, extraPrefsFirefox: preferences });
}

const driverSchema = z.object({
  launch: z.custom<(options: object) => Promise<Firefox>>((value) => typeof value === "function"),
});
