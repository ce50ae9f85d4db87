import { describe, expect, test } from "vitest";
import { readEpubPackage, resolvePath, type EpubPackage } from "../../src/verify/epub/read-epub.ts";
import { expectedOf } from "../../src/verify/finished-handbook.ts";
import {
  attribute,
  descendants,
  findElement,
  textOf,
  tokens,
  type MarkupElement,
} from "../../src/verify/markup/markup.ts";
import { readPages, sectionPages } from "../../src/verify/markup/read-site.ts";
import { parseXml } from "../../src/verify/markup/xml.ts";
import { textPageLabels } from "../../src/verify/pdf/index-of-terms.ts";
import { foldWhiteSpace } from "../../src/verify/read-back.ts";
import { distFolder, openPrintout, readDownload, readOurSource } from "../support/built-handbook.ts";

const titles = expectedOf(readOurSource(), "site").sections.map((section) => section.title);

describe("the sections are one list, in one order", () => {
  test("in the pages that lead from one to the next", () => {
    const pages = readPages(distFolder());
    expect(sectionPages(pages).map((name) => titleOf(pages.get(name), "h1"))).toEqual(titles);
  });

  test("in the contents of the home page and of the whole page", () => {
    const pages = readPages(distFolder());
    for (const name of ["index.html", "handbook.html"]) {
      expect(linkTexts(pages.get(name), titles)).toEqual(titles);
    }
  });

  test("in the EPUB's spine, its navigation document and its NCX", () => {
    const book = readEpubPackage(readDownload(distFolder(), ".epub"));
    const inSpine = book.spine.map((path) => titleOf(book.documents.get(path), "h1"));
    expect(inSpine.filter((title) => titles.includes(title))).toEqual(titles);
    expect(tocOf(book).filter((title) => titles.includes(title))).toEqual(titles);
    expect(ncxOf(book).filter((title) => titles.includes(title))).toEqual(titles);
  });

  test("in the PDF's outline", async () => {
    const pdf = await openPrintout("a4");
    const inOutline = pdf.outline
      .filter((entry) => entry.level === 1)
      .map((entry) => withoutNumber(entry.title));
    expect(inOutline.filter((title) => titles.includes(title))).toEqual(titles);
  });
});

test("the EPUB's page list names the pages of the PDF, in order", async () => {
  const pdf = await openPrintout("a4");
  const book = readEpubPackage(readDownload(distFolder(), ".epub"));
  const list = navigation(book, "page-list");
  expect(list.map((link) => foldWhiteSpace(textOf(link)))).toEqual(textPageLabels(pdf));
  expect(ncxPagesOf(book)).toEqual(textPageLabels(pdf));
  const places = list.map((link) => resolvePath(book.navigationPath, attribute(link, "href") ?? ""));
  const order = places.map((path) => book.spine.indexOf(path));
  expect(order).toEqual(order.toSorted((a, b) => a - b));
});

function titleOf(page: MarkupElement | undefined, name: string): string {
  const heading = page === undefined ? null : findElement(page, name);
  return heading === null ? "" : foldWhiteSpace(textOf(heading));
}

/** The texts of the first list of links in navigation that holds all these titles. */
function linkTexts(page: MarkupElement | undefined, wanted: readonly string[]): readonly string[] {
  if (page === undefined) return [];
  const lists = descendants(page)
    .filter((element) => element.name === "nav" || element.name === "ul" || element.name === "ol")
    .map((list) =>
      descendants(list)
        .filter((element) => element.name === "a")
        .map((link) => withoutNumber(foldWhiteSpace(textOf(link)))),
    );
  const found = lists.find((texts) => wanted.every((title) => texts.some((text) => text.startsWith(title))));
  return (found ?? []).flatMap((text) => wanted.filter((title) => text.startsWith(title)).slice(0, 1));
}

function tocOf(book: EpubPackage): readonly string[] {
  return navigation(book, "toc").map((link) => withoutNumber(foldWhiteSpace(textOf(link))));
}

function navigation(book: EpubPackage, type: string): readonly MarkupElement[] {
  const document = book.documents.get(book.navigationPath);
  const nav = descendants(document ?? emptyElement).find(
    (element) => element.name === "nav" && tokens(element, "epub:type").includes(type),
  );
  return descendants(nav ?? emptyElement).filter((element) => element.name === "a");
}

function ncxOf(book: EpubPackage): readonly string[] {
  return ncxLabels(book, "navMap").map(withoutNumber);
}

function ncxPagesOf(book: EpubPackage): readonly string[] {
  return ncxLabels(book, "pageList");
}

function ncxLabels(book: EpubPackage, listName: string): readonly string[] {
  const entry = book.manifest.find((candidate) => candidate.mediaType === "application/x-dtbncx+xml");
  const ncx = parseXml(new TextDecoder().decode(book.files.get(entry?.path ?? "")));
  return descendants(findElement(ncx, listName) ?? emptyElement)
    .filter((element) => element.name === "navLabel")
    .map((label) => foldWhiteSpace(textOf(label)));
}

function withoutNumber(title: string): string {
  return title.replace(/^\d+\.?\s+/, "");
}

const emptyElement: MarkupElement = { name: "", attributes: new Map(), children: [] };
