import type { Block } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import { scopeOfSection } from "./blocks.ts";
import { renderDates } from "./dates.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { languageAttributes, type HtmlContext, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderNotes } from "./notes.ts";
import { renderPageBreaks } from "./page-breaks.ts";
import { renderSectionBlocks } from "./technique-cards.ts";

/** A whole section: title, summary, blocks, notes, dates. */
export function renderSection(section: Section, context: HtmlContext): string {
  const scope = scopeOfSection(section.id, context);
  const parts = [
    renderPageBreaks(null, scope, "block") + renderTitle(section, scope),
    section.summary === null ? "" : element("p", { class: "summary" }, escapeText(section.summary)),
    renderSectionBlocks(section.blocks, scope),
    renderNotes(section, scope),
    renderDates(section.dates),
  ];
  const isBook = context.format === "epub";
  return element(
    "section",
    {
      class: "section",
      // On the site a label would make every section a landmark, and many landmarks help nobody.
      "aria-labelledby": isBook ? context.anchorOf(section.id, null) : null,
      ...sectionSemantics(section, context),
      ...languageAttributes(section, context),
    },
    `\n${parts.filter((part) => part !== "").join("\n")}\n`,
  );
}

function renderTitle(section: Section, scope: SectionScope): string {
  const { context } = scope;
  const title = renderInlines(section.title, scope);
  return element(
    `h${1 + context.headingShift}`,
    { id: context.anchorOf(section.id, null) },
    // The e-book's style sheet sets a title smaller within its line where its words would not fit.
    context.format === "epub" ? element("span", {}, title) : title,
  );
}

function sectionSemantics(section: Section, context: HtmlContext) {
  const holds = (type: Block["type"]) => section.blocks.some((block) => block.type === type);
  if (holds("sourceList")) return epubSemantics("bibliography", context);
  if (holds("glossaryList")) return epubSemantics("glossary", context);
  return epubSemantics("chapter", context);
}
