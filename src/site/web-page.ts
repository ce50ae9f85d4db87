import type { Handbook } from "../document/handbook.ts";
import type { PageScript } from "./scripts.ts";
import type { StyleSheetName } from "./style-sheet.ts";

/** What the frame around every page needs to know of it. */
export interface WebPage {
  readonly fileName: string;
  /** Unique on the site: what tabs, bookmarks and screen readers say first. */
  readonly documentTitle: string;
  readonly description: string;
  readonly title: string;
  /** Null without `url`. */
  readonly canonicalUrl: string | null;
  /** JSON-LD; null where there is nothing to say, or no address to say it of. */
  readonly structuredData: string | null;
  /** Goes before every address of the frame; "" but on a page that is shown below any address. */
  readonly root: string;
  /** Beside those that every page loads. */
  readonly styles: readonly StyleSheetName[];
  /** Beside the script of the head, which every page has. */
  readonly scripts: readonly PageScript[];
}

export interface PageTexts {
  readonly fileName: string;
  readonly title: string;
  readonly description: string;
}

export function makeWebPage(handbook: Handbook, { fileName, title, description }: PageTexts): WebPage {
  return {
    fileName,
    title,
    documentTitle: `${title} – ${handbook.title}`,
    description,
    canonicalUrl: handbook.url === null ? null : handbook.url + encodeURIComponent(fileName),
    structuredData: null,
    root: "",
    styles: [],
    scripts: [],
  };
}
