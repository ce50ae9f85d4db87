import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Section } from "../document/handbook.ts";
import { headingsOf } from "../document/visit.ts";

/**
 * `heading-levels-consecutive`: the first heading is of level 2, and none skips a level.
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
  return found;
}
