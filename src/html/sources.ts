import type { CitingSection, SourceEntry, SourceList } from "../document/block.ts";
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
  const { context } = scope;
  const content = [
    element("p", {}, renderInlines(entry.children, scope)),
    element("p", { class: "source__kind" }, escapeText(entry.kind)),
    entry.citedIn.length === 0 ? "" : renderWaysBack(entry.citedIn, scope),
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

/** One link for each section: a source may be cited twenty times, and a name tells more than "place 17" does. */
function renderWaysBack(citedIn: readonly CitingSection[], scope: SectionScope): string {
  const { context, sectionId } = scope;
  const links = citedIn.map((citing) =>
    element(
      "a",
      {
        href: context.placeHref(citing.sectionId, citing.citationId, sectionId),
        ...epubSemantics("backlink", context),
        ...languageAttributes(citing, context),
      },
      renderInlines(citing.title, scope),
    ),
  );
  return element("p", { class: "back-links" }, `${escapeText(context.words.usedIn)} ${links.join(", ")}`);
}
