import type { Diagnostic } from "./diagnostic.ts";

/**
 * A problem in the content that only shows in the middle of rendering, such as a title that does not fit its place.
 *
 * The build catches it and reports its diagnostic: nothing is clipped, and nothing is published.
 */
export class ContentProblem extends Error {
  override readonly name = "ContentProblem";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic) {
    super(diagnostic.message);
    this.diagnostic = diagnostic;
  }
}
