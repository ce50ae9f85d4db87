import { parseInlines } from "./parse-inlines.ts";
import type { SourceInline } from "./source-tree.ts";
import { listAt, textAt, type YamlValue } from "./yaml-values.ts";

/** An entry of glossary.yaml. */
export interface SourceTerm {
  readonly term: string;
  readonly say: string | null;
  /** The term and its other spellings. */
  readonly names: readonly string[];
  readonly definition: readonly SourceInline[];
}

export function readGlossary(entries: readonly YamlValue[]): readonly SourceTerm[] {
  return entries.map((entry) => {
    const term = textAt(entry, "term") ?? "";
    const forms = listAt(entry, "forms").filter((form) => typeof form === "string");
    return {
      term,
      say: textAt(entry, "say"),
      names: [term, ...forms],
      definition: parseInlines((textAt(entry, "definition") ?? "").replaceAll(/\s*\n\s*/g, " ")),
    };
  });
}

/** In the order of a dictionary of that language. */
export function sortedTerms(terms: readonly SourceTerm[], language: string): readonly SourceTerm[] {
  const dictionary = new Intl.Collator(language);
  return terms.toSorted((a, b) => dictionary.compare(a.term, b.term) || (a.term < b.term ? -1 : 1));
}
