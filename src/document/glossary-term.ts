import type { Inline } from "./inline.ts";
import type { SourceRange } from "./source-range.ts";

/** An entry of glossary.yaml. */
export interface GlossaryTerm {
  /** Unique in the glossary. */
  readonly id: string;
  readonly term: string;
  readonly say: string | null;
  /** Other spellings and plurals, which count as the term. */
  readonly forms: readonly string[];
  readonly definition: readonly Inline[];
  /** Where the term stands in glossary.yaml. */
  readonly source: SourceRange;
}
