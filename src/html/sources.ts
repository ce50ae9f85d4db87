import type { SourceEntry, SourceList } from "../document/block.ts";
import { renderBackLinks } from "./back-links.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { languageAttributes, sourceAnchor, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderPageBreaks } from "./page-breaks.ts";

export function renderSourceList(list: SourceList, scope: SectionScope): string {
  const entries = list.entries.map((entry, index) => renderSourceEntry(entry, index, scope));
  return element("ol", { class: "sources", ...languageAttributes(list, scope.context) }, entries.join("\n"));
}

function renderSourceEntry(entry: SourceEntry, index: number, scope: SectionScope): string {
  const { context, sectionId } = scope;
  const hrefs = entry.citedAt.map((place) => context.placeHref(place.sectionId, place.citationId, sectionId));
  const backLinks = renderBackLinks(hrefs, epubSemantics("backlink", context), context.words);
  const content = [
    element("p", { class: "source__reference" }, renderInlines(entry.children, scope)),
    element("p", { class: "source__kind" }, escapeText(entry.kind)),
    hrefs.length === 0 ? "" : element("p", { class: "back-links" }, backLinks),
  ];
  return element(
    "li",
    {
      id: context.idOf(sourceAnchor(entry.number)),
      value: entry.number === index + 1 ? null : entry.number,
      ...languageAttributes(entry, context),
    },
    renderPageBreaks(entry.key, scope, "block") + content.join("\n"),
  );
}
