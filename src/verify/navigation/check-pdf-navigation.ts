import { words } from "../expected/words.ts";
import { pdfWalk, type FinishedPdf } from "../finished-handbook.ts";
import type { Problem } from "../finding.ts";
import type { Passage } from "../read-back.ts";
import type { PdfTarget } from "../pdf/destinations.ts";
import { termIndexOf } from "../pdf/index-of-terms.ts";
import { MarkedText } from "../pdf/marked-text.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../pdf/structure.ts";
import { bothReadings, sameList, withoutMarks, type PlainLine } from "./same-list.ts";

/** Outline and contents of a PDF name its sections in order, and lead to where they are. */
export function checkPdfNavigation(
  { file, pdf }: FinishedPdf,
  titles: readonly string[],
  plain: PlainLine,
): readonly Problem[] {
  const titlesInPdf = titles.map((title) => title.replaceAll("\u{a0}", " "));
  return [...outlineProblems(pdf, titlesInPdf, plain), ...contentsProblems(pdf, titlesInPdf, plain)].map(
    (message) => ({
      file,
      message,
    }),
  );
}

function outlineProblems(pdf: OpenPdf, titles: readonly string[], plain: PlainLine): readonly string[] {
  const lines = pdf.outline.map(({ title, target }) => ({ title: plain(title), target }));
  const found = lines.map((line) => ({ ...line, seen: seenAt(pdf, line.target, plain) }));
  const sections = found.filter(({ title, seen }) =>
    seen.some(({ detail, text }) => detail === "1" && text === title),
  );
  return [
    ...sameList(
      "The outline",
      sections.map(({ title }) => title),
      titles,
    ),
    ...found
      .filter(({ target }) => !isContents(pdf, target) && !isIndex(pdf, target))
      .filter(({ title, seen }) => !seen.some(({ text }) => text === title))
      .map(({ title, seen }) => `The outline's line "${title}" leads to "${seen[0]?.text ?? ""}".`),
    ...sameList(
      "The outline before the sections",
      found.filter(({ target }) => isContents(pdf, target)).map(({ title }) => title),
      [words.contents],
    ),
    ...sameList(
      "The outline behind the sections",
      found.filter(({ target }) => isIndex(pdf, target)).map(({ title }) => title),
      termIndexOf(pdf) === null ? [] : [words.index],
    ),
    ...sameList(
      "The outline",
      found
        .filter(({ target }) => !isContents(pdf, target) && !isIndex(pdf, target))
        .filter(({ title, seen }) => !isPartTitle(title, seen))
        .map(({ title }) => title),
      headingsToLevel2(pdf, plain),
    ),
    ...outlineOrder(pdf),
  ];
}

function isPartTitle(title: string, [first]: readonly Passage[]): boolean {
  return first?.kind === "paragraph" && first.text === title;
}

/** Headings of level 1 and 2, but for the program's own above the notes of a section. */
function headingsToLevel2(pdf: OpenPdf, plain: PlainLine): readonly string[] {
  return pdfWalk(pdf).readBack.sections.flatMap(({ passages }) =>
    passages.flatMap(({ kind, detail, text }, index) =>
      kind === "heading" && Number(detail) <= 2 && passages[index + 1]?.kind !== "note"
        ? [plain(withoutMarks(text))]
        : [],
    ),
  );
}

/** Two sections may have one title; then only the order of their places tells them apart. */
function outlineOrder(pdf: OpenPdf): readonly string[] {
  const places = pdf.outline.map(({ title, level, target }) => {
    const destination = target.kind === "destination" ? target.destination : null;
    return { title, level, page: destination?.pageNumber ?? 0, topPt: destination?.topPt ?? Infinity };
  });
  return places.flatMap(({ title, level, page, topPt }, index) => {
    const before = places[index - 1];
    if (before === undefined || page > before.page) return [];
    const isBelow =
      page === before.page && (topPt < before.topPt || (level > before.level && topPt <= before.topPt));
    return isBelow ? [] : [`The outline's line "${title}" does not lead on from "${before.title}".`];
  });
}

/** What a reader sees first at a place; above the first section of a part that is the part's title and its own. */
function seenAt(pdf: OpenPdf, target: PdfTarget, plain: PlainLine): readonly Passage[] {
  if (target.kind !== "destination") return [];
  const { landing, readBack } = pdfWalk(pdf);
  const first = landing(target.name ?? JSON.stringify(target.destination));
  if (first === null) return [];
  const section = readBack.sections.find(
    ({ passages: [top] }) => top?.kind === "paragraph" && top.text === first.text,
  );
  const below = section?.passages[1];
  const seen = first.kind === "paragraph" && below !== undefined ? [first, below] : [first];
  return seen.map((passage) => ({ ...passage, text: plain(withoutMarks(passage.text)) }));
}

/** The line of the contents leads to a page before the first section. */
function isContents(pdf: OpenPdf, target: PdfTarget): boolean {
  const pages = pdfWalk(pdf)
    .startPages.flat()
    .filter((page) => page > 0);
  const pageNumber = target.kind === "destination" ? (target.destination?.pageNumber ?? 0) : 0;
  return pageNumber > 0 && pageNumber < Math.min(...pages);
}

/** The line of the index leads to its first page. */
function isIndex(pdf: OpenPdf, target: PdfTarget): boolean {
  const pageNumber = target.kind === "destination" ? (target.destination?.pageNumber ?? 0) : 0;
  return pageNumber > 0 && pageNumber === termIndexOf(pdf)?.pages[0];
}

/** Each line of the contents: a title, the label of its page, and a link to that place. */
function contentsProblems(pdf: OpenPdf, titles: readonly string[], plain: PlainLine): readonly string[] {
  const text = new MarkedText(pdf.runs);
  const indexStart = termIndexOf(pdf)?.pages[0];
  const lines = elementsIn(pdf.tree.children)
    .filter(({ role }) => role === "TOCI")
    .map(withoutDeeperLines)
    .map((line) => ({ said: bothReadings(text.textOf(line), plain), target: targetIn(line, pdf) }))
    .filter(({ said }) => said.some((reading) => reading !== ""));
  const named = lines.map(({ said, target }) => ({
    said,
    seen: target === null ? [] : seenAt(pdf, target, plain),
    target,
  }));
  const sections = named.flatMap(({ said, seen }) => {
    const title = seen.find(
      ({ detail, text: heading }) =>
        detail === "1" && said.some((reading) => letters(reading).includes(letters(heading))),
    );
    return title === undefined ? [] : [title.text];
  });
  return [
    ...sameList("The contents", sections, titles),
    ...sameList(
      "The contents behind the sections",
      named
        .filter(({ target }) => target !== null && isIndex(pdf, target))
        .map(({ said }) => letters(said[0] ?? "")),
      indexStart === undefined ? [] : [letters(words.index + (pdf.pageLabels[indexStart - 1] ?? ""))],
    ),
    ...named.flatMap(({ said, seen, target }) => {
      if (target !== null && isIndex(pdf, target)) return [];
      const page = target?.kind === "destination" ? (target.destination?.pageNumber ?? 0) : 0;
      const label = pdf.pageLabels[page - 1] ?? "";
      if (target === null) return [];
      const isNamed = seen.some(({ text: heading }) =>
        said.some((reading) => letters(reading).endsWith(letters(heading) + letters(label))),
      );
      return isNamed
        ? []
        : [`The line "${said[0] ?? ""}" of the contents leads to "${seen[0]?.text ?? ""}" on page ${label}.`];
    }),
  ];
}

function withoutDeeperLines(line: StructureElement): StructureElement {
  return {
    ...line,
    children: line.children.filter((child) => child.kind !== "element" || child.role !== "TOC"),
  };
}

function targetIn(line: StructureElement, pdf: OpenPdf): PdfTarget | null {
  const links = elementsIn([line]).flatMap(({ children }) => children);
  const annotation = links.find((child) => child.kind === "annotation");
  return annotation?.kind === "annotation" ? (pdf.annotations.get(annotation.object)?.target ?? null) : null;
}

function letters(text: string): string {
  return (text.match(/[\p{L}\p{N}]/gu) ?? []).join("");
}
