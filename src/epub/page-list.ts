import type { PageMap, PageStart } from "../document/page-map.ts";
import { pageAnchor } from "../html/html-context.ts";
import type { EpubContext } from "./epub-context.ts";
import { coverFileName, navigationFileName, type XhtmlDocument } from "./publication.ts";

export interface PageTarget {
  readonly label: string;
  readonly href: string;
}

/** Where each printed page starts in the e-book. Throws if a page starts with a node that was never rendered. */
export function resolvePageList(
  pageMap: PageMap,
  context: EpubContext,
  chapters: readonly XhtmlDocument[],
): readonly PageTarget[] {
  const markup = new Map(chapters.map((chapter) => [chapter.fileName, chapter.markup]));
  return pageMap.pages.map((page) => {
    const target = targetOf(page, context);
    const [fileName = "", anchor] = target.href.split("#");
    if (anchor !== undefined && !markup.get(fileName)?.includes(` id="${anchor}"`)) {
      throw new Error(`Page ${page.label} starts at a place that the e-book does not have: ${target.href}`);
    }
    return target;
  });
}

function targetOf({ label, start }: PageStart, context: EpubContext): PageTarget {
  switch (start.place) {
    case "cover":
      return { label, href: coverFileName };
    case "contents":
      return { label, href: navigationFileName };
    case "section":
      return { label, href: `${context.fileNameOf(start.sectionId)}#${pageAnchor(label)}` };
  }
}
