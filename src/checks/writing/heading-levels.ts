import type { Note, Section } from "../../document/handbook.ts";
import { eachBlock, headingsOf } from "../../document/visit.ts";
import type { Check, Finding } from "../check.ts";

/**
 * The first heading is of level 2, and none skips a level; those in notes stand below the heading "Notes".
 *
 * WCAG 2.2 technique G141; PDF/UA-1 clause 7.4.2.
 */
export const headingLevels: Check = {
  rule: "heading-levels-consecutive",
  message: "{found}",
  hint: "{advice}",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) {
      yield* skippedLevels(section);
      for (const note of section.notes) yield* misplacedInNote(note);
    }
  },
};

function* skippedLevels(section: Section): Generator<Finding> {
  let above = 1;
  for (const heading of headingsOf(section)) {
    if (heading.level === 1) {
      const found = "A section has one heading of level 1, its title.";
      yield {
        at: heading.source,
        values: { found, advice: "Make this heading level 2, or start a file of its own with it." },
      };
    } else if (heading.level > above + 1) {
      const found = `Heading goes from level ${above} to level ${heading.level}.`;
      yield { at: heading.source, values: { found, advice: `Make it level ${above + 1}.` } };
    }
    above = heading.level;
  }
}

/** The level of the heading "Notes". */
const notesLevel = 2;

function* misplacedInNote(note: Note): Generator<Finding> {
  let above = notesLevel;
  for (const block of eachBlock(note.blocks)) {
    if (block.type !== "heading") continue;
    const { level, source } = block;
    if (level <= notesLevel || level > above + 1) {
      const right = level <= notesLevel ? notesLevel + 1 : above + 1;
      const found = `A heading in a note has level ${level}, and what is above it has level ${above}.`;
      yield { at: source, values: { found, advice: `Make it level ${right}, or leave it out.` } };
    }
    above = level;
  }
}
