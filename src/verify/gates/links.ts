import { checkEpubLinks } from "../links/check-epub-links.ts";
import { checkPdfLinks } from "../links/check-pdf-links.ts";
import { checkSiteLinks } from "../links/check-site-links.ts";
import type { Problem } from "../finding.ts";
import {
  pdfWalk,
  wholePageFile,
  wholePageSections,
  type FinishedPdf,
  type FinishedSite,
} from "../finished-handbook.ts";
import { findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { startsSo } from "./page-starts.ts";
import { inBook, type Gate } from "./gate.ts";

/** Every link leads somewhere, and a name leads to the same heading on paper as on the page of the whole handbook. */
export const links: Gate = {
  name: "links",
  site: ({ pages, files }) => checkSiteLinks(pages, files),
  epub: (epub) => checkEpubLinks(epub.book).map(({ file, message }) => inBook(epub, file, message)),
  together: ({ site, pdf }) => (site === null || pdf === null ? [] : differentPlaces(site, pdf)),
  pdf: ({ file, pdf }) => checkPdfLinks(pdf).map((message) => ({ file, message })),
};

/**
 * A printed code or somebody's link may hold a name that nothing in the handbook itself leads to. A page of the site
 * of that name (also one that leads on from an old name) has the title that the name leads to.
 */
function differentPlaces({ pages }: FinishedSite, { file, pdf }: FinishedPdf): readonly Problem[] {
  const { landing: onPage, sections } = wholePageSections(pages);
  const { landing: onPaper, startPages } = pdfWalk(pdf);
  const passages = sections.flatMap((section) => section.passages).filter(({ text }) => text !== "");
  const firstPage = Math.min(...startPages.flat().filter((page) => page > 0));
  return pdf.destinationNames
    .flatMap((name) => {
      if (name === "cover" || name === "contents") return beforeText(name, pdf, firstPage);
      const place = onPage?.(`${wholePageFile}#${name}`) ?? null;
      const title = findElement(pages.get(`${name}.html`) ?? nothing, "h1");
      const expected = place?.text ?? (title === null ? null : foldWhiteSpace(textOf(title)));
      if (expected === null) return [];
      const found = onPaper(name);
      // In the middle of a paragraph that goes over a page, what comes next is what stands whole below the place.
      const next = passages[passages.findIndex(({ text }) => text === expected) + 1]?.text ?? "";
      const fits = found !== null && [expected, next].some((text) => startsSo({ text }, found));
      const isPartTitle = found?.kind === "paragraph" && (place === null || place.detail === "1");
      return fits || isPartTitle
        ? []
        : [`The name "${name}" leads to "${found?.text ?? ""}" instead of "${expected}".`];
    })
    .map((message) => ({ file, message }));
}

function beforeText(name: string, pdf: OpenPdf, firstPage: number): readonly string[] {
  const page = pdf.named.get(name)?.pageNumber ?? 0;
  const fits = name === "cover" ? page === 1 : page > 1 && page < firstPage;
  return fits ? [] : [`The name "${name}" leads to page ${String(page)}.`];
}

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
