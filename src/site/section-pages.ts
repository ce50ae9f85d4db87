import type { Handbook, Section } from "../document/handbook.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { sectionFile, sectionHref } from "./addresses.ts";
import { headingsOnPage } from "./on-this-page.ts";
import type { PageHeading } from "./on-this-page.ts";
import { renderSectionText, renderSectionTitle } from "./section-html.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";
import { sectionScripts } from "./section-scripts.ts";
import type { Scripts } from "./scripts.ts";

export interface SectionPage extends WebPage {
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
    ...makeWebPage(handbook, {
      fileName: sectionFile(section.id),
      title: section.titleText,
      description: section.summary ?? handbook.description,
    }),
    id: section.id,
    scripts: sectionScripts(section, scripts, handbook.words),
    hasDiary: section.tools?.some(({ kind }) => kind === "diary") ?? false,
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

function neighbour(section: Section | undefined): Neighbour | null {
  return section === undefined ? null : { href: sectionHref(section.id), title: section.titleText };
}
