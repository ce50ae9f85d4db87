import type { Handbook } from "../document/handbook.ts";
import { fill } from "../locale/words.ts";
import { pageFiles } from "./addresses.ts";
import { cachePrefixOf, serviceWorkerFile } from "./service-worker.ts";
import type { Download, DownloadForm } from "./site-input.ts";
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
  readonly form: DownloadForm;
}

export function makeDownloadsPage(
  handbook: Handbook,
  downloads: Promise<readonly Download[]>,
  offlineScriptHref: string,
): DownloadsPage {
  const { downloads: title, downloadsText: description } = handbook.words;
  const { working, kept, removed, failed } = handbook.words.tools.offline;
  const settings = {
    serviceWorker: serviceWorkerFile,
    cachePrefix: cachePrefixOf(handbook),
    words: { working, kept, removed, failed },
  };
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.downloads, title, description }),
    styles: ["downloads"],
    scripts: [{ href: offlineScriptHref, settings: JSON.stringify(settings) }],
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

/** Shown in place of a page that a device without the internet does not hold. */
export function makeOfflinePage(handbook: Handbook): WebPage {
  const { pageTitle: title, pageText: description } = handbook.words.tools.offline;
  const page = makeWebPage(handbook, { fileName: pageFiles.offline, title, description });
  return { ...page, canonicalUrl: null };
}

export interface ChangesPage extends WebPage {
  readonly versions: readonly { readonly title: string; readonly changes: readonly string[] }[];
}

/** None for a handbook that does not say what changed. */
export function makeChangesPages(handbook: Handbook): readonly ChangesPage[] {
  const { changes = [], words } = handbook;
  if (changes.length === 0) return [];
  const { title, summary: description, version: versionTitle } = words.tools.changes;
  const versions = changes.map(({ version, dateText: date, changes: sentences }) => ({
    title: fill(versionTitle, { version, date }),
    changes: sentences,
  }));
  return [{ ...makeWebPage(handbook, { fileName: pageFiles.changes, title, description }), versions }];
}

function downloadRow({ href, name, description, format, form, bytes, pages }: Download): DownloadRow {
  return {
    href,
    name,
    description,
    facts: [format, readableSize(bytes), ...(pages === null ? [] : [pages])].join(", "),
    form,
  };
}

/** Rounded up, so that nobody on a metered connection is told too little. */
export function readableSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} KB` : `${(Math.ceil(bytes / 100_000) / 10).toFixed(1)} MB`;
}
