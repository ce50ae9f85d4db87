import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { ReadBack } from "../read-back.ts";
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
export function sectionPages(pages: WebPages): readonly string[] {
  const next = new Map(
    [...pages].map(([name, page]): [string, string | null] => [name, relatedPage(page, "next")]),
  );
  const hasPrevious = (name: string) => relatedPage(pageNamed(pages, name), "prev") !== null;
  let name = [...next].find(([from, to]) => to !== null && !hasPrevious(from))?.[0] ?? onlySection(pages);
  const names: string[] = [];
  while (name !== null && !names.includes(name)) {
    names.push(name);
    name = next.get(name) ?? null;
  }
  return names;
}

/** A section without neighbours is the only page that the way to the sections leads to, from the home page. */
function onlySection(pages: WebPages): string | null {
  const home = pages.get("index.html");
  const links = home === undefined ? [] : descendants(mainOf(home)).filter(({ name }) => name === "a");
  const names = links.map((link) => attribute(link, "href") ?? "").filter((name) => pages.has(name));
  return names.find((name) => !["handbook.html", "downloads.html"].includes(name)) ?? null;
}

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
  const page = pages.get(name);
  if (page === undefined) throw new Error(`Site: no page ${name}`);
  return page;
}

function mainOf(page: MarkupElement): MarkupElement {
  const main = findElement(page, "main");
  if (main === null) throw new Error("Site: a page without main");
  return main;
}

function languageOf(page: MarkupElement): string {
  return attribute(findElement(page, "html") ?? page, "lang") ?? "";
}
