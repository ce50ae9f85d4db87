import type { Check } from "../check.ts";
import { acronymPattern, explainedAcronyms, isRomanNumeral } from "../text/acronyms.ts";
import { isOwnText, matchesIn } from "../text/regions.ts";

/** A handbook that says what letters stand for says it of all: software reads out what it is told, and no more. */
export const abbreviations: Check = {
  rule: "abbreviation-has-expansion",
  message: "abbreviations.yaml does not say what {words} stands for.",
  hint: 'Add a line such as "{words}: the full words".',
  english: false,
  *find({ handbook, sections }) {
    if (handbook.abbreviations === undefined) return;
    const all = sections.flatMap(({ passages, leaflet }) => [...passages, ...leaflet]);
    const inHandbook = explainedAcronyms(all);
    const known = new Set(handbook.abbreviations.map(({ short }) => short));
    yield* matchesIn(all.filter(isOwnText), acronymPattern, ([, letters = ""]) => {
      if (known.has(letters) || isRomanNumeral(letters) || isGrade(letters)) return null;
      // A long word in capitals is a short form only where the handbook explains it; else it is shouted.
      if (letters.length > 3 && !inHandbook.has(letters)) return null;
      known.add(letters);
      return { words: letters };
    });
  },
};

/** "level AA" */
function isGrade(letters: string): boolean {
  return /^(.)\1+$/u.test(letters);
}
