import type { Browser } from "playwright-core";
import { runAxe, type AxeFinding } from "./axe-run.ts";
import type { Book } from "./book.ts";
import { withoutExplained, type Explanation } from "./explained.ts";
import { withPage } from "./open-page.ts";

// Rules about a whole web page: in a book the reading system has the landmarks, and a chapter is a part. The cover is a
// picture; the title page after it has the heading.
const notForChapters = ["landmark-one-main", "region"];

/** Runs axe in every document of the spine, as the server at that origin gives them. */
export async function runAxeInBook(
  browser: Browser,
  origin: string,
  book: Book,
  explained: readonly Explanation[] = [],
): Promise<{
  readonly findings: readonly (AxeFinding & { readonly path: string })[];
  /** For each document, how many rules had something to look at. */
  readonly passes: readonly number[];
}> {
  const findings: (AxeFinding & { path: string })[] = [];
  const passes: number[] = [];
  await withPage(browser, {}, async ({ page }) => {
    for (const path of book.spine) {
      await page.goto(`${origin}/book/${path}`);
      const isCover = (await page.locator('[role="doc-cover"]').count()) > 0;
      const rulesOff = isCover ? [...notForChapters, "page-has-heading-one"] : notForChapters;
      const report = await runAxe(page, rulesOff);
      const undecided = await withoutExplained(page, report.incomplete, explained);
      findings.push(...[...report.violations, ...undecided].map((finding) => ({ path, ...finding })));
      passes.push(report.passes);
    }
  });
  return { findings, passes };
}
