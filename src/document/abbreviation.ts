import type { SourceRange } from "./source-range.ts";

/** An entry of abbreviations.yaml. */
export interface Abbreviation {
  /** The letters as they are written, such as "TIA". */
  readonly short: string;
  /** The words that they stand for. */
  readonly expansion: string;
  /** Where it stands in abbreviations.yaml. */
  readonly source: SourceRange;
}
