import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Handbook } from "./document/handbook.ts";
import { fill } from "./locale/words.ts";
import { describePrintout, printoutForm, printoutNames, printoutPath } from "./outputs/printout-files.ts";
import type { Download } from "./site/site-input.ts";

export function epubPath(handbook: Handbook): string {
  return `downloads/${handbook.identifier}.epub`;
}

/** What lies beside the site, from this build or kept from an earlier one. `pages` has those of each printout. */
export async function listDownloads(
  staging: string,
  /** Of the version, below that folder: "" or `editions/north/`. */
  folder: string,
  handbook: Handbook,
  pages: ReadonlyMap<string, number>,
): Promise<readonly Download[]> {
  const { words } = handbook;
  const downloads: Download[] = [];
  for (const name of printoutNames) {
    const href = printoutPath(handbook, name);
    const count = pages.get(folder + href);
    if (count === undefined) continue;
    const { title, text } = describePrintout(name, handbook);
    downloads.push({
      href,
      name: title,
      description: text,
      format: "PDF",
      form: printoutForm(name),
      bytes: await sizeOf(href),
      pages: count === 1 ? words.onePage : fill(words.pagesOnPaper, { pages: count }),
    });
  }
  const href = epubPath(handbook);
  const bytes = await sizeOf(href).catch(() => null);
  if (bytes !== null) {
    const { downloadEpubName: name, downloadEpubText: description } = words;
    downloads.push({ href, name, description, format: "EPUB", form: "reader", bytes, pages: null });
  }
  return downloads;

  async function sizeOf(path: string): Promise<number> {
    return (await stat(join(staging, folder, path))).size;
  }
}
