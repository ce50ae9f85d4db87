import type { Section } from "../../document/handbook.ts";
import { headingsOf } from "../../document/visit.ts";
import type { Check, Finding } from "../check.ts";

/**
 * The first heading is of level 2, and none skips a level.
 *
 * WCAG 2.2 technique G141; PDF/UA-1 clause 7.4.2.
 */
export const headingLevels: Check = {
  rule: "heading-levels-consecutive",
  message: "{found}",
  hint: "{advice}",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) yield* skippedLevels(section);
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
