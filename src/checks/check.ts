import type { RuleName } from "../diagnostics/rules.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import type { Place } from "../diagnostics/diagnostic.ts";
import type { Passage } from "./text/passages.ts";

/** One rule over the handbook: what it finds, and what it tells the author. */
export interface Check {
  readonly rule: RuleName;
  /** What was found; `{name}` stands for a value of the finding. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
  /** Rests on English words or English typing, so it says nothing on other languages. */
  readonly english: boolean;
  readonly find: (input: CheckInput) => Iterable<Finding>;
}

export interface Finding {
  readonly at: Place;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** All that a rule may look at. */
export interface CheckInput {
  readonly handbook: Handbook;
  /** What stands outside the sections: title, subtitle, description, and what the glossary says of its terms. */
  readonly front: readonly Passage[];
  /** The author's sections with their running text; the list of sources is none of them. */
  readonly sections: readonly SectionText[];
  readonly glossary: readonly GlossaryTerm[];
  readonly providers: readonly CheckedProvider[];
  /** Day on which the handbook is judged, ISO 8601; null in a build, which never knows what day it is. */
  readonly asOf: string | null;
}

export interface SectionText {
  readonly section: Section;
  readonly passages: readonly Passage[];
  /** The text that a leaflet prints in the section's place; none where a leaflet leaves the section out. */
  readonly leaflet: readonly Passage[];
}

export interface CheckedProvider {
  readonly name: string;
  /** ISO 8601, or null when nobody has looked it up. */
  readonly checked: string | null;
  readonly checkedAt: Place;
}

/** The start of a long text, as a message quotes it. */
export function excerpt(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, text.lastIndexOf(" ", 57))} …`;
}
