import { ncxOf } from "../epub/ncx.ts";
import type { FinishedEpub, FinishedHandbook, FinishedPdf, FinishedSite } from "../finished-handbook.ts";
import { homePageFile, wholePageFile } from "../finished-handbook.ts";
import { textAt } from "../expected/yaml-values.ts";
import { attribute, descendants, findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import { checkAccessibilityMetadata } from "../metadata/check-accessibility-metadata.ts";
import {
  checkClinicIsNamed,
  checkFrontPage,
  checkPdfContactLinks,
  checkPdfFront,
  checkWholePageFrame,
  pairsIn,
} from "../metadata/front-matter.ts";
import type { Problem } from "../finding.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { readPdfProperties } from "../metadata/pdf-properties.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { inBook, type Gate } from "./gate.ts";

/** What each format says about the whole: its title on the cover and to a catalogue, its dates, what it is good for. */
export const metadata: Gate = {
  name: "metadata",
  site: (site, handbook) => [
    ...frontProblems(site, handbook),
    ...[...site.pages].flatMap(([file, page]) =>
      [...pageTitleProblems(file, page, handbook), ...footProblems(page, handbook)].map((message) => ({
        file,
        message,
      })),
    ),
  ],
  epub: (epub, handbook) => bookProblems(epub, handbook),
  // Title, cover and contents are those of the whole handbook; whose edition it is, every sheet says.
  pdf: (pdf, handbook) =>
    (pdf === handbook.pdf ? pdfProblems(pdf, handbook) : sheetProblems(pdf, handbook)).map((message) => ({
      file: pdf.file,
      message,
    })),
  readsEveryPdf: true,
};

function sheetProblems({ file, pdf }: FinishedPdf, { source }: FinishedHandbook): readonly string[] {
  // How to fold is no patient's text.
  if (source.edition === undefined || /-guide(-letter)?\.pdf$/.test(file)) return [];
  const said = foldWhiteSpace(pdf.runs.map(({ text }) => text).join(""));
  const sections = pdf.tree.children.filter((node) => node.kind === "element");
  return [
    ...checkClinicIsNamed(said, source, isOneSide(pdf)),
    ...checkPdfContactLinks(pdf, sections, source),
  ];
}

/** Where there is no room for owner and approver, the document's number is enough. */
function isOneSide({ pageLabels }: OpenPdf): boolean {
  return pageLabels.length === 1;
}

function frontProblems({ pages }: FinishedSite, handbook: FinishedHandbook): readonly Problem[] {
  const [home, whole] = [pages.get(homePageFile), pages.get(wholePageFile)];
  return [
    ...(home === undefined ? ["It is missing."] : checkFrontPage(home, handbook)).map((message) => ({
      file: homePageFile,
      message,
    })),
    ...(whole === undefined ? ["It is missing."] : checkWholePageFrame(whole, handbook)).map((message) => ({
      file: wholePageFile,
      message,
    })),
  ];
}

/** Every page but those that only lead on has a foot. */
function footProblems(page: MarkupElement, { source }: FinishedHandbook): readonly string[] {
  const foot = findElement(page, "footer");
  return foot === null ? [] : checkClinicIsNamed(foldWhiteSpace(textOf(foot)), source);
}

/** A tab, a bookmark and a list of search results show it. */
function pageTitleProblems(
  file: string,
  page: MarkupElement,
  { source }: FinishedHandbook,
): readonly string[] {
  const handbookTitle = textAt(source.settings, "title") ?? "";
  const title = titleOf(page);
  if (file === homePageFile) return title === handbookTitle ? [] : [`Its title is "${title}".`];
  const heading = foldWhiteSpace(textOf(findElement(page, "h1") ?? page));
  const own = file === wholePageFile ? "" : firstWords(heading);
  return title.endsWith(handbookTitle) && title.startsWith(own) && title.length > handbookTitle.length
    ? []
    : [`Its title is "${title}", and its heading "${heading}".`];
}

function bookProblems(epub: FinishedEpub, handbook: FinishedHandbook) {
  const { book } = epub;
  const { settings } = handbook.source;
  const title = textAt(settings, "title") ?? "";
  const elements = descendants(book.packageDocument);
  const texts = (name: string) =>
    elements.filter((element) => element.name === name).map((element) => foldWhiteSpace(textOf(element)));
  const root = findElement(book.packageDocument, "package");
  const uid = root === null ? null : attribute(root, "unique-identifier");
  const identifier = elements.find(
    (element) => element.name === "dc:identifier" && attribute(element, "id") === uid,
  );
  const identified = identifier === undefined ? "" : textOf(identifier).trim();
  const ncx = ncxOf(book);
  const subtitle = textAt(settings, "subtitle");
  const modified = elements.filter((element) => attribute(element, "property") === "dcterms:modified");
  const titlePage = titlePageOf(epub);
  const wrong = [
    texts("dc:title")[0] === title ? null : `Its title is "${texts("dc:title")[0] ?? ""}".`,
    subtitle === null || texts("dc:title")[1] === subtitle
      ? null
      : `Its subtitle is "${texts("dc:title")[1] ?? ""}".`,
    /^urn:uuid:[0-9a-f-]{36}$/.test(identified) ? null : `Its identifier is "${identified}".`,
    ncx === null || ncx.identifier === identified
      ? null
      : `The NCX calls it ${ncx.identifier ?? "nothing"}, and the package ${identified}.`,
    ncx === null || ncx.title === title ? null : `The NCX gives it the title "${ncx.title}".`,
    modified.length === 1 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(modified.map(textOf).join(""))
      ? null
      : "It does not say once when it was made.",
  ].filter((message) => message !== null);
  return [
    ...[...wrong, ...checkAccessibilityMetadata(book, settings)].map((message) =>
      inBook(epub, book.packagePath, message),
    ),
    ...(titlePage === undefined
      ? [{ file: epub.file, message: "It has no title page." }]
      : checkFrontPage(titlePage[1], handbook).map((message) => inBook(epub, titlePage[0], message))),
    ...[...book.documents].flatMap(([path, document]) => {
      const heading = findElement(document, "h1");
      const own = titleOf(document);
      const said = heading === null ? null : foldWhiteSpace(textOf(heading)).replaceAll("\u{a0}", " ");
      return own !== "" && (said === null || said.startsWith(firstWords(own)))
        ? []
        : [inBook(epub, path, `Its title is "${own}", and its heading "${said ?? ""}".`)];
    }),
  ];
}

function pdfProblems({ pdf }: FinishedPdf, handbook: FinishedHandbook): readonly string[] {
  const title = textAt(handbook.source.settings, "title") ?? "";
  const facts = readPdfProperties(pdf.file);
  const titlePage = handbook.epub === null ? undefined : titlePageOf(handbook.epub);
  return [
    ...checkPdfFront(pdf, handbook, titlePage === undefined ? null : pairsIn(titlePage[1])),
    ...(["infoTitle", "xmpTitle"] as const)
      .filter((name) => facts[name] !== title)
      .map((name) => `Its title (${name}) is "${facts[name] ?? ""}".`),
    ...(facts.showsTitle ? [] : ["A reader shows its file name in place of its title."]),
    ...(facts.pdfUa === "1" ? [] : ["It does not say that it is PDF/UA-1."]),
    ...(facts.pdfA === "2A" ? [] : ["It does not say that it is PDF/A-2a."]),
    ...(facts.datesAgree ? [] : ["It gives two different dates."]),
  ];
}

function titlePageOf({ book }: FinishedEpub): readonly [string, MarkupElement] | undefined {
  return [...book.documents].find(([path]) => path.endsWith("title-page.xhtml"));
}

function titleOf(page: MarkupElement): string {
  const head = findElement(page, "head");
  const title = head === null ? null : findElement(head, "title");
  return title === null ? "" : foldWhiteSpace(textOf(title)).replaceAll("\u{a0}", " ");
}

/** A heading may hold marks of sources, which a title leaves out. */
function firstWords(text: string): string {
  return text.replaceAll("\u{a0}", " ").split(" ").slice(0, 2).join(" ");
}
