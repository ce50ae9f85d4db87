import type { GlossaryEntry } from "../document/block.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { Section } from "../document/handbook.ts";
import type { SourceRange } from "../document/source-range.ts";
import type { Words } from "../locale/words.ts";

/** The section that explains words, behind the author's own; null when the handbook explains none. */
export function glossarySection(
  terms: readonly GlossaryTerm[],
  words: Words,
  language: string,
): Section | null {
  if (terms.length === 0) return null;
  const source: SourceRange = { file: "glossary.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const { compare } = new Intl.Collator(language);
  const sorted = terms.toSorted(
    (a, b) => compare(a.term, b.term) || (a.term < b.term ? -1 : a.term > b.term ? 1 : 0),
  );
  const entries = sorted.map(({ id, term, say, definition, source: place }, index): GlossaryEntry => ({
    type: "glossaryEntry",
    key: index + 1,
    id,
    term,
    say,
    definition,
    source: place,
  }));
  return {
    id: "glossary",
    aliases: [],
    number: null,
    title: [{ type: "text", value: words.glossary, source }],
    titleText: words.glossary,
    summary: words.glossaryText,
    leaflet: null,
    blocks: [{ type: "glossaryList", key: 0, entries, source }],
    notes: [],
    dates: [],
    source,
  };
}
