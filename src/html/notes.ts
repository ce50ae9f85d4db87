import type { Note, Section } from "../document/handbook.ts";
import { renderBackLinks } from "./back-links.ts";
import { renderBlocks } from "./blocks.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";

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
  const hasNameOfItsOwn = context.headingShift === 0 && section.titleText !== context.words.notes;
  const notes = section.notes.map((note) => renderNote(note, scope));
  return element(
    "section",
    {
      class: "notes",
      // A name makes it a landmark region, and no two on a page may have the same: those of many sections on one page
      // would all be "Notes", and so may the section be called.
      "aria-labelledby": hasNameOfItsOwn ? headingId : null,
      ...epubSemantics("endnotes", context),
    },
    `${heading}\n${element("ol", {}, notes.join("\n"))}`,
  );
}

/** Two hyphens, so that an author's own heading "Notes" keeps its id. */
export const notesHeadingId = "notes--list";

function renderNote(note: Note, scope: SectionScope): string {
  const { context } = scope;
  const hrefs = note.referencedAt.map((id) => `#${context.idOf(id)}`);
  const backLinks = renderBackLinks(hrefs, epubSemantics("backlink", context), context.words);
  const attributes = { id: context.idOf(note.id), ...languageAttributes(note, context) };
  const content = renderBlocks(note.blocks, scope);
  const backLinksLine = element("p", { class: "back-links" }, backLinks);
  if (context.format === "site") return element("li", attributes, `${content}\n${backLinksLine}`);
  // Readers show what is marked as a footnote beside the text. It is no `aside`, which some of them take off the page,
  // and no list item, which may not have that role.
  const footnote = element("div", { ...attributes, ...epubSemantics("footnote", context) }, content);
  return element("li", {}, `${footnote}\n${backLinksLine}`);
}
