import {
  chromium,
  type Browser,
  type BrowserContextOptions,
  type Page,
  type ViewportSize,
} from "playwright-core";
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

/** A page that stays open from one test to the next: to open one takes as long as most looks at it. */
export interface Tab extends ObservedPage {
  /** Forgets what the page did until now. */
  forget(): void;
}

/** Closes with the browser. What a page keeps on the device, the next one in the same tab finds. */
export async function openTab(browser: Browser, options: BrowserContextOptions = {}): Promise<Tab> {
  const context = await browser.newContext(options);
  return observe(await context.newPage());
}

/** A screen and the theme of a reader's device. */
export interface Device {
  readonly viewport: ViewportSize;
  readonly colorScheme: "light" | "dark";
}

/** Shows a page in the tab as a reader with such a device sees it. */
export async function show(tab: Tab, url: string, device: Device): Promise<void> {
  await dress(tab, device);
  tab.forget();
  await tab.page.goto(url);
}

/** Shows the page that is open already as on another device: a reader turns a phone, and changes its theme. */
export async function dress({ page }: Tab, { viewport, colorScheme }: Device): Promise<void> {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

/** Runs in a context of its own, so that nothing is kept from one page to the next. */
export async function withPage(
  browser: Browser,
  options: BrowserContextOptions,
  work: (observed: ObservedPage) => Promise<void>,
): Promise<void> {
  const context = await browser.newContext(options);
  try {
    await work(observe(await context.newPage()));
  } finally {
    await context.close();
  }
}

function observe(page: Page): Tab {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("requestfailed", (request) => {
    // What was still on its way when the page was left, or its theme changed, is no failure.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  const forget = (): void => {
    requests.length = 0;
    complaints.length = 0;
  };
  return { page, requests, complaints, forget };
}
