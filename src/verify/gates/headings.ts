import { descendants, textOf, type MarkupElement } from "../markup/markup.ts";
import { elementsIn, type StructureNode } from "../pdf/structure.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { inBook, type Gate } from "./gate.ts";

/** Who jumps from heading to heading finds one title in each file, and no level left out (WCAG 1.3.1, PDF/UA 7.4.2). */
export const headings: Gate = {
  name: "headings",
  site: ({ pages }) =>
    [...pages].flatMap(([file, page]) => problems(page, true).map((message) => ({ file, message }))),
  epub: (epub) =>
    [...epub.book.documents].flatMap(([path, document]) =>
      problems(document, hasWords(document)).map((message) => inBook(epub, path, message)),
    ),
  pdf: ({ file, pdf }) => levelProblems(pdfLevels(pdf.tree.children)).map((message) => ({ file, message })),
};

interface Heading {
  readonly level: number;
  readonly text: string;
}

function problems(page: MarkupElement, needsTitle: boolean): readonly string[] {
  const found = descendants(page)
    .filter((element) => /^h[1-6]$/.test(element.name))
    .map((element): Heading => ({ level: Number(element.name[1]), text: foldWhiteSpace(textOf(element)) }));
  const titles = found.filter(({ level }) => level === 1).length;
  const wrongCount =
    titles > 1 || (needsTitle && titles === 0)
      ? [`It has ${String(titles)} headings of level 1; it has to have one.`]
      : [];
  return [...wrongCount, ...levelProblems(found)];
}

/** A cover holds a picture alone. */
function hasWords(document: MarkupElement): boolean {
  const body = descendants(document).find((element) => element.name === "body");
  return body !== undefined && textOf(body).trim() !== "";
}

function levelProblems(found: readonly Heading[]): readonly string[] {
  return found.flatMap(({ level, text }, index) => {
    const before = found[index - 1]?.level ?? 0;
    if (text === "") return [`A heading of level ${String(level)} has no words.`];
    return level > before + 1
      ? [`The heading "${text}" has level ${String(level)}, and the one before it ${String(before)}.`]
      : [];
  });
}

/** The words of a heading are judged by `tags`. */
function pdfLevels(nodes: readonly StructureNode[]): readonly Heading[] {
  return elementsIn(nodes).flatMap((element, index) => {
    const level = /^H([1-6])$/.exec(element.role)?.[1];
    return level === undefined ? [] : [{ level: Number(level), text: `number ${String(index + 1)}` }];
  });
}
