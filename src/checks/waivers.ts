import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { isRuleName, rules, severityOf } from "../diagnostics/rules.ts";
import type { RuleName } from "../diagnostics/rules.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import type { Waiver } from "../document/waiver.ts";

/** A finding that the author has answered for. */
export interface WaivedFinding {
  readonly diagnostic: Diagnostic;
  readonly reason: string;
}

/**
 * These errors rest on words and can be wrong, so a reason lifts them: "the patient asked about a miracle" promises none.
 * Every other error is about what must not be missing or broken, and stays.
 */
const waivableErrors: ReadonlySet<string> = new Set<RuleName>([
  "text-promises-no-cure",
  "text-without-doses",
]);
/** Warnings that tell facts: no reason makes an overdue review young. */
const neverWaived: ReadonlySet<string> = new Set<RuleName>([
  "leaflet-text-keeps-up",
  "provider-checked-this-year",
  "review-covers-this-text",
  "review-is-not-overdue",
  "waiver-is-allowed",
  "waiver-is-used",
  "waiver-names-a-rule",
  "waiver-well-formed",
]);

export function isWaivable(rule: RuleName): boolean {
  const severity = severityOf(rule, "patient-information");
  return waivableErrors.has(rule) || (severity === "warning" && !neverWaived.has(rule));
}

/** Takes out the findings that a waiver answers for; a waiver that is wrong, or answers for nothing, is a finding itself. */
export function applyWaivers(
  handbook: Handbook,
  diagnostics: readonly Diagnostic[],
): { diagnostics: readonly Diagnostic[]; waived: readonly WaivedFinding[] } {
  const ownFindings: Diagnostic[] = [];
  const waived = new Map<Diagnostic, string>();
  for (const waiver of allSections(handbook).flatMap(({ waivers }) => waivers ?? [])) {
    const problem = problemWith(waiver);
    if (problem !== null) {
      ownFindings.push(problem);
      continue;
    }
    const answered = diagnostics.filter((diagnostic) => answersFor(waiver, diagnostic));
    for (const diagnostic of answered) waived.set(diagnostic, waiver.reason);
    const isAsked = !isRuleName(waiver.rule) || severityOf(waiver.rule, handbook.profile) !== "off";
    if (answered.length === 0 && isAsked) {
      const message = `Nothing here breaks ${waiver.rule}, so this waiver does nothing.`;
      ownFindings.push(diagnose("waiver-is-used", waiver.source, message, "Remove the waiver."));
    }
  }
  return {
    diagnostics: [...diagnostics.filter((diagnostic) => !waived.has(diagnostic)), ...ownFindings],
    waived: [...waived].map(([diagnostic, reason]) => ({ diagnostic, reason })),
  };
}

function problemWith({ rule, reason, source }: Waiver): Diagnostic | null {
  if (!isRuleName(rule)) {
    const near = Object.keys(rules).filter((name) =>
      name.split("-").some((word) => word.length > 3 && rule.includes(word)),
    );
    const hint =
      near.length === 0 ? "The rules stand in docs/rules.md." : `Near are: ${near.slice(0, 3).join(", ")}.`;
    return diagnose("waiver-names-a-rule", source, `There is no rule "${rule}".`, hint);
  }
  if (!isWaivable(rule)) {
    return diagnose(
      "waiver-is-allowed",
      source,
      `No waiver can lift ${rule}.`,
      "Mend what it finds, and remove the waiver.",
    );
  }
  if (reason === "") {
    const hint = `Write <!-- waive ${rule}: why it does not hold here -->.`;
    return diagnose("waiver-well-formed", source, `The waiver of ${rule} gives no reason.`, hint);
  }
  return null;
}

function answersFor({ rule, over, source }: Waiver, diagnostic: Diagnostic): boolean {
  if (diagnostic.rule !== rule || diagnostic.file !== source.file) return false;
  switch (over.kind) {
    case "section":
      return true;
    case "block":
      return diagnostic.line >= over.source.line && diagnostic.line <= over.source.endLine;
    case "nothing":
      return false;
  }
}
