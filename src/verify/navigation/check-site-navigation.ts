import { homePageFile, wholePageFile, type FinishedSite } from "../finished-handbook.ts";
import type { Problem } from "../finding.ts";
import { attribute, descendants, findElement, textOf, tokens, type MarkupElement } from "../markup/markup.ts";
import { sectionPages } from "../markup/read-site.ts";
import { wordsWithoutMarks } from "../markup/words-without-marks.ts";
import { foldWhiteSpace } from "../read-back.ts";
import { bothReadings, sameList, type PlainLine } from "./same-list.ts";

/**
 * Contents, "previous" and "next", lists of headings, head and foot of a site's pages.
 *
 * `quiet` says for each section whether its page is for an attack, and has a head of its own.
 */
export function checkSiteNavigation(
  { pages }: FinishedSite,
  titles: readonly string[],
  plain: PlainLine,
  quiet: readonly boolean[],
): readonly Problem[] {
  const files = sectionPages(pages);
  const page = (file: string) => pages.get(file) ?? nothing;
  const at = (file: string, messages: readonly string[]) => messages.map((message) => ({ file, message }));
  const home = contentsLinks(findElement(page(homePageFile), "main") ?? nothing, (href) =>
    files.includes(href),
  );
  const whole = contentsLinks(findElement(page(wholePageFile), "main") ?? nothing, isOwn);
  return [
    ...at(homePageFile, [
      ...sameList("The contents", home.map(linkText).map(plain), titles),
      ...sameList("Where the contents lead", home.map(hrefOf), files),
    ]),
    ...at(wholePageFile, [
      ...sameList("The contents", whole.map(linkText).map(plain), titles),
      ...whole.flatMap((link) => namesItsHeading(link, page(wholePageFile), plain)),
    ]),
    ...files.flatMap((file, index) =>
      at(file, [
        ...neighbourProblems(page(file), "prev", files[index - 1], titles[index - 1], plain),
        ...neighbourProblems(page(file), "next", files[index + 1], titles[index + 1], plain),
        ...headingListProblems(page(file), plain),
        ...pathProblems(page(file), file),
      ]),
    ),
    ...frameProblems(
      [...files.filter((_file, index) => quiet[index] !== true), wholePageFile, "downloads.html"],
      files.filter((_file, index) => quiet[index] === true),
      pages,
    ),
  ];
}

/** Links in the first list of contents of a page. */
function contentsLinks(root: MarkupElement, isMeant: (href: string) => boolean): readonly MarkupElement[] {
  const items = descendants(root).filter((element) => element.name === "li");
  return items.flatMap((item) => {
    const link = descendants(item).find((element) => element.name === "a");
    return link !== undefined && isMeant(hrefOf(link)) && isInList(root, item) ? [link] : [];
  });
}

/** On the page of the whole handbook only the contents are a list of links to titles. */
function isInList(root: MarkupElement, item: MarkupElement): boolean {
  const navs = descendants(root).filter((element) => element.name === "nav");
  return navs.length === 0 || navs.some((nav) => descendants(nav).includes(item));
}

function namesItsHeading(link: MarkupElement, page: MarkupElement, plain: PlainLine): readonly string[] {
  const id = decodeURIComponent(hrefOf(link).slice(1));
  const target = descendants(page).find((element) => attribute(element, "id") === id);
  const isHeading = target !== undefined && /^h[1-6]$/.test(target.name);
  if (!isHeading) return [`"${linkText(link)}" leads to no heading.`];
  const heading = wordsWithoutMarks(target);
  return plain(heading) === plain(linkText(link)) ? [] : [`"${linkText(link)}" leads to "${heading}".`];
}

function neighbourProblems(
  page: MarkupElement,
  relation: "prev" | "next",
  file: string | undefined,
  title: string | undefined,
  plain: PlainLine,
): readonly string[] {
  const links = descendants(page).filter(
    (element) => element.name === "a" && tokens(element, "rel").includes(relation),
  );
  return [
    ...sameList(`Where "${relation}" leads`, links.map(hrefOf), file === undefined ? [] : [file]),
    ...links
      .filter((link) => {
        const said = bothReadings(linkText(link), plain);
        return title !== undefined && !said.some((reading) => reading.endsWith(title));
      })
      .map((link) => `"${linkText(link)}" leads to "${title ?? ""}".`),
  ];
}

/** The list of a page's headings: each line names the heading that it leads to; a page of one or two needs none. */
function headingListProblems(page: MarkupElement, plain: PlainLine): readonly string[] {
  const main = findElement(page, "main") ?? nothing;
  const links = descendants(main)
    .filter((element) => element.name === "nav")
    .flatMap(descendants)
    .filter((element) => element.name === "a" && isOwn(hrefOf(element)));
  const headings = headingsOfText(main);
  const expected = headings.length < 3 ? [] : headings.map((heading) => `#${attribute(heading, "id") ?? ""}`);
  return [
    ...sameList("The list of headings", links.map(hrefOf).map(decodeURIComponent), expected),
    ...links.flatMap((link) => namesItsHeading(link, page, plain)),
  ];
}

/** Headings of level 2 of the text and of its boxes, but for remarks and notes, which say nothing in a list. */
function headingsOfText(main: MarkupElement): readonly MarkupElement[] {
  const inside = (element: MarkupElement) => element.children.filter((child) => typeof child !== "string");
  // A technique card holds its part of the text as if it were not there.
  const text = inside(main)
    .flatMap(inside)
    .flatMap((element) => (tokens(element, "class").includes("technique") ? inside(element) : [element]));
  const boxes = text.filter(
    (element) => element.name === "div" && !tokens(element, "class").includes("callout"),
  );
  return text
    .flatMap((element) => (boxes.includes(element) ? titleOf(inside(element)) : [element]))
    .filter(({ name }) => name === "h2");
}

function titleOf(box: readonly MarkupElement[]): readonly MarkupElement[] {
  const [first] = box;
  return first !== undefined && /^h\d$/.test(first.name) ? [first] : [];
}

/** The way back: home, and this page. */
function pathProblems(page: MarkupElement, file: string): readonly string[] {
  const links = descendants(page).filter((element) => element.name === "a");
  const current = links.filter((link) => attribute(link, "aria-current") === "page").map(hrefOf);
  return [
    ...(links.some((link) => hrefOf(link) === homePageFile) ? [] : ["No link leads home."]),
    ...(current.every((href) => href === file) ? [] : [`It calls itself ${current.join(", ")}.`]),
  ];
}

/** Head and foot are the same on every page; a quiet page has of the head the way to help alone. */
function frameProblems(
  files: readonly string[],
  quietFiles: readonly string[],
  pages: FinishedSite["pages"],
): readonly Problem[] {
  const framesOf = (names: readonly string[]) =>
    names.flatMap((file) => {
      const page = pages.get(file);
      return page === undefined ? [] : [{ file, ...frameOf(page) }];
    });
  const frames = framesOf(files);
  const counts = Map.groupBy(frames, ({ head, foot }) => `${head}\n${foot}`);
  const [, [usual] = []] = [...counts].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const others = [
    ...frames.filter(({ head, foot }) => head !== usual?.head || foot !== usual.foot),
    ...framesOf(quietFiles).filter(({ help, foot }) => help !== usual?.help || foot !== usual.foot),
  ];
  return others.map(({ file }) => ({ file, message: "Its head or foot differs from the other pages'." }));
}

function frameOf(page: MarkupElement) {
  const [head = nothing, foot = nothing] = ["header", "footer"].map(
    (name) => findElement(page, name) ?? nothing,
  );
  const help = head.children.find((child) => typeof child !== "string") ?? nothing;
  return { head: framed(head), help: framed(help), foot: framed(foot) };
}

function framed(element: MarkupElement): string {
  return element.children
    .map((child) => {
      if (typeof child === "string") return foldWhiteSpace(child);
      if (
        child.name === "nav" &&
        element.name !== "footer" &&
        attribute(child, "aria-label") === "Breadcrumb"
      )
        return "";
      return child.name === "a" ? `[${linkText(child)}](${hrefOf(child)})` : framed(child);
    })
    .join(" ");
}

function linkText(link: MarkupElement): string {
  return foldWhiteSpace(textOf(link));
}

function hrefOf(link: MarkupElement): string {
  return attribute(link, "href") ?? "";
}

function isOwn(href: string): boolean {
  return href.startsWith("#");
}

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
