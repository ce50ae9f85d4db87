import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
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

/** How a page is shown in one width: a reader may change the theme of a page that is open, and forced colours come last. */
const colours: readonly { readonly name: string; readonly media: Media }[] = [
  ...themes.map((theme) => ({ name: theme, media: { colorScheme: theme, forcedColors: "none" } as const })),
  { name: "forced colours", media: { colorScheme: "light", forcedColors: "active" } },
];
type Media = NonNullable<Parameters<Page["emulateMedia"]>[0]>;
const lookCount = colours.length * allWidthsPx.length;

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
  for (const [position, widthPx] of allWidthsPx.entries()) {
    // One look a page: pages of one site are of few kinds, so each kind is seen in most of them.
    const isSeen = (page: number, colour: number) =>
      site.looks === "all" || page % lookCount === position * colours.length + colour;
    findings.push(...(await findInWidth(browser, site.folder, pages, widthPx, isSeen)));
  }
  return findings;
}

/** All in one tab: to open one takes a third as long as to judge a page, and so does opening the page once more. */
async function findInWidth(
  browser: Browser,
  folder: string,
  pages: readonly string[],
  widthPx: (typeof allWidthsPx)[number],
  isSeen: (page: number, colour: number) => boolean,
): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  const options = { ...contextOptions({ theme: "light", widthPx }), bypassCSP: true };
  await withPage(browser, options, async ({ page }) => {
    await page.route(/^file:.*\.html$/, async (route) =>
      route.fulfill(await standingStill(route.request().url())),
    );
    // The page of a lost way names its files by the handbook's own address.
    await page.route(`${generatedAddress}**`, async (route) =>
      route.fulfill({
        path: join(folder, new URL(route.request().url()).pathname.slice("/handbook/".length)),
      }),
    );
    for (const [index, path] of pages.entries()) {
      const asked = colours.filter((_, colour) => isSeen(index, colour));
      if (asked.length > 0) await page.goto(pathToFileURL(join(folder, path)).href);
      for (const { name, media } of asked) {
        await page.emulateMedia(media);
        if (media.forcedColors === "active") await page.evaluate(saysWhatIsPainted);
        for (const { rule, message } of await findInPage(page)) {
          findings.push({ rule, message: `${path}, ${name} ${String(widthPx)} px: ${message}` });
        }
      }
    }
  });
  return findings;
}

/** What axe could not decide counts, too, unless it is explained. */
async function findInPage(page: Page): Promise<readonly Finding[]> {
  const report = await runAxe(page);
  const undecided = await withoutExplained(page, report.incomplete, explained);
  return [
    ...[...report.violations, ...undecided].map(({ rule, selector, message }) => ({
      rule,
      message: `${selector}: ${message}`,
    })),
    ...(report.passes <= 10 ? [{ rule: "not judged", message: "The page shows axe nothing." }] : []),
  ];
}
