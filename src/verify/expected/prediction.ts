import type { Recorder } from "../recorder.ts";
import type { Forms } from "./forms.ts";
import type { Numbering } from "./numbering.ts";
import type { SourceHandbook, SourceSection } from "./read-source.ts";

/** What is known while one section of one form is foretold. */
export interface Prediction {
  readonly handbook: SourceHandbook;
  readonly forms: Forms;
  readonly numbering: Numbering;
  readonly recorder: Recorder;
  readonly sectionId: string;
  /** Null in what the program adds: the glossary, the list of sources. */
  readonly section: SourceSection | null;
  /** Deeper headings come out at this level. */
  readonly deepestHeading: number;
  /** Level of the last heading of the text around a container. */
  headingLevel: number;
  /** Level of the last heading in reading order. */
  levelAbove: number;
  /** How many passages were begun before the row at hand; null outside tables. */
  rowStart: number | null;
  /** By source key: the sections that cite it, in reading order, with the first place in each. */
  readonly citedIn: Map<string, readonly CitingPlace[]>;
  /** By source key, and by note: the places that lead there, in reading order. */
  readonly citedAt: Map<string, string[]>;
  readonly notedAt: Map<string, string[]>;
}

/** The name of a section's title (heading null), or of a place in it. */
export function placeOf(sectionId: string, headingId: string | null): string {
  return headingId === null ? sectionId : `${sectionId}#${headingId}`;
}

/** Takes down one more place, and says its name. */
export function addPlace(places: Map<string, string[]>, key: string, name: string): string {
  const found = places.get(key) ?? [];
  const place = `${name} ${String(found.length + 1)}`;
  places.set(key, [...found, place]);
  return place;
}

export interface CitingPlace {
  readonly sectionId: string;
  /** Null for the glossary. */
  readonly section: SourceSection | null;
  readonly place: string;
}
