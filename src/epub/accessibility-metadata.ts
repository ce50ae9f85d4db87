import type { AccessibilityEvaluation, Handbook } from "../document/handbook.ts";
import { emptyElement } from "../html/escape.ts";
import { fill } from "../locale/words.ts";
import { describeAccessibility, type AccessibleFeature } from "./accessibility.ts";
import { renderProperty } from "./metadata.ts";
import type { Publication } from "./publication.ts";

/** How the book can be read, and who found that: EPUB Accessibility 1.1, sections 2 and 4. */
export function renderAccessibilityMetadata(
  handbook: Handbook,
  publication: Publication,
  hasPageList: boolean,
): readonly string[] {
  const facts = describeAccessibility(publication, hasPageList);
  const property = (name: string) => (value: string) => renderProperty(`schema:${name}`, value);
  return [
    ...facts.accessModes.map(property("accessMode")),
    ...facts.sufficientAccessModes.map(property("accessModeSufficient")),
    ...facts.features.map(property("accessibilityFeature")),
    ...facts.hazards.map(property("accessibilityHazard")),
    renderProperty("schema:accessibilitySummary", summarise(handbook, facts.summary)),
    ...renderEvaluation(handbook.accessibilityEvaluation),
  ];
}

/** What a reader of the catalogue needs to know: what the book has, and whether a person has tried it. */
function summarise(handbook: Handbook, features: readonly AccessibleFeature[]): string {
  const { words, accessibilityEvaluation: evaluation } = handbook;
  const has = features.map((feature) => words.accessibleFeatures[feature]).join("; ");
  const judged =
    evaluation === null
      ? words.checkedByProgramOnly
      : fill(words.evaluatedByPerson, {
          by: evaluation.by,
          date: evaluation.dateText,
          standard: standardNames[evaluation.standard],
        });
  return `${fill(words.accessibilitySummary, { features: has })} ${judged}`;
}

/** Only a person can find that a book conforms, so without a record nothing is claimed. */
function renderEvaluation(evaluation: AccessibilityEvaluation | null): readonly string[] {
  if (evaluation === null) return [];
  const { standard, by, date, credential, report } = evaluation;
  const conformance = `EPUB Accessibility 1.1 - ${standardNames[standard]}`;
  return [
    renderProperty("dcterms:conformsTo", conformance, { id: "conformance" }),
    renderProperty("a11y:certifiedBy", by, { id: "certifier", refines: "conformance" }),
    renderProperty("dcterms:date", date, { refines: "certifier" }),
    ...(credential === null ? [] : [aboutCertifier("a11y:certifierCredential", credential)]),
    ...(report === null ? [] : [aboutCertifier("a11y:certifierReport", report)]),
  ];
}

/** An address is linked, words are said. */
function aboutCertifier(name: string, value: string): string {
  return /^https?:/.test(value)
    ? emptyElement("link", { rel: name, refines: "#certifier", href: value })
    : renderProperty(name, value, { refines: "certifier" });
}

/** In the form that EPUB Accessibility 1.1 prescribes for a claim. */
const standardNames: Readonly<Record<AccessibilityEvaluation["standard"], string>> = {
  "wcag-2.2-a": "WCAG 2.2 Level A",
  "wcag-2.2-aa": "WCAG 2.2 Level AA",
  "wcag-2.2-aaa": "WCAG 2.2 Level AAA",
};
