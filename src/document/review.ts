import type { SourceRange } from "./source-range.ts";

/** Somebody's word that they read a text and found it right. */
export interface ReviewRecord {
  readonly name: string;
  readonly role: string;
  /** ISO 8601 date. */
  readonly date: string;
  /** Where the record stands, in the section or in handbook.yaml. */
  readonly source: SourceRange;
}

/** `changed`: the text is no longer the one that was reviewed. */
export type ReviewStatus = "none" | "current" | "changed";

/** The newest review of a text, and whether it is of the words that stand there now. */
export interface Review {
  readonly status: ReviewStatus;
  /** Null when there is none. */
  readonly record: ReviewRecord | null;
  /** SHA-256 of the text as it is now: docs/content-format.md says of what. */
  readonly hash: string;
  /** The same of the leaflet text, which a record answers for on its own. */
  readonly leafletStatus: ReviewStatus;
  /** Null where there is no leaflet text. */
  readonly leafletHash: string | null;
}
