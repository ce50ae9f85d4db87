import type { Block } from "../document/block.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook, Part, Section } from "../document/handbook.ts";
import { pageFiles, sectionHref } from "./addresses.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** The first screen with its door to help, then the contents. */
export interface HomePage extends WebPage {
  readonly door: ContentsEntry | null;
  readonly parts: readonly ContentsPart[];
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

export function makeHomePage(handbook: Handbook): HomePage {
  const { title, description } = handbook;
  const helpSection = findHelpSection(handbook);
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.home, title, description }),
    documentTitle: title,
    canonicalUrl: handbook.url,
    door: helpSection === undefined ? null : contentsEntry(helpSection),
    parts: handbook.parts.map(contentsPart),
  };
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
