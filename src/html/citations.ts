import type { Citation, CitationItem } from "../document/inline.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { languageAttributes, sourceAnchor, type HtmlContext, type SectionScope } from "./html-context.ts";

/** The site shows number and kind of each source ("12 Review"); a book shows the number ("[12]"). */
export function renderCitation(citation: Citation, scope: SectionScope): string {
  return citation.items.map((item) => renderCitationItem(item, citation, scope)).join(" ");
}

function renderCitationItem(item: CitationItem, citation: Citation, scope: SectionScope): string {
  const { context, sectionId } = scope;
  return element(
    "a",
    {
      class: "citation",
      id: context.idOf(item.id),
      href: sourceHref(item.number, context, sectionId),
      ...epubSemantics("biblioref", context),
      ...languageAttributes(citation, context),
    },
    escapeText(context.format === "site" ? `${item.number} ${item.kind}` : `[${item.number}]`),
  );
}

function sourceHref(number: number, context: HtmlContext, fromSectionId: string): string {
  if (context.sourcesSectionId === null)
    throw new Error(`Source ${number} is cited, but no section lists it.`);
  return context.placeHref(context.sourcesSectionId, sourceAnchor(number), fromSectionId);
}
