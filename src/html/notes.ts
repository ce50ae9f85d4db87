import type { Note, Section } from "../document/handbook.ts";
import { renderBackLinks } from "./back-links.ts";
import { renderBlocks } from "./blocks.ts";
import { element, escapeText } from "./escape.ts";
import { epubSemantics, languageAttributes, type SectionScope } from "./html-context.ts";

/** The notes of a section, in the order of their first reference; "" when it has none. */
export function renderNotes(section: Section, scope: SectionScope): string {
  if (section.notes.length === 0) return "";
  const { context } = scope;
  const headingId = context.anchorOf(section.id, notesHeadingId);
  const heading = element(
    `h${Math.min(6, 2 + context.headingShift)}`,
    { id: headingId },
    escapeText(context.words.notes),
  );
  const notes = section.notes.map((note) => renderNote(note, scope));
  return element(
    "section",
    {
      class: "notes",
      // A name makes it a landmark region, and those of many sections on one page would all be "Notes".
      "aria-labelledby": context.headingShift === 0 ? headingId : null,
      ...epubSemantics("endnotes", "doc-endnotes", context),
    },
    `${heading}\n${element("ol", {}, notes.join("\n"))}`,
  );
}

/** Two hyphens, so that an author's own heading "Notes" keeps its id. */
export const notesHeadingId = "notes--list";

function renderNote(note: Note, scope: SectionScope): string {
  const { context } = scope;
  const hrefs = note.referencedAt.map((id) => `#${context.idOf(id)}`);
  const backLinks = renderBackLinks(hrefs, epubSemantics("backlink", "doc-backlink", context), context.words);
  return element(
    "li",
    { id: context.idOf(note.id), ...languageAttributes(note, context) },
    `${renderBlocks(note.blocks, scope)}\n${element("p", { class: "back-links" }, backLinks)}`,
  );
}
