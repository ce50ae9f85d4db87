import type { Handbook } from "../document/handbook.ts";
import { element, escapeText, type Attributes } from "../html/escape.ts";
import type { NavigationEntry } from "./navigation.ts";
import type { PageTarget } from "./page-list.ts";
import { coverFileName, navigationFileName, titlePageFileName, type XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** The table of contents, the page list and the landmarks: EPUB 3.3, section 7. */
export function renderNavigationDocument(
  handbook: Handbook,
  navigation: readonly NavigationEntry[],
  pageList: readonly PageTarget[],
  glossaryFileName: string | null,
): XhtmlDocument {
  const body = [
    renderContents(handbook, navigation),
    renderPageList(handbook, pageList),
    renderLandmarks(handbook, navigation, glossaryFileName),
  ];
  return renderXhtmlDocument(handbook, {
    fileName: navigationFileName,
    title: handbook.words.contents,
    body: body.filter((nav) => nav !== "").join("\n"),
  });
}

function renderContents(handbook: Handbook, navigation: readonly NavigationEntry[]): string {
  const heading = element("h1", { id: "contents" }, escapeText(handbook.words.contents));
  return renderNav(
    { "epub:type": "toc", role: "doc-toc", "aria-labelledby": "contents" },
    `${heading}\n${renderEntries(navigation)}`,
  );
}

function renderEntries(entries: readonly NavigationEntry[]): string {
  if (entries.length === 0) return "";
  const items = entries.map((entry) => {
    const link = element("a", { href: entry.href }, escapeText(entry.text));
    return element("li", {}, link + renderEntries(entry.children));
  });
  return element("ol", {}, `\n${items.join("\n")}\n`);
}

/** Hidden: reading systems offer it by their own means. */
function renderPageList(handbook: Handbook, pageList: readonly PageTarget[]): string {
  if (pageList.length === 0) return "";
  const items = pageList.map(({ label, href }) =>
    element("li", {}, element("a", { href }, escapeText(label))),
  );
  return renderNav(
    {
      "epub:type": "page-list",
      role: "doc-pagelist",
      "aria-label": handbook.words.pageList,
      hidden: "hidden",
    },
    element("ol", {}, `\n${items.join("\n")}\n`),
  );
}

function renderLandmarks(
  handbook: Handbook,
  navigation: readonly NavigationEntry[],
  glossaryFileName: string | null,
): string {
  const { words } = handbook;
  const firstText = navigation[0]?.href.split("#")[0];
  const landmarks = [
    { type: "cover", href: coverFileName, text: words.cover },
    { type: "titlepage", href: titlePageFileName, text: words.titlePage },
    { type: "toc", href: navigationFileName, text: words.contents },
    ...(firstText === undefined ? [] : [{ type: "bodymatter", href: firstText, text: words.startOfText }]),
    ...(glossaryFileName === null
      ? []
      : [{ type: "glossary", href: glossaryFileName, text: words.glossary }]),
  ];
  const items = landmarks.map(({ type, href, text }) =>
    element("li", {}, element("a", { "epub:type": type, href }, escapeText(text))),
  );
  return renderNav(
    { "epub:type": "landmarks", "aria-label": words.landmarks, hidden: "hidden" },
    element("ol", {}, `\n${items.join("\n")}\n`),
  );
}

function renderNav(attributes: Attributes, content: string): string {
  return element("nav", attributes, `\n${content}\n`);
}
