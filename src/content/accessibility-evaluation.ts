import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic, Place } from "../diagnostics/diagnostic.ts";
import type { AccessibilityEvaluation } from "../document/handbook.ts";
import { dateInWords } from "./dates.ts";
import type { HandbookFile } from "./schemas/handbook-schema.ts";

/** The recorded evaluation, if it is one of this version: a finding never vouches for other words. */
export function currentEvaluation(settings: HandbookFile): AccessibilityEvaluation | null {
  const record = settings["accessibility-evaluation"];
  if (record === undefined || record["of-version"] !== settings.version) return null;
  return {
    standard: record.standard,
    by: record.by,
    date: record.date,
    dateText: dateInWords(record.date, settings.language),
    credential: record.credential ?? null,
    report: record.report ?? null,
  };
}

export function checkEvaluatedVersion(
  settings: HandbookFile,
  placeOf: (path: readonly PropertyKey[]) => Place,
): readonly Diagnostic[] {
  const record = settings["accessibility-evaluation"];
  if (record === undefined || record["of-version"] === settings.version) return [];
  const evaluated = `The accessibility evaluation is of version ${record["of-version"]}`;
  const message =
    settings.version === undefined
      ? `${evaluated}, and the handbook has no version.`
      : `${evaluated}, and this is version ${settings.version}.`;
  const hint = "Have this version evaluated. Until then the e-book does not say that it conforms.";
  const place = placeOf(["accessibility-evaluation", "of-version"]);
  return [diagnose("accessibility-evaluation-of-this-version", place, message, hint)];
}
