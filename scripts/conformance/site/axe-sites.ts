import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { runAxe } from "../../../tests/browser/axe-run.ts";
import {
  explanations,
  raisedWords,
  withoutExplained,
  type Explanation,
} from "../../../tests/browser/explained.ts";
import { withPage } from "../../../tests/browser/open-page.ts";
import { allWidthsPx, contextOptions, themes } from "../../../tests/browser/page-kinds.ts";
import { packageVersion } from "../requirements.ts";
import type { SiteToJudge } from "../subjects.ts";
import { judgeOne, type Finding, type Verdict } from "../verdict.ts";

interface NamedLook {
  readonly name: string;
  readonly options: BrowserContextOptions;
}

const allLooks: readonly NamedLook[] = [
  ...themes.flatMap((theme) =>
    allWidthsPx.map((widthPx) => ({
      name: `${theme} ${String(widthPx)} px`,
      options: contextOptions({ theme, widthPx }),
    })),
  ),
  ...allWidthsPx.map((widthPx) => ({
    name: `forced colours ${String(widthPx)} px`,
    options: { ...contextOptions({ theme: "light", widthPx }), forcedColors: "active" } as const,
  })),
];
/** What only generated handbooks hold. */
const explained: readonly Explanation[] = [
  ...explanations,
  {
    rules: ["color-contrast", "color-contrast-enhanced"],
    selector: ".breadcrumb li",
    reason: "A title may hold a picture: it stands beside the words, on the same ground.",
  },
  raisedWords,
];

/** `url` of the generated handbooks that have one. */
const generatedAddress = "https://example.org/handbook/";

/** A page at an old address leads on at once; without that, what is on it can be judged. */
async function standingStill(url: string): Promise<{ body: string; contentType: string }> {
  const markup = await readFile(new URL(url), "utf8");
  return { body: markup.replace(/<meta http-equiv="refresh"[^>]*>/, ""), contentType: "text/html" };
}

// axe takes the colour of text from -webkit-text-fill-color, of which Chromium tells the author's colour where it paints
// the forced one. `color` is told as painted.
const saysWhatIsPainted = `
  const all = [...document.querySelectorAll("*")].map((element) => [element, getComputedStyle(element).color]);
  for (const [element, color] of all) element.style.webkitTextFillColor = color;
`;

/** axe in every page of every site. */
export async function askAxeAboutSites(
  browser: Browser,
  sites: readonly SiteToJudge[],
): Promise<readonly Verdict[]> {
  const version = packageVersion("axe-core");
  const verdicts: Verdict[] = [];
  for (const site of sites) {
    verdicts.push(await judgeOne("axe-site", version, site.folder, () => findInSite(browser, site)));
  }
  return verdicts;
}

async function findInSite(browser: Browser, site: SiteToJudge): Promise<readonly Finding[]> {
  const pages = readdirSync(site.folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".html"))
    .toSorted();
  const findings: Finding[] = [];
  for (const [index, path] of pages.entries()) {
    for (const look of site.looks === "all" ? allLooks : inTurn(index)) {
      const url = pathToFileURL(join(site.folder, path)).href;
      for (const { rule, message } of await findInPage(browser, site.folder, url, look.options)) {
        findings.push({ rule, message: `${path}, ${look.name}: ${message}` });
      }
    }
  }
  return findings;
}

/** One look a page: pages of one site are of few kinds, so each kind is seen in most of them. */
function inTurn(index: number): readonly NamedLook[] {
  return allLooks.filter((_, position) => position === index % allLooks.length);
}

/** What axe could not decide counts, too, unless it is explained. */
async function findInPage(
  browser: Browser,
  folder: string,
  url: string,
  options: BrowserContextOptions,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  await withPage(browser, { ...options, bypassCSP: true }, async ({ page }) => {
    await page.route(url, async (route) => route.fulfill(await standingStill(url)));
    // The page of a lost way names its files by the handbook's own address.
    await page.route(`${generatedAddress}**`, async (route) =>
      route.fulfill({
        path: join(folder, new URL(route.request().url()).pathname.slice("/handbook/".length)),
      }),
    );
    await page.goto(url);
    if (options.forcedColors === "active") await page.evaluate(saysWhatIsPainted);
    const report = await runAxe(page);
    const undecided = await withoutExplained(page, report.incomplete, explained);
    for (const { rule, selector, message } of [...report.violations, ...undecided]) {
      findings.push({ rule, message: `${selector}: ${message}` });
    }
    if (report.passes <= 10) findings.push({ rule: "not judged", message: "The page shows axe nothing." });
  });
  return findings;
}
