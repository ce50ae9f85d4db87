// `npm run screenshots [-- --site DIR] [-- WORD ...]`: pictures of every kind of page in each theme and width, for the
// eye. They go to reports/screenshots/, with a page that shows them side by side. WORDs choose kinds of pages.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { z } from "zod";
import { openBrowser, withPage } from "../tests/browser/open-page.ts";
import { allWidthsPx, pageKinds } from "../tests/browser/page-kinds.ts";

const themes: Readonly<Record<string, BrowserContextOptions>> = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { colorScheme: "dark", forcedColors: "active" },
};
/** A picture that is higher than this shows nothing more to the eye. */
const maxHeightPx = 6000;

const { values, positionals } = parseArgs({
  options: { site: { type: "string", default: "dist" } },
  allowPositionals: true,
});
const site = resolve(values.site);
const folder = fileURLToPath(new URL("../reports/screenshots/", import.meta.url));
const kinds = Object.entries(pageKinds).filter(
  ([kind, file]) => positionals.length === 0 || positionals.some((word) => `${kind} ${file}`.includes(word)),
);

if (!existsSync(join(site, "index.html"))) {
  console.error(
    `There is no website in ${site}: build one first (npm run build), or name its folder with --site.`,
  );
  process.exitCode = 2;
} else if (kinds.length === 0) {
  console.error(`No kind of page is called so. There are: ${Object.keys(pageKinds).join(", ")}.`);
  process.exitCode = 2;
} else {
  const browser = await openBrowser();
  try {
    await takeAll(browser);
  } finally {
    await browser.close();
  }
}

async function takeAll(browser: Browser): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const rows: string[] = [];
  for (const [kind, file] of kinds) {
    const pictures: string[] = [];
    for (const theme of Object.keys(themes)) {
      for (const widthPx of allWidthsPx) pictures.push(await take(browser, file, theme, widthPx));
    }
    rows.push(
      `<h2>${kind}</h2>\n<p>${pictures.map((name) => `<img src="${name}" alt="${name}">`).join("\n")}</p>`,
    );
    console.log(`${kind}: ${String(pictures.length)} pictures`);
  }
  await writeFile(join(folder, "index.html"), contactSheet(rows));
  console.log(`See reports/screenshots/index.html`);
}

/** Takes the first screen and what is below it; answers the picture's name. */
async function take(browser: Browser, file: string, theme: string, widthPx: number): Promise<string> {
  const [path = "", query = ""] = file.split("?");
  const name = `${basename(path, ".html")}.${theme}.${String(widthPx)}.png`;
  const viewport = { width: widthPx, height: widthPx < 600 ? 568 : 900 };
  await withPage(browser, { ...themes[theme], viewport }, async ({ page }) => {
    await page.goto(`${pathToFileURL(join(site, path)).href}?${query}`);
    await page.evaluate("document.fonts.ready.then(() => null)");
    const heightPx = z.number().parse(await page.evaluate("document.documentElement.scrollHeight"));
    const clip = { x: 0, y: 0, width: widthPx, height: Math.min(heightPx, maxHeightPx) };
    await page.screenshot({ path: join(folder, name), fullPage: true, clip });
  });
  return name;
}

function contactSheet(rows: readonly string[]): string {
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Pictures of the site</title>
<style>body{background:#888;font-family:sans-serif}p{display:flex;gap:8px;align-items:start}img{width:11%}</style>
${rows.join("\n")}
</html>
`;
}
