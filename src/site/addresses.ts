import type { LinkTarget } from "../document/inline.ts";
import { outsideHref } from "../html/link-href.ts";

/**
 * Addresses of pages, from one page to another.
 *
 * All files lie side by side, so an address is a file name, and the site works below any path and from `file://`.
 */
export const pageFiles = {
  home: "index.html",
  wholeHandbook: "handbook.html",
  downloads: "downloads.html",
  notFound: "404.html",
  search: "search.html",
  aToZ: "a-to-z.html",
  diaryTool: "diary-tool.html",
  offline: "offline.html",
  changes: "changes.html",
} as const;

/** The file of a section, or of an earlier id of one. */
export function sectionFile(id: string): string {
  return `${id}.html`;
}

export function sectionHref(sectionId: string, headingId: string | null = null): string {
  return encodeURIComponent(sectionFile(sectionId)) + fragment(headingId);
}

/** Where a link on a section's own page leads. */
export function linkHref(target: LinkTarget, fromSectionId: string): string {
  if (target.kind !== "section") return outsideHref(target);
  const staysOnPage = target.sectionId === fromSectionId && target.headingId !== null;
  return staysOnPage ? fragment(target.headingId) : sectionHref(target.sectionId, target.headingId);
}

/** On the page of the whole handbook every section is a place of that page. */
export function wholeHandbookHref(target: LinkTarget): string {
  return target.kind === "section"
    ? fragment(wholeHandbookAnchor(target.sectionId, target.headingId))
    : outsideHref(target);
}

export function wholeHandbookAnchor(sectionId: string, headingId: string | null): string {
  return headingId === null ? sectionId : `${sectionId}--${headingId}`;
}

export function fragment(id: string | null): string {
  return id === null ? "" : `#${encodeURIComponent(id)}`;
}
