import type { Block } from "../document/block.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { allSections } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";
import { scopeOfSection } from "../html/blocks.ts";
import { renderDates } from "../html/dates.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { renderInlines } from "../html/inlines.ts";
import { renderNotes } from "../html/notes.ts";
import { pageBreaksOf } from "../html/page-breaks.ts";
import { renderSectionBlocks } from "../html/technique-cards.ts";
import { fragment, linkHref, sectionHref, wholeHandbookAnchor, wholeHandbookHref } from "./addresses.ts";

/** How the site writes a handbook's text: once on pages of their own, once on the page of the whole handbook. */
export interface SectionMarkup {
  readonly pages: HtmlContext;
  /** A part's title takes a level of its own, above its sections' titles. */
  readonly wholeHandbook: (partHasTitle: boolean) => HtmlContext;
}

export function makeSectionMarkup(
  handbook: Handbook,
  pageMap: PageMap | null,
  imageSrc: (imagePath: string) => string,
): SectionMarkup {
  const pageBreaks = pageMap === null ? new Map<string, readonly string[]>() : pageBreaksOf(pageMap);
  const shared = {
    format: "site",
    words: handbook.words,
    images: handbook.images,
    sourcesSectionId: findSectionWith("sourceList", handbook)?.id ?? null,
    glossarySectionId: findSectionWith("glossaryList", handbook)?.id ?? null,
    idOf: (id: string) => id,
    imageSrc,
  } as const;
  return {
    pages: {
      ...shared,
      headingShift: 0,
      pageBreaks: new Map(),
      linkHref,
      anchorOf: (sectionId, headingId) => headingId ?? sectionId,
      placeHref: (sectionId, id, fromSectionId) =>
        sectionId === fromSectionId ? fragment(id) : sectionHref(sectionId, id),
    },
    wholeHandbook: (partHasTitle) => ({
      ...shared,
      // Level 1 is the handbook's title.
      headingShift: partHasTitle ? 2 : 1,
      pageBreaks,
      linkHref: wholeHandbookHref,
      anchorOf: wholeHandbookAnchor,
      placeHref: (_sectionId, id) => fragment(id),
    }),
  };
}

/** Title and text apart, since the page puts its list of headings between them. */
export function renderSectionTitle(section: Section, context: HtmlContext): string {
  return renderInlines(section.title, scopeOfSection(section.id, context));
}

export function renderSectionText(section: Section, context: HtmlContext): string {
  const scope = scopeOfSection(section.id, context);
  return [
    renderSectionBlocks(section.blocks, scope),
    renderNotes(section, scope),
    renderDates(section.dates),
  ].join("\n");
}

function findSectionWith(type: Block["type"], handbook: Handbook): Section | undefined {
  return allSections(handbook).find(({ blocks }) => blocks.some((block) => block.type === type));
}
