import type { Words } from "../locale/words.ts";
import type { Abbreviation } from "./abbreviation.ts";
import type { Block } from "./block.ts";
import type { Edition } from "./edition.ts";
import type { Evaluation } from "./evaluation.ts";
import type { Inline } from "./inline.ts";
import type { Direction, Node } from "./node.ts";
import type { Review } from "./review.ts";
import type { SectionTool } from "./section-tool.ts";
import type { Waiver } from "./waiver.ts";

/**
 * The document model: one tree that every format renders.
 *
 * It is plain data, so that it can cross to a worker thread. After `transforms/` have run nothing in it is left to
 * resolve, and nothing changes it.
 */
export interface Handbook {
  readonly title: string;
  readonly subtitle: string | null;
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly profile: Profile;
  /** Never changes; the EPUB's unique identifier and file names come from it. */
  readonly identifier: string;
  /** Where the site will be, with a slash at its end; null when unknown. */
  readonly url: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly version: string | null;
  readonly licence: string | null;
  /** When the text last changed, from content or SOURCE_DATE_EPOCH: `2026-11-22T00:00:00Z`. */
  readonly modified: string;
  readonly dates: readonly DateLine[];
  /** Of the handbook as a whole. */
  readonly review?: Review;
  /** Score sheets, also blank ones. */
  readonly evaluations?: readonly Evaluation[];
  /** A person's finding about this very version; null when there is none, or only one about another version. */
  readonly accessibilityEvaluation: AccessibilityEvaluation | null;
  readonly coverFigure: CoverFigure;
  /** Whether print may break words at the ends of lines. */
  readonly hyphenation?: boolean;
  /** Whether the printed handbooks are for a printing house, which cuts them out of larger paper. */
  readonly cropMarks?: boolean;
  /** Shown first on every page; only patient information has one. */
  readonly helpLine: HelpLine | null;
  /** The ways in on the first screen of the site's home page. */
  readonly doors?: readonly Door[];
  /** The e-mail address for what readers found wrong. */
  readonly contact?: string;
  /** What changed, by version, the newest first. */
  readonly changes?: readonly VersionChanges[];
  /** What letters stand for; absent where the content says nothing about any. */
  readonly abbreviations?: readonly Abbreviation[];
  /** At least one; a handbook without folders has one part without a title. */
  readonly parts: readonly Part[];
  /** By path inside the content folder. */
  readonly images: Readonly<Record<string, ImageAsset>>;
  /** Absent in the handbook itself, which is no clinic's. */
  readonly edition?: Edition;
  /** The words that the formats add themselves, in the handbook's language. */
  readonly words: Words;
}

/** What covers and the home page show: a person with a hand on their shoulder, or the bare horizon. */
export type CoverFigure = "hand-on-shoulder" | "horizon";

export type Profile = "general" | "patient-information";

export interface Part {
  readonly id: string;
  readonly title: string | null;
  readonly sections: readonly Section[];
}

export interface Section extends Node {
  /** Unique in the handbook, stable when the heading changes. */
  readonly id: string;
  /** Earlier ids, each of which still has to lead here: printed addresses outlive headings. */
  readonly aliases: readonly string[];
  /** From 1 in reading order; null for what the program adds (the glossary, the list of sources). */
  readonly number: number | null;
  readonly title: readonly Inline[];
  readonly titleText: string;
  readonly summary: string | null;
  /** What a folded leaflet prints in place of the section; null where a leaflet leaves the section out. */
  readonly leaflet: readonly Block[] | null;
  /** The Markdown that it was read from, for those who review it; only where there is a leaflet text. */
  readonly leafletMarkdown?: string;
  readonly blocks: readonly Block[];
  /** In order of their first reference. */
  readonly notes: readonly Note[];
  readonly dates: readonly DateLine[];
  /** The newest review of these words; absent in what the program adds. */
  readonly review?: Review;
  /** Where the author says that a rule does not hold. */
  readonly waivers?: readonly Waiver[];
  /** What the site offers here beside the text. */
  readonly tools?: readonly SectionTool[];
  /** The site shows it dim in every theme: it is read during an attack. */
  readonly quiet?: boolean;
}

/** A footnote; print shows it at the end of its section. */
export interface Note extends Node {
  /** Unique in the handbook. */
  readonly id: string;
  /** From 1 within the section. */
  readonly number: number;
  readonly blocks: readonly Block[];
  /** Ids of the references to it, in reading order. */
  readonly referencedAt: readonly string[];
}

/** A labelled date that readers see, for example "Clinical review: Not yet". */
export interface DateLine {
  readonly kind: "written" | "evidenceSearched" | "reviewed" | "nextReview";
  readonly label: string;
  /** In words; "Not yet" when there is no date. */
  readonly text: string;
  /** ISO 8601 date; null for what has not happened, or no longer holds. */
  readonly date: string | null;
  /** The start of the text that is the date, where more follows. */
  readonly dateText?: string;
}

/** Who found that the handbook conforms to a level of WCAG. No program may say so by itself. */
export interface AccessibilityEvaluation {
  readonly standard: "wcag-2.2-a" | "wcag-2.2-aa" | "wcag-2.2-aaa";
  readonly by: string;
  /** ISO 8601 date. */
  readonly date: string;
  /** The same date in words. */
  readonly dateText: string;
  /** What makes the evaluator able to judge: words, or an address. */
  readonly credential: string | null;
  /** The address of what they found. */
  readonly report: string | null;
}

export interface HelpLine {
  readonly question: string;
  readonly action: string;
  readonly target:
    | { readonly kind: "telephone"; readonly number: string }
    | { readonly kind: "section"; readonly sectionId: string; readonly headingId: string | null };
}

/** A question that a reader may come with, and the section for it. */
export interface Door {
  readonly sectionId: string;
  readonly title: string;
  readonly text: string | null;
  readonly link: string;
}

export interface VersionChanges {
  readonly version: string;
  /** In words. */
  readonly dateText: string;
  readonly changes: readonly string[];
}

export interface ImageAsset {
  readonly path: string;
  readonly mediaType: "image/png" | "image/jpeg" | "image/svg+xml";
  readonly widthPx: number;
  readonly heightPx: number;
  readonly data: Uint8Array;
}

/** Where the picture for dark pages lies, if there is one: `images/hand.svg` has `images/hand.dark.svg` beside it. */
export function darkImagePath(imagePath: string): string {
  return imagePath.replace(/\.[^./]+$/, ".dark$&");
}

export function allSections(handbook: Handbook): readonly Section[] {
  return handbook.parts.flatMap((part) => part.sections);
}
