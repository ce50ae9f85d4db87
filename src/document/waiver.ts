import type { SourceRange } from "./source-range.ts";

/** An author's word that a rule does not hold here, and why. No format shows it. */
export interface Waiver {
  readonly rule: string;
  /** "" when none was given, which is a finding. */
  readonly reason: string;
  readonly over:
    | { readonly kind: "section" }
    | { readonly kind: "block"; readonly source: SourceRange }
    /** Nothing stands below the comment. */
    | { readonly kind: "nothing" };
  readonly source: SourceRange;
}
