import type { Block } from "../document/block.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { findTechniqueCards } from "../document/technique-cards.ts";
import { eachBlock } from "../document/visit.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { sectionFile, sectionHref } from "./addresses.ts";
import { headingsOnPage } from "./on-this-page.ts";
import type { PageHeading } from "./on-this-page.ts";
import { makePageFacts } from "./page-facts.ts";
import type { PageFacts } from "./page-facts.ts";
import { renderSectionText, renderSectionTitle } from "./section-html.ts";
import { renderStructuredData } from "./structured-data.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";
import { hasFacets, sectionScripts } from "./section-scripts.ts";
import type { Scripts } from "./scripts.ts";
import type { StyleSheetName } from "./style-sheet.ts";

export interface SectionPage extends WebPage, PageFacts {
  readonly id: string;
  /** Only where it differs from the handbook's. */
  readonly language: string | null;
  readonly direction: string | null;
  readonly partTitle: string | null;
  readonly titleHtml: string;
  readonly summary: string | null;
  readonly headings: readonly PageHeading[];
  readonly previous: Neighbour | null;
  readonly next: Neighbour | null;
  readonly hasDiary: boolean;
  readonly quiet: boolean;
  /** Made when its page is written, so that a large handbook is never held as markup. */
  renderText(): string;
}

export interface Neighbour {
  readonly href: string;
  readonly title: string;
}

export function makeSectionPages(
  handbook: Handbook,
  context: HtmlContext,
  scripts: Scripts,
): readonly SectionPage[] {
  const inOrder = handbook.parts.flatMap((part) =>
    part.sections.map((section) => ({ section, partTitle: part.title })),
  );
  return inOrder.map(({ section, partTitle }, index) => ({
    ...sectionWebPage(section, handbook),
    id: section.id,
    styles: sectionStyles(section),
    scripts: sectionScripts(section, scripts, handbook.words),
    hasDiary: section.tools?.some(({ kind }) => kind === "diary") ?? false,
    quiet: section.quiet ?? false,
    language: section.lang ?? null,
    direction: section.dir ?? null,
    partTitle,
    titleHtml: renderSectionTitle(section, context),
    summary: section.summary,
    headings: headingsOnPage(section),
    previous: neighbour(inOrder[index - 1]?.section),
    next: neighbour(inOrder[index + 1]?.section),
    renderText: () => renderSectionText(section, context),
  }));
}

function sectionWebPage(section: Section, handbook: Handbook): WebPage & PageFacts {
  const webPage = makeWebPage(handbook, {
    fileName: sectionFile(section.id),
    title: section.titleText,
    description: section.summary ?? handbook.description,
  });
  const { canonicalUrl } = webPage;
  return {
    ...webPage,
    ...makePageFacts(section, handbook, canonicalUrl),
    structuredData: renderStructuredData(section, handbook, canonicalUrl),
  };
}

/** The styles of what stands in a section. */
function sectionStyles({ blocks, notes, tools = [] }: Section): readonly StyleSheetName[] {
  const types = new Set([...eachBlock(blocks)].map(({ type }) => type));
  const holds = (...wanted: readonly Block["type"][]) => wanted.some((type) => types.has(type));
  const styles: StyleSheetName[] = [];
  if (holds("careCard", "keyPoints", "adviceList", "callout")) styles.push("cards");
  if (findTechniqueCards(blocks).some(({ type }) => type === "techniqueCard")) styles.push("techniques");
  if (blocks.some((block) => block.type === "callout" && block.margin === true)) styles.push("margin");
  if (holds("table")) styles.push("tables");
  if (holds("sourceList", "glossaryList") || notes.length > 0) styles.push("references");
  const kinds = tools.map(({ kind }) => kind);
  if (kinds.includes("decision-aid")) styles.push("tools");
  else if (hasFacets(blocks) || kinds.includes("questions")) styles.push("forms");
  return styles;
}

function neighbour(section: Section | undefined): Neighbour | null {
  return section === undefined ? null : { href: sectionHref(section.id), title: section.titleText };
}
