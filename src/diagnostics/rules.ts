/**
 * The catalogue of rules over the content. A rule's name states what is true when all is well.
 *
 * An error stops the build, and nothing is published; a warning is printed.
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
  "value-exists": "error",
  "shortcode-is-known": "error",
  "country-has-emergency-number": "error",
  "accessibility-evaluation-of-this-version": "warning",
  // What the formats can show
  "cover-text-fits": "error",
  "glyph-available": "error",
  "text-left-to-right": "error",
  // Patient information
  "emergency-card-first": "error",
  "care-card-set-complete": "error",
  "care-card-without-links": "error",
} as const satisfies Record<string, "error" | "warning">;

export type RuleName = keyof typeof rules;
