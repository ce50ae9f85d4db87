import { formatDiagnostic } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** Prints what is wrong with the content, and how much of it there is. */
export function printDiagnostics(diagnostics: readonly Diagnostic[], contentFolder: string): void {
  for (const diagnostic of diagnostics) console.error(`${formatDiagnostic(diagnostic, contentFolder)}\n`);
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  const warnings = diagnostics.length - errors;
  if (diagnostics.length > 0) console.error(`${count(errors, "error")}, ${count(warnings, "warning")}.`);
}

export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** `1234567` as "1.2 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
