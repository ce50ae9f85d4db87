import { homePageFile, wholePageFile, type FinishedHandbook } from "../finished-handbook.ts";
import { sectionPages } from "../markup/read-site.ts";
import { attribute, descendants, findElement, textOf, type MarkupElement } from "../markup/markup.ts";
import { elementsIn } from "../pdf/structure.ts";
import { textAt } from "../expected/yaml-values.ts";
import { remembered } from "../remembered.ts";
import type { SourceHandbook } from "../expected/read-source.ts";
import type { SourceBlock } from "../expected/source-tree.ts";
import { inBook, type Gate } from "./gate.ts";

/** Every picture has words, or is decoration because its author said so (WCAG 1.1.1, PDF/UA 7.3). */
export const alternatives: Gate = {
  name: "alternatives",
  readsEveryPdf: true,
  site: ({ pages }, handbook) => [
    ...[...pages].flatMap(([file, page]) => problems(page).map((message) => ({ file, message }))),
    ...decorationProblems([pages.get(wholePageFile)], handbook).map((message) => ({
      file: wholePageFile,
      message,
    })),
    ...decorationProblems(
      sectionPages(pages).map((file) => pages.get(file)),
      handbook,
    ).map((message) => ({
      file: homePageFile,
      message,
    })),
  ],
  epub: (epub, handbook) => [
    ...[...epub.book.documents].flatMap(([path, document]) =>
      problems(document).map((message) => inBook(epub, path, message)),
    ),
    ...decorationProblems([...epub.book.documents.values()], handbook).map((message) => ({
      file: epub.file,
      message,
    })),
    ...coverProblems(epub.book.documents.get(epub.book.spine[0] ?? ""), handbook).map((message) =>
      inBook(epub, epub.book.spine[0] ?? "", message),
    ),
  ],
  pdf: ({ file, pdf }) =>
    elementsIn(pdf.tree.children)
      .filter(
        ({ role, alt, actualText }) => /^(Figure|Formula)$/.test(role) && blank(alt) && blank(actualText),
      )
      .map(({ object }) => ({ file, message: `The figure in object ${String(object)} has no words.` })),
};

function problems(page: MarkupElement): readonly string[] {
  return seen(page).flatMap((element) => {
    if (element.name === "img" && attribute(element, "alt") === null) {
      return [`The picture ${attribute(element, "src") ?? ""} has no alternative text.`];
    }
    if (element.name === "svg" && !isNamed(element))
      return ["A drawing is neither named nor marked as decoration."];
    return [];
  });
}

/** Elements that a screen reader may come by. */
function seen(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((child) =>
    typeof child === "string" || attribute(child, "aria-hidden") === "true" ? [] : [child, ...seen(child)],
  );
}

function isNamed(svg: MarkupElement): boolean {
  const title = findElement(svg, "title");
  const name = attribute(svg, "aria-label") ?? (title === null ? "" : textOf(title));
  return attribute(svg, "role") === "img" && !blank(name);
}

/** As many pictures without words as the author marked so; what has words is compared by parity. */
function decorationProblems(
  pages: readonly (MarkupElement | undefined)[],
  { source }: FinishedHandbook,
): readonly string[] {
  const found = pages
    .flatMap((page) => (page === undefined ? [] : descendants(page)))
    .filter((element) => element.name === "img" && attribute(element, "alt")?.trim() === "").length;
  const meant = decorationsOf(source);
  return found === meant
    ? []
    : [`${String(found)} pictures have no words, and in the content ${String(meant)} are decoration.`];
}

const decorationsOf = remembered((source: SourceHandbook) =>
  source.parts
    .flatMap((part) => part.sections)
    .flatMap((section): readonly (readonly SourceBlock[])[] => [
      [{ type: "paragraph", inlines: section.title }],
      section.blocks,
      ...section.notes.values(),
    ])
    .reduce((sum, blocks) => sum + decorationsIn(blocks), 0),
);

/** Looks into any node, so that a new kind of node is no blind spot. */
function decorationsIn(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, child) => sum + decorationsIn(child), 0);
  if (typeof node !== "object" || node === null) return 0;
  const isPicture = "type" in node && (node.type === "image" || node.type === "figure");
  const own = isPicture && "alt" in node && node.alt === "" ? 1 : 0;
  return Object.values(node).reduce<number>((sum, child) => sum + decorationsIn(child), own);
}

/** The cover is a picture of the title. */
function coverProblems(cover: MarkupElement | undefined, { source }: FinishedHandbook): readonly string[] {
  const title = textAt(source.settings, "title") ?? "";
  const images = cover === undefined ? [] : descendants(cover).filter((element) => element.name === "img");
  const isNamedSo = images.some((image) => attribute(image, "alt")?.includes(title) === true);
  return isNamedSo ? [] : [`No picture of the cover says "${title}".`];
}

function blank(text: string | null): boolean {
  return text === null || text.trim() === "";
}
