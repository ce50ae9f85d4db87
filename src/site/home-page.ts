import type { Block } from "../document/block.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook, Part, Section } from "../document/handbook.ts";
import { inlinesOf } from "../document/visit.ts";
import { scopeOfSection } from "../html/blocks.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { renderInlines } from "../html/inlines.ts";
import { pageFiles, sectionHref } from "./addresses.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** The first screen with its doors, then the first of the key points, then the contents. */
export interface HomePage extends WebPage {
  readonly doors: readonly HomeDoor[];
  /** Null where a door says it, or the first screen of a handbook without doors. */
  readonly subtitle: string | null;
  /** The way to help in a handbook that names no doors. */
  readonly door: ContentsEntry | null;
  /** "" in a handbook without key points. */
  readonly keyPointHtml: string;
  readonly parts: readonly ContentsPart[];
}

export interface HomeDoor {
  readonly href: string;
  readonly title: string;
  readonly text: string | null;
  readonly link: string;
}

export interface ContentsPart {
  readonly title: string | null;
  readonly sections: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly href: string;
  readonly title: string;
  readonly summary: string | null;
}

export function makeHomePage(handbook: Handbook, context: HtmlContext): HomePage {
  const { title, description } = handbook;
  const helpSection = findHelpSection(handbook);
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.home, title, description }),
    documentTitle: title,
    styles: ["home"],
    canonicalUrl: handbook.url,
    doors: homeDoors(handbook),
    subtitle: handbook.doors?.length === 1 ? handbook.subtitle : null,
    keyPointHtml: renderKeyPoint(handbook, context),
    door: helpSection === undefined ? null : contentsEntry(helpSection),
    parts: handbook.parts.map(contentsPart),
  };
}

/** The second door says what the handbook says of itself; its own words would say that twice. */
function homeDoors({ doors = [], subtitle }: Handbook): readonly HomeDoor[] {
  return doors.map(({ sectionId, title, text, link }, index) => ({
    href: sectionHref(sectionId),
    title,
    text: index === 0 ? text : (text ?? subtitle),
    link,
  }));
}

/**
 * The first of the key points: what somebody who reads one sentence should read, with its sources.
 *
 * One that leads to a note is passed over, since notes stay with their section.
 */
function renderKeyPoint(handbook: Handbook, context: HtmlContext): string {
  for (const section of allSections(handbook)) {
    for (const block of section.blocks) {
      if (block.type !== "keyPoints") continue;
      const items = block.children.flatMap((child) => (child.type === "list" ? child.items : []));
      for (const { children } of items) {
        const [text] = children;
        if (text?.type !== "paragraph" || leadsToNote(text, section)) continue;
        // No section's page: every link leads to a page.
        return renderInlines(text.children, scopeOfSection("", context));
      }
    }
  }
  return "";
}

function leadsToNote(text: Block, section: Section): boolean {
  const inlines = inlinesOf({ ...section, title: [], blocks: [text], notes: [] });
  return inlines.some(({ type }) => type === "noteReference");
}

/** In patient information, the section with the first emergency card. */
function findHelpSection(handbook: Handbook): Section | undefined {
  if (handbook.profile !== "patient-information") return undefined;
  return allSections(handbook).find(({ blocks }) => blocks.some(isEmergencyCard));
}

function isEmergencyCard(block: Block): boolean {
  return block.type === "careCard" && block.urgency === "emergency";
}

function contentsPart({ title, sections }: Part): ContentsPart {
  return { title, sections: sections.map(contentsEntry) };
}

function contentsEntry({ id, titleText, summary }: Section): ContentsEntry {
  return { href: sectionHref(id), title: titleText, summary };
}
