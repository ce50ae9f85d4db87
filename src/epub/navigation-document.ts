import type { Handbook } from "../document/handbook.ts";
import { semanticsOf } from "../html/epub-semantics.ts";
import { element, escapeText, type Attributes } from "../html/escape.ts";
import type { NavLandmark } from "./landmarks.ts";
import type { NavigationEntry } from "./navigation.ts";
import type { PageTarget } from "./page-list.ts";
import { navigationFileName, type XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** The table of contents, the page list and the landmarks: EPUB 3.3, section 7. */
export function renderNavigationDocument(
  handbook: Handbook,
  navigation: readonly NavigationEntry[],
  pageList: readonly PageTarget[],
  landmarks: readonly NavLandmark[],
): XhtmlDocument {
  const body = [
    renderContents(handbook, navigation),
    renderPageList(handbook, pageList),
    renderLandmarks(handbook, landmarks),
  ];
  return renderXhtmlDocument(handbook, {
    fileName: navigationFileName,
    title: handbook.words.contents,
    body: body.filter((nav) => nav !== "").join("\n"),
  });
}

function renderContents(handbook: Handbook, navigation: readonly NavigationEntry[]): string {
  const heading = element("h1", { id: "contents" }, element("span", {}, escapeText(handbook.words.contents)));
  return renderNav(
    { ...semanticsOf("toc"), "aria-labelledby": "contents" },
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
      ...semanticsOf("page-list"),
      "aria-label": handbook.words.pageList,
      hidden: "hidden",
    },
    element("ol", {}, `\n${items.join("\n")}\n`),
  );
}

function renderLandmarks(handbook: Handbook, landmarks: readonly NavLandmark[]): string {
  const items = landmarks.map(({ type, href, text }) =>
    // No role: inside `landmarks` the type says where a link leads, not what the link is.
    element("li", {}, element("a", { "epub:type": type, href }, escapeText(text))),
  );
  return renderNav(
    { ...semanticsOf("landmarks"), "aria-label": handbook.words.landmarks, hidden: "hidden" },
    element("ol", {}, `\n${items.join("\n")}\n`),
  );
}

function renderNav(attributes: Attributes, content: string): string {
  return element("nav", attributes, `\n${content}\n`);
}
