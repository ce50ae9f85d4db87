import { rules } from "./rules.ts";
import type { PlainRuleName, RuleName, Severity } from "./rules.ts";

/** A problem in the content, in the author's words, at the author's line. */
export interface Diagnostic {
  readonly rule: RuleName;
  readonly severity: Severity;
  /** Path inside the content folder, with forward slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 units. */
  readonly column: number;
  /** What was found. */
  readonly message: string;
  /** What to do. */
  readonly hint: string;
}

export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

export function diagnose(rule: PlainRuleName, place: Place, message: string, hint: string): Diagnostic {
  const { file, line, column } = place;
  return { rule, severity: rules[rule], file, line, column, message, hint };
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}

/** Sorts by file, then line, then column, and drops repeats of the same finding. */
export function inSourceOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const sorted = diagnostics.toSorted(
    (a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
  return sorted.filter((diagnostic, index) => {
    const before = sorted[index - 1];
    return (
      before === undefined || formatDiagnostic(before, "content") !== formatDiagnostic(diagnostic, "content")
    );
  });
}

/**
 * The form that people and editors read:
 *
 *     content/sections/01-warm-up.md:14:1  error  heading-levels-consecutive
 *       Heading goes from level 2 to level 4.
 *       Hint: make it level 3.
 */
export function formatDiagnostic(diagnostic: Diagnostic, contentFolder: string): string {
  const { rule, severity, file, line, column, message, hint } = diagnostic;
  const path = file === "" ? contentFolder : `${contentFolder}/${file}`;
  return `${path}:${line}:${column}  ${severity}  ${rule}\n  ${message}\n  Hint: ${hint}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
