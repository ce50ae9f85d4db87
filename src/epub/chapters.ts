import { allSections, type Handbook, type Part } from "../document/handbook.ts";
import { element, escapeText } from "../html/escape.ts";
import { renderSection } from "../html/section.ts";
import type { EpubContext } from "./epub-context.ts";
import type { XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** One document a section, in reading order. */
export function renderChapters(handbook: Handbook, context: EpubContext): readonly XhtmlDocument[] {
  return allSections(handbook).map((section) => {
    const part = handbook.parts.find((candidate) => candidate.sections[0] === section);
    return renderXhtmlDocument(handbook, {
      fileName: context.fileNameOf(section.id),
      title: section.titleText,
      body: renderPartTitle(part) + renderSection(section, context),
    });
  });
}

/** A part has no page of its own: its title stands above its first section. */
function renderPartTitle(part: Part | undefined): string {
  if (part === undefined || part.title === null) return "";
  return `${element("p", { class: "part-title" }, escapeText(part.title))}\n`;
}
