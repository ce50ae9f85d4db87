import type { Handbook } from "../document/handbook.ts";
import { pageFiles } from "./addresses.ts";
import type { Download } from "./site-input.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

export interface DownloadsPage extends WebPage {
  /** A promise within a function: Eleventy would wait for a bare one before it writes the first page. */
  awaitRows(): Promise<readonly DownloadRow[]>;
}

export interface DownloadRow {
  readonly href: string;
  readonly name: string;
  readonly description: string;
  /** Format and size, for example "PDF, 118 KB, 2 pages". */
  readonly facts: string;
  readonly form: "paper" | "reader";
}

export function makeDownloadsPage(
  handbook: Handbook,
  downloads: Promise<readonly Download[]>,
): DownloadsPage {
  const { downloads: title, downloadsText: description } = handbook.words;
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.downloads, title, description }),
    styles: ["downloads"],
    awaitRows: async () => (await downloads).map(downloadRow),
  };
}

/** A server shows this page below any address, where relative links lead astray: with `url` its links are whole. */
export function makeNotFoundPage(handbook: Handbook): WebPage {
  const { pageNotFound: title, pageNotFoundText: description } = handbook.words;
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.notFound, title, description }),
    canonicalUrl: null,
    root: handbook.url ?? "",
  };
}

function downloadRow({ href, name, description, format, bytes, pages }: Download): DownloadRow {
  return {
    href,
    name,
    description,
    facts: [format, readableSize(bytes), ...(pages === null ? [] : [pages])].join(", "),
    form: format === "PDF" ? "paper" : "reader",
  };
}

/** Rounded up, so that nobody on a metered connection is told too little. */
export function readableSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}
