import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ReadBack } from "../read-back.ts";
import { remembered } from "../remembered.ts";
import { attribute, descendants, findElement, parseHtml, tokens, type MarkupElement } from "./markup.ts";
import { readDocuments } from "./read-documents.ts";

/** The pages of a finished website, parsed, by path inside its folder. */
export type WebPages = ReadonlyMap<string, MarkupElement>;

export function readPages(siteFolder: string): WebPages {
  const names = readdirSync(siteFolder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".html"))
    .toSorted();
  return new Map(
    names.map((name): [string, MarkupElement] => [
      name,
      parseHtml(readFileSync(join(siteFolder, name), "utf8")),
    ]),
  );
}

/** Reads the sections of a website in the order in which its pages lead from one to the next. */
export function readSite(pages: WebPages): ReadBack {
  return readDocuments(
    sectionPages(pages).map((file) => {
      const page = pageNamed(pages, file);
      return { file, root: mainOf(page), language: languageOf(page) };
    }),
  );
}

/** Reads the page that holds the whole handbook. */
export function readWholePage(pages: WebPages, file: string): ReadBack {
  const page = pageNamed(pages, file);
  const roots = outermostSections(mainOf(page));
  return readDocuments(roots.map((root) => ({ file, root, language: languageOf(page) })));
}

/** From the page that no other leads to, along `rel="next"`. */
export const sectionPages: (pages: WebPages) => readonly string[] = remembered(findSectionPages);

function findSectionPages(pages: WebPages): readonly string[] {
  const next = new Map(
    [...pages].map(([name, page]): [string, string | null] => [name, relatedPage(page, "next")]),
  );
  const hasPrevious = (name: string) => relatedPage(pageNamed(pages, name), "prev") !== null;
  let name = [...next].find(([from, to]) => to !== null && !hasPrevious(from))?.[0] ?? onlySection(pages);
  const names: string[] = [];
  while (name !== null && !names.includes(name)) {
    if (!pages.has(name)) break;
    names.push(name);
    name = next.get(name) ?? null;
  }
  return names.length === 0 ? pagesInContents(pages) : names;
}

/** A handbook of one section has no next page: the contents of the home page lead to it. */
function pagesInContents(pages: WebPages): readonly string[] {
  const main = mainOf(pageNamed(pages, "index.html"));
  const lists = descendants(main).filter((element) => element.name === "ul");
  const links = lists.flatMap(descendants).flatMap((element) => attribute(element, "href") ?? []);
  return links.filter((href) => pages.has(href));
}

/** A section without neighbours is the only page that the way to the sections leads to, from the home page. */
function onlySection(pages: WebPages): string | null {
  const home = pages.get("index.html");
  const links = home === undefined ? [] : descendants(mainOf(home)).filter(({ name }) => name === "a");
  const names = links.map((link) => attribute(link, "href") ?? "").filter((name) => pages.has(name));
  return names.find((name) => !pagesBesideSections.includes(name)) ?? null;
}

const pagesBesideSections = [
  "handbook.html",
  "downloads.html",
  "a-to-z.html",
  "search.html",
  "diary-tool.html",
  "offline.html",
  "changes.html",
];

function relatedPage(page: MarkupElement, relation: string): string | null {
  const link = descendants(page).find(
    (element) => element.name === "a" && tokens(element, "rel").includes(relation),
  );
  return link === undefined ? null : attribute(link, "href");
}

function outermostSections(element: MarkupElement): readonly MarkupElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [];
    return child.name === "section" ? [child] : outermostSections(child);
  });
}

function pageNamed(pages: WebPages, name: string): MarkupElement {
  return pages.get(name) ?? nothing;
}

/** What is not there says nothing, and parity tells that all its words are missing. */
const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };

function mainOf(page: MarkupElement): MarkupElement {
  return findElement(page, "main") ?? nothing;
}

function languageOf(page: MarkupElement): string {
  return attribute(findElement(page, "html") ?? page, "lang") ?? "";
}
