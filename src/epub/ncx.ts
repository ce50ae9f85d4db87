import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText } from "../html/escape.ts";
import { handbookUrn } from "./identifier.ts";
import type { NavigationEntry } from "./navigation.ts";
import type { PageTarget } from "./page-list.ts";

/** The contents and pages once more, for devices from before EPUB 3. */
export function renderNcx(
  handbook: Handbook,
  navigation: readonly NavigationEntry[],
  pageList: readonly PageTarget[],
): string {
  const head = [
    emptyElement("meta", { name: "dtb:uid", content: handbookUrn(handbook.identifier) }),
    emptyElement("meta", { name: "dtb:depth", content: Math.max(1, depthOf(navigation)) }),
    emptyElement("meta", { name: "dtb:totalPageCount", content: pageList.length }),
    emptyElement("meta", { name: "dtb:maxPageNumber", content: highestPageNumber(pageList) }),
  ];
  const places = orderOfPlaces(navigation, pageList);
  const parts = [
    element("head", {}, head.join("")),
    element("docTitle", {}, element("text", {}, escapeText(handbook.title))),
    element("navMap", {}, renderNavPoints(navigation, places, "point")),
    pageList.length === 0 ? "" : element("pageList", {}, renderPageTargets(pageList, places)),
  ];
  const ncx = element(
    "ncx",
    { xmlns: "http://www.daisy.org/z3986/2005/ncx/", version: "2005-1", "xml:lang": handbook.language },
    `\n${parts.filter((part) => part !== "").join("\n")}\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${ncx}\n`;
}

function renderNavPoints(
  entries: readonly NavigationEntry[],
  places: ReadonlyMap<string, number>,
  idPrefix: string,
): string {
  return entries
    .map((entry, index) => {
      const id = `${idPrefix}-${index + 1}`;
      const label = element("navLabel", {}, element("text", {}, escapeText(entry.text)));
      const content = emptyElement("content", { src: entry.href });
      return element(
        "navPoint",
        { id, playOrder: places.get(entry.href) },
        label + content + renderNavPoints(entry.children, places, id),
      );
    })
    .join("\n");
}

function renderPageTargets(pageList: readonly PageTarget[], places: ReadonlyMap<string, number>): string {
  return pageList
    .map(({ label, href }, index) => {
      const isNumber = /^[0-9]+$/.test(label);
      return element(
        "pageTarget",
        {
          id: `page-target-${index + 1}`,
          type: isNumber ? "normal" : "special",
          value: isNumber ? label : null,
          playOrder: places.get(href),
        },
        element("navLabel", {}, element("text", {}, escapeText(label))) +
          emptyElement("content", { src: href }),
      );
    })
    .join("\n");
}

/** `playOrder` numbers places: two entries that lead to one place share its number. */
function orderOfPlaces(
  navigation: readonly NavigationEntry[],
  pageList: readonly PageTarget[],
): ReadonlyMap<string, number> {
  const hrefs = new Set([...navigation.flatMap(hrefsOf), ...pageList.map((page) => page.href)]);
  return new Map([...hrefs].map((href, index) => [href, index + 1]));
}

function hrefsOf(entry: NavigationEntry): readonly string[] {
  return [entry.href, ...entry.children.flatMap(hrefsOf)];
}

function depthOf(entries: readonly NavigationEntry[]): number {
  return Math.max(0, ...entries.map((entry) => 1 + depthOf(entry.children)));
}

function highestPageNumber(pageList: readonly PageTarget[]): number {
  return Math.max(0, ...pageList.map(({ label }) => (/^[0-9]+$/.test(label) ? Number(label) : 0)));
}
