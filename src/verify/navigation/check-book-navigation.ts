import { navigationOf, type NavigationLink } from "../epub/navigation.ts";
import { ncxOf } from "../epub/ncx.ts";
import type { EpubPackage } from "../epub/read-epub.ts";
import type { FinishedEpub } from "../finished-handbook.ts";
import type { Problem } from "../finding.ts";
import { attribute, descendants, findElement, tokens, type MarkupElement } from "../markup/markup.ts";
import { wordsWithoutMarks } from "../markup/words-without-marks.ts";
import { sameList, type PlainLine } from "./same-list.ts";

/** Navigation document, NCX and spine of an EPUB agree, and lines lead to the headings that they name. */
export function checkBookNavigation(
  { file, book }: FinishedEpub,
  titles: readonly string[],
  plain: PlainLine,
): readonly Problem[] {
  const toc = navigationOf(book, "toc").map((link) => ({ ...link, text: plain(link.text) }));
  const ncx = ncxOf(book);
  const written = ({ text, level, target }: { text: string; level: number; target: string }) =>
    `${String(level)} ${text} → ${target}`;
  return [
    ...sameList("The contents", namedSections(toc, book, plain), titles),
    ...toc.flatMap((link) => lineProblems(link, book, plain)),
    ...unlistedHeadings(toc, book),
    ...(ncx === null
      ? []
      : sameList(
          "The NCX",
          ncx.contents.map((line) => written({ ...line, text: plain(line.text) })),
          toc.map(written),
        )),
    ...sameList("The reading order", spineTitles(book).map(plain), titles),
    ...landmarkProblems(book),
  ].map((message) => ({ file: `${file}/${book.navigationPath}`, message }));
}

/** Lines that lead to the title of a section; a part's line leads to its first section's file and has that below it. */
function namedSections(
  toc: readonly NavigationLink[],
  book: EpubPackage,
  plain: PlainLine,
): readonly string[] {
  return toc
    .filter(
      (link) => headingAt(link.target, book)?.name === "h1" && lineProblems(link, book, plain).length === 0,
    )
    .filter((link) => link.text === plain(plainText(headingAt(link.target, book))))
    .map(({ text }) => text);
}

function spineTitles(book: EpubPackage): readonly string[] {
  return book.spine.flatMap((path) => {
    const document = book.documents.get(path);
    const sections = document === undefined ? [] : descendants(document);
    const isSection = sections.some((element) =>
      tokens(element, "role").some((role) => /^doc-(chapter|bibliography|glossary)$/.test(role)),
    );
    const title = document === undefined ? null : findElement(document, "h1");
    return isSection && title !== null ? [plainText(title)] : [];
  });
}

function lineProblems(
  { text, target }: NavigationLink,
  book: EpubPackage,
  plain: PlainLine,
): readonly string[] {
  const heading = headingAt(target, book);
  if (heading === null) return [`"${text}" leads to no heading: ${target}`];
  const texts = [plainText(heading), target.includes("#") ? null : partTitleIn(target, book)];
  return texts.some((seen) => seen !== null && plain(seen) === text)
    ? []
    : [`"${text}" leads to "${plainText(heading)}".`];
}

/** A file without an id is its title. */
function headingAt(target: string, book: EpubPackage): MarkupElement | null {
  const [path = "", id] = target.split("#");
  const document = book.documents.get(path);
  if (document === undefined) return null;
  if (id === undefined) return findElement(document, "h1");
  const element = descendants(document).find((candidate) => attribute(candidate, "id") === id);
  return element !== undefined && /^h[1-6]$/.test(element.name) ? element : null;
}

/** It stands above the section's title. */
function partTitleIn(path: string, book: EpubPackage): string | null {
  const body = findElement(book.documents.get(path) ?? nothing, "body") ?? nothing;
  const first = descendants(body).find((element) => element.name === "p" || element.name === "h1");
  return first?.name === "p" ? plainText(first) : null;
}

/** Headings of level 2 are listed, but for those that the program writes over a box or a list of notes. */
function unlistedHeadings(toc: readonly NavigationLink[], book: EpubPackage): readonly string[] {
  const targets = new Set(toc.map(({ target }) => target));
  return book.spine
    .filter((path) => targets.has(path) || [...targets].some((target) => target.startsWith(`${path}#`)))
    .flatMap((path) =>
      directHeadings(book.documents.get(path) ?? nothing)
        .filter((heading) => heading.name === "h2" && attribute(heading, "id") !== null)
        .filter((heading) => !targets.has(`${path}#${attribute(heading, "id") ?? ""}`))
        .map((heading) => `"${plainText(heading)}" in ${path} is not listed.`),
    );
}

/** Headings of the section itself, not of boxes in it. */
function directHeadings(document: MarkupElement): readonly MarkupElement[] {
  const sections = descendants(document).filter((element) => tokens(element, "role").includes("doc-chapter"));
  return sections.flatMap((section) =>
    section.children.flatMap((child) => (typeof child === "string" ? [] : [child])),
  );
}

function landmarkProblems(book: EpubPackage): readonly string[] {
  const landmarks = new Map(
    navigationOf(book, "landmarks").flatMap(({ types, target }) =>
      types.map((type): [string, string] => [type, target]),
    ),
  );
  const withRole = (role: string) =>
    book.spine.find((path) =>
      descendants(book.documents.get(path) ?? nothing).some((element) =>
        tokens(element, "role").includes(role),
      ),
    );
  const expected: readonly (readonly [string, string | undefined])[] = [
    ["cover", book.spine[0]],
    ["toc", book.navigationPath],
    ["bodymatter", withRole("doc-chapter")],
    ["glossary", withRole("doc-glossary")],
    ["bibliography", withRole("doc-bibliography")],
  ];
  const order = navigationOf(book, "landmarks").map(({ target }) => book.spine.indexOf(target));
  const inOrder = order.every((place, index) => place > (order[index - 1] ?? -1));
  return [
    ...(inOrder ? [] : ["Cover, title page, contents and text are not read in this order."]),
    ...expected
      .filter(([type, path]) => landmarks.get(type) !== path)
      .map(
        ([type, path]) =>
          `The landmark "${type}" leads to ${landmarks.get(type) ?? "nothing"} instead of ${path ?? "nothing"}.`,
      ),
  ];
}

function plainText(element: MarkupElement | null): string {
  return element === null ? "" : wordsWithoutMarks(element);
}

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
