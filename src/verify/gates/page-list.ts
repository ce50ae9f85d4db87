import { navigationOf } from "../epub/navigation.ts";
import { ncxOf } from "../epub/ncx.ts";
import { words } from "../expected/words.ts";
import {
  epubSections,
  wholePageFile,
  wholePageSections,
  type FinishedEpub,
  type FinishedPdf,
  type FinishedSite,
} from "../finished-handbook.ts";
import type { Problem } from "../finding.ts";
import { attribute, descendants, tokens, type MarkupElement } from "../markup/markup.ts";
import { textPageLabels } from "../pdf/index-of-terms.ts";
import { repeated } from "../links/repeated.ts";
import type { Passage, ReadBack } from "../read-back.ts";
import { inBook, type Gate } from "./gate.ts";
import { pageStarts, startsSo, type PageStart } from "./page-starts.ts";

/**
 * "See page 12" is the same place for everybody: the paper's labels are the page list of the e-book and the page
 * marks of the whole-handbook page, and each stands right before the words that the paper's page starts with.
 */
export const pageList: Gate = {
  name: "page-list",
  epub: (epub) => {
    const { book } = epub;
    const list = listOf(epub);
    const marks = marksOf(epub);
    const ncx = ncxOf(book);
    const listed = list.filter(({ id }) => id !== null);
    return [
      ...same(
        "The page list of the NCX",
        ncx?.pages.map(({ text, target }) => `${text} ${target}`) ?? null,
        list.map(({ label, target }) => `${label} ${target}`),
      ),
      ...same(
        "The page marks in the text",
        marks.map(({ target }) => target),
        listed.map(({ target }) => target),
      ),
      ...marks.flatMap(({ title, target }, index) => {
        const label = listed[index]?.label ?? "";
        return title.split(/\s+/).at(-1) === label
          ? []
          : [`The page mark ${target} is called "${title}", and the page list calls it "${label}".`];
      }),
    ].map((message) => inBook(epub, book.navigationPath, message));
  },
  together: (handbook) => {
    const { site, epub, pdf } = handbook;
    if (pdf === null) return [];
    const labels = pdf.pdf.pageLabels;
    return [
      ...repeated(labels).map((label) => ({ file: pdf.file, message: `Two pages are called ${label}.` })),
      ...printedNumbers(pdf),
      ...(epub === null ? [] : bookProblems(epub, pdf)),
      ...(site === null ? [] : wholePageProblems(site, pdf)),
    ];
  },
};

/** The number at the foot of a page is its label; the cover has none. */
function printedNumbers({ file, pdf }: FinishedPdf): readonly Problem[] {
  return pdf.pageLabels.slice(1).flatMap((label, index) => {
    const page = index + 2;
    const printed = pdf.runs.filter((run) => run.pageNumber === page && run.artifact).map((run) => run.text);
    return new RegExp(`\\b${label}\\b`).test(printed.join(" "))
      ? []
      : [{ file, message: `Page ${label} is printed as "${printed.join(" ")}".` }];
  });
}

interface ListedPage {
  readonly label: string;
  /** `OEBPS/a.xhtml#page--3` */
  readonly target: string;
  readonly file: string;
  readonly id: string | null;
}

function listOf({ book }: FinishedEpub): readonly ListedPage[] {
  return navigationOf(book, "page-list").map(({ text, target }) => {
    const [file = "", id = null] = target.split("#");
    return { label: text, target, file, id };
  });
}

function marksOf({ book }: FinishedEpub): readonly { readonly title: string; readonly target: string }[] {
  return book.spine.flatMap((path) =>
    descendants(book.documents.get(path) ?? nothing)
      .filter(
        (element) =>
          tokens(element, "epub:type").includes("pagebreak") ||
          tokens(element, "role").includes("doc-pagebreak"),
      )
      .map((element) => ({
        title: attribute(element, "title") ?? "",
        target: `${path}#${attribute(element, "id") ?? ""}`,
      })),
  );
}

function bookProblems(epub: FinishedEpub, pdf: FinishedPdf): readonly Problem[] {
  const list = listOf(epub);
  const readBack = epubSections(epub.book);
  const starts = pageStarts(pdf.pdf);
  return [
    ...same(
      "The page list",
      list.map(({ label }) => label),
      textPageLabels(pdf.pdf),
    ),
    ...list.flatMap(({ label, target, id }, index) => {
      const start = starts[index] ?? null;
      if (id === null)
        return start === null
          ? []
          : [`Page ${label} starts in the text, and the page list leads to ${target}.`];
      return wrongPlace(label, start, landingsOf(readBack, target));
    }),
  ].map((message) => inBook(epub, epub.book.navigationPath, message));
}

function wholePageProblems({ pages }: FinishedSite, pdf: FinishedPdf): readonly Problem[] {
  const page = pages.get(wholePageFile) ?? nothing;
  const ids = descendants(page).flatMap((element) => attribute(element, "id") ?? []);
  const labels = ids.flatMap((id) => (id.startsWith("page--") ? [id.slice("page--".length)] : []));
  const readBack = wholePageSections(pages);
  const starts = pageStarts(pdf.pdf);
  return [
    ...same("The page marks", labels, textPageLabels(pdf.pdf)),
    ...labels.flatMap((label, index) => {
      const start = starts[index] ?? null;
      return start === null
        ? []
        : wrongPlace(label, start, landingsOf(readBack, `${wholePageFile}#page--${label}`));
    }),
  ].map((message) => ({ file: wholePageFile, message }));
}

/** What a mark stands before, and what comes behind the way back of a note: paper has none, so a page starts there. */
function landingsOf({ landing, sections }: ReadBack, mark: string): readonly Passage[] {
  const found = landing?.(mark) ?? null;
  if (found === null) return [];
  if (found.text !== words.backToText) return [found];
  const passages = sections.find((section) => section.passages.includes(found))?.passages ?? [];
  const behind = passages
    .slice(passages.indexOf(found) + 1)
    .find(({ kind, text }) => kind !== "image" && text !== "");
  return behind === undefined ? [found] : [found, behind];
}

function wrongPlace(label: string, start: PageStart | null, found: readonly Passage[]): readonly string[] {
  if (start === null) return [`Page ${label} is before the text, and its mark stands in it.`];
  if (start.passages.length === 0) return [];
  if (found.some((landing) => start.passages.some((passage) => startsSo(landing, passage)))) return [];
  return [
    `Page ${label} of the paper starts at "${start.passages[0]?.text.slice(0, 60) ?? ""}", and its mark stands before "${found[0]?.text.slice(0, 60) ?? ""}".`,
  ];
}

function same(name: string, found: readonly string[] | null, expected: readonly string[]): readonly string[] {
  if (found === null) return [];
  const index = Array.from({ length: Math.max(found.length, expected.length) }).findIndex(
    (_, at) => found[at] !== expected[at],
  );
  return index === -1
    ? []
    : [
        `${name} differs at ${String(index + 1)}: ${found[index] ?? "nothing more"} instead of ${expected[index] ?? "nothing more"}.`,
      ];
}

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
