import { describe, expect, test } from "vitest";
import { readEpubPackage } from "../../src/verify/epub/read-epub.ts";
import { handbookReviewInEnglish } from "../../src/verify/expected/predict-review.ts";
import { dateInWords } from "../../src/verify/expected/words.ts";
import { textAt } from "../../src/verify/expected/yaml-values.ts";
import { findElement, textOf, type MarkupElement } from "../../src/verify/markup/markup.ts";
import { readPages } from "../../src/verify/markup/read-site.ts";
import { foldWhiteSpace } from "../../src/verify/read-back.ts";
import { distFolder, openPrintout, readDownload, readOurSource } from "../support/built-handbook.ts";

const source = readOurSource();
const { settings } = source;
/** What every cover, title page or home page says, in this order. */
const said = [
  textAt(settings, "title"),
  textAt(settings, "subtitle"),
  dateInWords(textAt(settings, "dates", "written") ?? "", "en-GB"),
  handbookReviewInEnglish(source),
  dateInWords(textAt(settings, "dates", "next-review") ?? "", "en-GB"),
].map((text) => text ?? "");

describe("title, subtitle and dates stand at the front", () => {
  test("of the site", () => {
    expect(inOrder(bodyText(readPages(distFolder()).get("index.html")))).toEqual(said);
  });

  test("of the whole page", () => {
    expect(inOrder(bodyText(readPages(distFolder()).get("handbook.html")))).toEqual(said);
  });

  test("of the EPUB", () => {
    const book = readEpubPackage(readDownload(distFolder(), ".epub"));
    const titlePage = book.spine.find((path) => path.endsWith("title-page.xhtml")) ?? "";
    expect(inOrder(bodyText(book.documents.get(titlePage)))).toEqual(said);
  });

  test("of the PDF", async () => {
    const pdf = await openPrintout("a4");
    const cover = pdf.runs.filter((run) => run.pageNumber === 1 && !run.artifact);
    expect(inOrder(cover.map((run) => run.text).join(""))).toEqual(said);
  });
});

/** Those of the texts that are said, each behind the one before. */
function inOrder(text: string): readonly string[] {
  let from = 0;
  return said.filter((wanted) => {
    const at = text.indexOf(wanted, from);
    if (at !== -1) from = at + wanted.length;
    return at !== -1;
  });
}

function bodyText(page: MarkupElement | undefined): string {
  const body = page === undefined ? null : findElement(page, "body");
  return body === null ? "" : foldWhiteSpace(textOf(body));
}
