import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Note, Section } from "../document/handbook.ts";
import { eachBlock, headingsOf } from "../document/visit.ts";

/**
 * `heading-levels-consecutive`: the first heading is of level 2, and none skips a level; those in notes stand below
 * the heading "Notes".
 *
 * WCAG 2.2 technique G141; PDF/UA-1 clause 7.4.2.
 */
export function checkHeadingLevels(section: Section): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let above = 1;
  for (const heading of headingsOf(section)) {
    if (heading.level === 1) {
      found.push(
        diagnose(
          "heading-levels-consecutive",
          heading.source,
          "A section has one heading of level 1, its title.",
          "Make this heading level 2, or start a file of its own with it.",
        ),
      );
    } else if (heading.level > above + 1) {
      found.push(
        diagnose(
          "heading-levels-consecutive",
          heading.source,
          `Heading goes from level ${above} to level ${heading.level}.`,
          `Make it level ${above + 1}.`,
        ),
      );
    }
    above = heading.level;
  }
  return [...found, ...section.notes.flatMap(checkNote)];
}

function checkNote(note: Note): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let above = notesLevel;
  for (const block of eachBlock(note.blocks)) {
    if (block.type !== "heading") continue;
    const { level, source } = block;
    if (level <= notesLevel || level > above + 1) {
      const message = `A heading in a note has level ${level}, and what is above it has level ${above}.`;
      const hint = `Make it level ${level <= notesLevel ? notesLevel + 1 : above + 1}, or leave it out.`;
      found.push(diagnose("heading-levels-consecutive", source, message, hint));
    }
    above = level;
  }
  return found;
}

/** The level of the heading "Notes". */
const notesLevel = 2;
