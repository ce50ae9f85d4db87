import type { PageMap } from "../document/page-map.ts";
import { fill } from "../locale/words.ts";
import { semanticsOf } from "./epub-semantics.ts";
import { element } from "./escape.ts";
import { pageAnchor, pageBreakKey, type SectionScope } from "./html-context.ts";

/**
 * Marks of the printed pages that start with a node.
 *
 * They hold no text: the page list names them. The name is in `title`, because axe refuses `aria-label` here.
 */
export function renderPageBreaks(key: number | null, scope: SectionScope, where: "block" | "phrase"): string {
  const { context, sectionId } = scope;
  const labels = context.pageBreaks.get(pageBreakKey(sectionId, key)) ?? [];
  return labels
    .map((label) => {
      const id = pageAnchor(label);
      const title = fill(context.words.page, { page: label });
      // On paper the style sheet writes the name into the margin.
      if (context.format === "site")
        return element("span", { class: "page-break", id, "data-page": title }, "");
      const attributes = { ...semanticsOf("pagebreak"), id, title };
      return element(where === "block" ? "div" : "span", attributes, "");
    })
    .join("");
}

/** The page labels that start before each place in a section, for `HtmlContext.pageBreaks`. */
export function pageBreaksOf(pageMap: PageMap): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, start } of pageMap.pages) {
    if (start.place !== "section") continue;
    const key = pageBreakKey(start.sectionId, start.key);
    labels.set(key, [...(labels.get(key) ?? []), label]);
  }
  return labels;
}
