import type { Section } from "../../document/handbook.ts";
import type { CheckInput } from "../check.ts";
import { isLongEnough, readabilityOf } from "../text/readability.ts";
import type { Readability } from "../text/readability.ts";

/** The sections that are long enough to be judged, with their grades. */
export function gradedSections({
  sections,
}: CheckInput): readonly { section: Section; grades: Readability }[] {
  return sections.flatMap(({ section, passages }) => {
    const grades = readabilityOf(passages);
    return grades === null || !isLongEnough(grades) ? [] : [{ section, grades }];
  });
}

// SMOG reads about two to three grades above Flesch-Kincaid on the same leaflet.
export function isAboveGrade6({ fleschKincaid, smog }: Readability): boolean {
  return fleschKincaid > 6 || smog > 8;
}

export function isAboveGrade8({ fleschKincaid, smog }: Readability): boolean {
  return fleschKincaid > 8 || smog > 10;
}

export function inWords({ fleschKincaid, smog }: Readability): { fleschKincaid: string; smog: string } {
  return { fleschKincaid: fleschKincaid.toFixed(1), smog: smog.toFixed(1) };
}
