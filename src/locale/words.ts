import type { ToolWords } from "./tool-words.ts";

/**
 * The words that the formats add to a handbook: "Contents", "Page 3 of 40".
 *
 * `{name}` marks a place that the formats fill in with `fill`.
 */
export interface Words {
  readonly contents: string;
  readonly skipToContent: string;
  readonly home: string;
  readonly breadcrumb: string;
  readonly onThisPage: string;
  readonly previous: string;
  readonly next: string;
  readonly previousAndNext: string;
  readonly wholeHandbook: string;
  readonly wholeHandbookText: string;
  readonly downloads: string;
  readonly downloadsText: string;
  readonly downloadEpubText: string;
  /** What the pages of the page list are those of. */
  readonly paperHandbook: string;
  readonly pagesOnPaper: string;
  readonly onePage: string;
  /** On a sheet that cites sources and has no room for the list. */
  readonly sourcesElsewhere: string;
  readonly downloadEpubName: string;
  readonly sources: string;
  readonly sourcesText: string;
  /** Before the names of the sections that cite a source. */
  readonly usedIn: string;
  readonly glossary: string;
  /** On paper, where the words of the glossary are used. */
  readonly index: string;
  readonly indexText: string;
  readonly glossaryText: string;
  /** Behind a term: how to say it. */
  readonly sayTerm: string;
  /** Above the long description of a figure. */
  readonly figureShows: string;
  readonly backToText: string;
  readonly backToTextNumber: string;
  readonly notes: string;
  readonly note: string;
  readonly source: string;
  readonly tableScrolls: string;
  readonly pageNotFound: string;
  readonly pageNotFoundText: string;
  readonly patientHandbook: string;
  readonly handbook: string;
  readonly pageOf: string;
  readonly page: string;
  /** On paper, behind a link within the handbook. */
  readonly onPage: string;
  readonly cover: string;
  readonly titlePage: string;
  readonly startOfText: string;
  readonly pageList: string;
  readonly landmarks: string;
  readonly written: string;
  readonly evidenceSearched: string;
  readonly clinicalReview: string;
  /** What a review is called in a handbook that is not about health. */
  readonly review: string;
  readonly reviewedBy: string;
  readonly changedSinceReview: string;
  readonly nextCheck: string;
  readonly doNotUseAfter: string;
  readonly notYet: string;
  readonly dates: string;
  readonly emergencyQuestion: string;
  readonly callNumber: string;
  /** Where no number is known: it leads to the numbers by country, and fits one line of a small phone. */
  readonly callForHelp: string;
  readonly yourEmergencyNumber: string;
  readonly keyPoints: string;
  readonly do: string;
  readonly doNot: string;
  readonly emergency: string;
  readonly urgent: string;
  readonly soon: string;
  readonly evidence: Readonly<Record<"strong" | "some" | "weak" | "mixed" | "none" | "safety", string>>;
  readonly sourceKinds: Readonly<Record<SourceLevel, string>>;
  readonly people: string;
  readonly onePerson: string;
  readonly country: string;
  readonly emergencyNumber: string;
  readonly otherNumbers: string;
  readonly urgentNumber: string;
  readonly textRelayNumber: string;
  readonly emergencyNumbersCaption: string;
  readonly providersCaption: string;
  readonly registersCaption: string;
  readonly providerName: string;
  readonly providerKind: string;
  readonly providerDoes: string;
  readonly providerDoesNot: string;
  readonly providerChecked: string;
  readonly notChecked: string;
  readonly evaluationsCaption: string;
  readonly evaluationSheet: string;
  readonly evaluationResult: string;
  readonly evaluationBy: string;
  readonly evaluationScales: Readonly<Record<EvaluationScale, string>>;
  readonly evaluationScore: string;
  /** The same of a text that has changed since. */
  readonly evaluationOldScore: string;
  readonly notScored: string;
  readonly nobodyYet: string;
  readonly personOnDate: string;
  readonly writtenBy: string;
  readonly publishedBy: string;
  readonly version: string;
  readonly licence: string;
  /** For catalogues of e-books: `{features}` are those that the book has. */
  readonly accessibilitySummary: string;
  readonly accessibleFeatures: Readonly<
    Record<"headings" | "contents" | "pageList" | "alternatives" | "tables", string>
  >;
  readonly checkedByProgramOnly: string;
  readonly evaluatedByPerson: string;
  readonly moreAboutHandbook: string;
  /** Search, the A to Z and the tools on the site's pages. */
  readonly tools: ToolWords;
  readonly leaflet: string;
  readonly patientLeaflet: string;
  readonly clinicName: string;
  readonly clinicPhone: string;
  readonly clinicHours: string;
  readonly clinicAddress: string;
  readonly clinicMail: string;
  readonly clinicWeb: string;
  /** What a clinic's version of the handbook is called. */
  readonly editionOf: string;
  readonly documentNumber: string;
  readonly documentOwner: string;
  readonly approvedBy: string;
  readonly clinicReview: string;
  readonly clinicHasNotReviewed: string;
  readonly clinicReviewIsOfEarlierText: string;
  readonly clinicReviewed: string;
  /** In place of a table that has nothing for the clinic's country, and what to do. */
  readonly noRowsForCountry: string;
  readonly stickerPlace: string;
  readonly wholeHandbookOnline: string;
  /** What a QR code says to those who can't see it. */
  readonly qrCodeFor: string;
  readonly howToUse: string;
  readonly day: string;
  /** From Monday. */
  readonly weekdays: readonly string[];
  readonly week: string;
  readonly weekBegins: string;
  readonly weekAndDay: string;
  readonly diaryColumns: Readonly<
    Record<"headache" | "strength" | "hours" | "medicine" | "massage" | "notes", string>
  >;
  /** What a screen reader says of a field of the diary. */
  readonly diaryField: string;
  readonly headacheDaysInWeeks: string;
  readonly medicineDaysInWeeks: string;
  readonly medicineDaySquares: string;
  /** Between two numbers, with its spaces. */
  readonly listAnd: string;
  readonly foldingSteps: readonly {
    readonly text: string;
    readonly drawing: GuidePicture;
    /** What the drawing shows. */
    readonly picture: string;
  }[];
}

/** What a score sheet scores. */
export type EvaluationScale = "pemat-understandable" | "pemat-actionable" | "cdc-index";

/** The drawings of the guide to folding. */
export type GuidePicture = "flip" | "actual-size" | "hold-to-light" | "fold-right" | "fold-left" | "label";

export type SourceLevel =
  | "systematic-review"
  | "rct"
  | "small-rct"
  | "observational"
  | "case-report"
  | "case-series"
  | "guideline"
  | "review"
  | "lab"
  | "law"
  | "expert-opinion";

/** Puts values into the `{name}` places of a phrase. */
export function fill(phrase: string, values: Readonly<Record<string, string | number>>): string {
  return phrase.replaceAll(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
