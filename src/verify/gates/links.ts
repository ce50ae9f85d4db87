import { checkEpubLinks } from "../links/check-epub-links.ts";
import { words } from "../expected/words.ts";
import { repeated } from "../links/repeated.ts";
import { checkIndex } from "../links/check-index.ts";
import { checkPageReferences } from "../links/check-page-references.ts";
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
import { attribute, descendants, findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import type { WebPages } from "../markup/read-site.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { foldWhiteSpace, type Passage } from "../read-back.ts";
import { startsSo } from "./page-starts.ts";
import { inBook, type Gate } from "./gate.ts";

/** Every link leads somewhere, and a name leads to the same heading on paper as on the page of the whole handbook. */
export const links: Gate = {
  name: "links",
  readsEveryPdf: true,
  site: ({ pages, files }) => [
    ...checkSiteLinks(pages, files),
    ...[...pages].flatMap(([file, page]) => waysBackTwice(page).map((message) => ({ file, message }))),
  ],
  epub: (epub) => [
    ...checkEpubLinks(epub.book).map(({ file, message }) => inBook(epub, file, message)),
    ...[...epub.book.documents].flatMap(([path, document]) =>
      waysBackTwice(document).map((message) => inBook(epub, path, message)),
    ),
  ],
  together: ({ site, pdf }) => (site === null || pdf === null ? [] : differentPlaces(site, pdf)),
  pdf: ({ file, pdf }, { source }) =>
    [...checkPdfLinks(pdf), ...checkPageReferences(pdf), ...checkIndex(pdf, source)].map((message) => ({
      file,
      message,
    })),
};

/**
 * A printed code or somebody's link may hold a name that nothing in the handbook itself leads to. A page of the site
 * of that name (also one that leads on from an old name) has the title that the name leads to.
 */
function differentPlaces({ pages }: FinishedSite, { file, pdf }: FinishedPdf): readonly Problem[] {
  const { landing: onPage, sections } = wholePageSections(pages);
  const { landing: onPaper, startPages, readBack } = pdfWalk(pdf);
  const all = sections.flatMap((section) => section.passages);
  const passages = all.filter(({ text }) => text !== "");
  const firstPage = Math.min(...startPages.flat().filter((page) => page > 0));
  const names = new Set(pdf.destinationNames);
  const lost = [
    "cover",
    "contents",
    ...oldNames(pages),
    ...headingNames(pages.get(wholePageFile) ?? nothing),
  ].filter((name) => !names.has(name));
  const wrong = pdf.destinationNames.flatMap((name) => {
    if (name === "cover" || name === "contents") return beforeText(name, pdf, firstPage);
    const place = onPage?.(`${wholePageFile}#${name}`) ?? null;
    const title = findElement(pages.get(`${name}.html`) ?? nothing, "h1");
    const expected = place?.text ?? (title === null ? null : foldWhiteSpace(textOf(title)));
    if (expected === null) return [];
    const found = onPaper(name);
    // In the middle of a paragraph that goes over a page, what comes next is what stands whole below the place.
    const next = passages[passages.findIndex(({ text }) => text === expected) + 1]?.text ?? "";
    const fitting = [expected, next, ...cellsBefore(expected, all)];
    const fits = found !== null && fitting.some((text) => startsSo({ text }, found));
    const isPartTitle = readBack.sections.some(
      ({ passages: [top, below] }) =>
        top?.kind === "paragraph" &&
        top.text === found?.text &&
        below !== undefined &&
        startsSo({ text: expected }, below),
    );
    return fits || isPartTitle
      ? []
      : [`The name "${name}" leads to "${found?.text ?? ""}" instead of "${expected}".`];
  });
  return [...lost.map((name) => `Nothing is called "${name}".`), ...wrong].map((message) => ({
    file,
    message,
  }));
}

/** Words in a table are shown from the top of their row: the cells of it that stand before them are seen first. */
function cellsBefore(text: string, passages: readonly Passage[]): readonly string[] {
  const at = passages.findIndex((passage) => passage.kind === "cell" && passage.text === text);
  const row = passages.slice(0, Math.max(0, at)).findLastIndex(({ kind }) => kind === "row");
  return at === -1
    ? []
    : passages.slice(row, at).flatMap((passage) => (passage.text === "" ? [] : passage.text));
}

/** Each place that a note or source is named has its own way back, also where two stand in one paragraph. */
function waysBackTwice(page: MarkupElement): readonly string[] {
  const ways = descendants(page).filter(
    (element) => element.name === "a" && textOf(element).trim().startsWith(words.backToText),
  );
  return repeated(ways.flatMap((way) => attribute(way, "href") ?? [])).map(
    (href) => `Two ways back to the text lead to ${href}.`,
  );
}

/** Names of sections from before: a page of the site leads on from each. */
function oldNames(pages: WebPages): readonly string[] {
  return [...pages].flatMap(([file, page]) => {
    const leadsOn = descendants(page).some((element) => attribute(element, "http-equiv") === "refresh");
    return leadsOn ? [file.replace(/\.html$/, "")] : [];
  });
}

/** Names of headings; the program's own heading above a list of notes has one for each page alone. */
function headingNames(page: MarkupElement): readonly string[] {
  return descendants(findElement(page, "main") ?? page)
    .filter((element) => /^h[1-6]$/.test(element.name))
    .flatMap((heading) => attribute(heading, "id") ?? [])
    .filter((id) => id !== "Contents" && !id.endsWith("notes--list"));
}

/** The cover's and the contents' names lead to the top of their pages. */
function beforeText(name: string, pdf: OpenPdf, firstPage: number): readonly string[] {
  const { pageNumber: page, topPt } = pdf.named.get(name) ?? { pageNumber: 0, topPt: null };
  const onPage = pdf.runs.filter((run) => run.pageNumber === page && !run.artifact);
  const isTop = topPt === null || onPage.every((run) => run.yPt <= topPt);
  const fits = isTop && (name === "cover" ? page === 1 : page > 1 && page < firstPage);
  return fits ? [] : [`The name "${name}" leads to page ${String(page)}, and not to its top.`];
}

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
