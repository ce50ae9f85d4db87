import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { findBrowser } from "./find-browser.ts";

/** Opens a browser with a fresh profile; whoever opens it closes it. */
export async function openBrowser(): Promise<Browser> {
  const { executablePath, environment } = await findBrowser();
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return chromium.launch({
    executablePath,
    args: ["--headless", "--no-sandbox", "--disable-gpu"],
    env: { ...Object.fromEntries(inherited), ...environment },
  });
}

/** A page and what it did meanwhile that a reader does not see. */
export interface ObservedPage {
  readonly page: Page;
  readonly requests: readonly string[];
  /** Errors and warnings on the console, uncaught errors, and requests that failed. */
  readonly complaints: readonly string[];
}

/** Runs in a context of its own, so that nothing is kept from one page to the next. */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  work: (observed: ObservedPage) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    page.on("requestfailed", (request) => complaints.push(`failed: ${request.url()}`));
    page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
    });
    await work({ page, requests, complaints });
  } finally {
    await context.close();
  }
}
