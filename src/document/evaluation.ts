import type { EvaluationScale } from "../locale/words.ts";

/** Score sheets that a person fills in. */
export type Instrument = "pemat-p" | "cdc-clear-communication-index";

export interface Evaluation {
  readonly instrument: Instrument;
  /** Path inside the content folder. */
  readonly file: string;
  /** `unfinished`: something is filled in, and something is missing. `changed`: it is of an earlier text. */
  readonly status: "blank" | "unfinished" | "current" | "changed";
  /** Who filled it in, and when (ISO 8601); null unless it is finished. */
  readonly rater: { readonly name: string; readonly role: string; readonly date: string } | null;
  /** The two scales of PEMAT-P count apart. */
  readonly scales: readonly ScaleScore[];
}

export interface ScaleScore {
  readonly scale: EvaluationScale;
  readonly points: number;
  /** Items that apply. */
  readonly applicable: number;
  /** Points out of 100, never rounded up; null when no item applies, or the sheet is not finished. */
  readonly score: number | null;
}
