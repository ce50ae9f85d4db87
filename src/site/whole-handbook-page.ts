import type { Handbook, Part } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";
import { pageAnchor } from "../html/html-context.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { renderSection } from "../html/section.ts";
import { fragment, pageFiles, wholeHandbookAnchor } from "./addresses.ts";
import type { SectionMarkup } from "./section-html.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** Every section on one page, with the pages of the printed handbook as places to link to. */
export interface WholeHandbookPage extends WebPage {
  /** The printed pages before the first section: the cover's and the contents'. */
  readonly coverPages: readonly PrintedPage[];
  readonly contentsPages: readonly PrintedPage[];
  readonly parts: readonly WholePart[];
}

export interface PrintedPage {
  readonly id: string;
  readonly name: string;
}

export interface WholePart {
  readonly title: string | null;
  readonly contents: readonly { readonly href: string; readonly title: string }[];
  renderSections(): string;
}

export function makeWholeHandbookPage(
  handbook: Handbook,
  pageMap: PageMap | null,
  markup: SectionMarkup,
): WholeHandbookPage {
  return {
    ...makeWebPage(handbook, {
      fileName: pageFiles.wholeHandbook,
      title: handbook.words.wholeHandbook,
      description: handbook.description,
    }),
    styles: ["cards", "tables", "references", "book"],
    coverPages: printedPages(pageMap, "cover", handbook.words),
    contentsPages: printedPages(pageMap, "contents", handbook.words),
    parts: handbook.parts.map((part) => wholePart(part, markup)),
  };
}

function wholePart({ title, sections }: Part, markup: SectionMarkup): WholePart {
  const context = markup.wholeHandbook(title !== null);
  return {
    title,
    contents: sections.map(({ id, titleText }) => ({
      href: fragment(wholeHandbookAnchor(id, null)),
      title: titleText,
    })),
    renderSections: () => sections.map((section) => renderSection(section, context)).join("\n"),
  };
}

function printedPages(
  pageMap: PageMap | null,
  place: "cover" | "contents",
  words: Words,
): readonly PrintedPage[] {
  const pages = pageMap?.pages ?? [];
  return pages
    .filter(({ start }) => start.place === place)
    .map(({ label }) => ({ id: pageAnchor(label), name: fill(words.page, { page: label }) }));
}
