import type { SourceRange } from "../../document/source-range.ts";
import type { CheckInput } from "../check.ts";
import { isLongEnough, readabilityOf } from "../text/readability.ts";
import type { Passage } from "../text/passages.ts";
import type { Readability } from "../text/readability.ts";

export interface GradedText {
  /** As a message calls it. */
  readonly name: string;
  readonly source: SourceRange;
  readonly grades: Readability;
}

/** The sections and leaflet texts that are long enough to be judged, with their grades. */
export function gradedTexts({ sections }: CheckInput): readonly GradedText[] {
  return sections.flatMap(({ section, passages, leaflet }) => [
    ...graded("The section", section.source, passages),
    ...graded("The leaflet text", leaflet[0]?.source ?? section.source, leaflet),
  ]);
}

function graded(name: string, source: SourceRange, passages: readonly Passage[]): readonly GradedText[] {
  const grades = readabilityOf(passages);
  return grades === null || !isLongEnough(grades) ? [] : [{ name, source, grades }];
}

// SMOG reads about two to three grades above Flesch-Kincaid on the same leaflet.
export function isAboveGrade6({ fleschKincaid, smog }: Readability): boolean {
  return fleschKincaid > 6 || smog > 8;
}

export function isAboveGrade8({ fleschKincaid, smog }: Readability): boolean {
  return fleschKincaid > 8 || smog > 10;
}

export function inWords({ fleschKincaid, smog }: Readability): {
  readonly fleschKincaid: string;
  readonly smog: string;
} {
  return { fleschKincaid: fleschKincaid.toFixed(1), smog: smog.toFixed(1) };
}
