export type Severity = "error" | "warning";

/** The profiles of handbook.yaml. */
export type Profile = "general" | "patient-information";

export type SeverityByProfile = Readonly<Record<Profile, Severity | "off">>;

/**
 * The catalogue of rules over the content. A rule's name states what is true when all is well.
 *
 * An error stops the build, and nothing is published; a warning is printed. A plain severity holds in every profile.
 * What each rule asks, and why, stands in docs/rules.md.
 */
export const rules = {
  // The folder and its data files
  "content-folder-readable": "error",
  "handbook-file-present": "error",
  "sections-present": "error",
  "file-is-used": "warning",
  "data-present": "error",
  "file-is-utf-8": "error",
  "yaml-well-formed": "error",
  "data-matches-schema": "error",
  "key-is-known": "error",
  "feature-available": "error",
  "section-listed-once": "error",
  "section-id-valid": "error",
  "section-id-unique": "error",
  "interface-words-in-language": "warning",
  // Structure of a section
  "section-has-title": "error",
  "nesting-within-limit": "error",
  "text-without-control-characters": "error",
  "link-well-formed": "error",
  "table-well-formed": "error",
  "front-matter-well-formed": "error",
  "comment-is-closed": "error",
  "markup-is-read": "warning",
  "heading-levels-consecutive": "error",
  "heading-id-unique": "error",
  "heading-has-text": "error",
  "attribute-is-known": "error",
  "container-is-known": "error",
  "container-is-closed": "error",
  "container-well-formed": "error",
  "description-follows-figure": "error",
  "raw-html-absent": "error",
  // Things that point at other things
  "link-target-exists": "error",
  "link-has-text": "error",
  "link-scheme-allowed": "error",
  "image-exists": "error",
  "image-inside-content": "error",
  "image-local": "error",
  "image-readable": "error",
  "image-has-alt": "error",
  "note-defined": "error",
  "note-referenced": "error",
  "citation-key-exists": "error",
  "reference-status-checked": "error",
  "reference-id-unique": "error",
  "glossary-term-unique": "error",
  "glossary-term-used": "warning",
  "abbreviation-used": "warning",
  "value-exists": "error",
  "shortcode-is-known": "error",
  "country-has-emergency-number": "error",
  "accessibility-evaluation-of-this-version": "warning",
  // Editions
  "edition-exists": "error",
  "edition-name-valid": "error",
  "edition-colour-has-contrast": "error",
  "edition-expires-with-text": "warning",
  // Reviews
  "review-covers-this-text": "warning",
  "leaflet-text-keeps-up": "warning",
  "evaluation-is-finished": "warning",
  "evaluation-covers-this-text": "warning",
  // What the formats can show
  "cover-text-fits": "error",
  "leaflet-stands-alone": "error",
  "leaflet-text-fits-panel": "error",
  "printout-fits": "error",
  "glyph-available": "error",
  "hyphenation-language-known": "warning",
  "text-left-to-right": "error",
  // Waivers in place
  "waiver-well-formed": "warning",
  "waiver-names-a-rule": "warning",
  "waiver-is-allowed": "warning",
  "waiver-is-used": "warning",
  // Writing
  "abbreviation-has-expansion": inPatientInformation("warning"),
  "acronym-is-expanded": inPatientInformation("warning"),
  "address-has-words": inPatientInformation("warning"),
  "alt-within-125-characters": inPatientInformation("warning"),
  "bold-is-sparse": inPatientInformation("warning"),
  "do-comes-before-do-not": inPatientInformation("warning"),
  "do-not-is-written-out": inPatientInformation("warning"),
  "handbook-within-grade-6": inPatientInformation("warning"),
  "hard-words-in-glossary": inPatientInformation("warning"),
  "heading-is-no-question": inPatientInformation("warning"),
  "link-text-says-where": inPatientInformation("error"),
  "list-has-lead-in": inPatientInformation("warning"),
  "list-item-is-one-sentence": inPatientInformation("warning"),
  "list-within-6-items": inPatientInformation("warning"),
  "paragraph-within-3-sentences": inPatientInformation("warning"),
  "section-within-grade-6": inPatientInformation("warning"),
  "section-within-grade-8": inPatientInformation("warning"),
  "sentence-within-20-words": inPatientInformation("warning"),
  "text-without-capitals": inPatientInformation("warning"),
  "text-without-decimals": inPatientInformation("warning"),
  "text-without-italics": inPatientInformation("warning"),
  "thousands-have-comma": inPatientInformation("warning"),
  "title-within-65-characters": inPatientInformation("warning"),
  "words-are-plain": inPatientInformation("warning"),
  // Evidence
  "benefit-is-hedged": inPatientInformation("warning"),
  "benefit-has-harm": inPatientInformation("warning"),
  "claim-has-citation": inPatientInformation("warning"),
  "evidence-label-has-source": inPatientInformation("warning"),
  "frequencies-in-one-form": inPatientInformation("warning"),
  "frequencies-over-one-number": inPatientInformation("warning"),
  // Safety
  "care-card-set-complete": inPatientInformation("error"),
  "care-card-without-links": inPatientInformation("error"),
  "disclaimer-present": inPatientInformation("error"),
  "emergency-card-first": inPatientInformation("error"),
  "emergency-number-from-data": inPatientInformation("error"),
  "leaflet-has-emergency-signs": inPatientInformation("error"),
  "symptom-has-one-urgency": inPatientInformation("error"),
  "text-promises-no-cure": inPatientInformation("error"),
  "text-without-doses": inPatientInformation("error"),
  // Dates, judged by `check` alone
  "provider-checked-this-year": inPatientInformation("warning"),
  "review-is-not-overdue": inPatientInformation("warning"),
} as const satisfies Record<string, Severity | SeverityByProfile>;

export type RuleName = keyof typeof rules;

/** A rule that asks the same of every handbook. */
export type PlainRuleName = {
  [Name in RuleName]: (typeof rules)[Name] extends Severity ? Name : never;
}[RuleName];

export function severityOf(rule: RuleName, profile: Profile): Severity | "off" {
  const severity: Severity | SeverityByProfile = rules[rule];
  return typeof severity === "string" ? severity : severity[profile];
}

export function isRuleName(name: string): name is RuleName {
  return Object.hasOwn(rules, name);
}

function inPatientInformation<Asked extends Severity>(
  severity: Asked,
): { readonly general: "off"; readonly "patient-information": Asked } {
  return { general: "off", "patient-information": severity };
}
