import type { SourceEntry } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import type { SourceRange } from "../document/source-range.ts";
import type { Words } from "../locale/words.ts";
import type { CitedSource } from "./citations.ts";
import { vancouverReference } from "./vancouver.ts";

/** The section with the numbered list of sources, last in the handbook; null when nothing is cited. */
export function sourcesSection(cited: readonly CitedSource[], words: Words): Section | null {
  if (cited.length === 0) return null;
  const source: SourceRange = { file: "references.yaml", line: 1, column: 1, endLine: 1, endColumn: 1 };
  const entries = cited.map(({ described, number, citedIn }, index): SourceEntry => ({
    type: "sourceEntry",
    key: index + 1,
    number,
    citationKey: described.reference.id,
    children: vancouverReference(described.reference, source),
    kind: described.description,
    citedIn,
    source,
  }));
  return {
    id: "sources",
    aliases: [],
    number: null,
    title: [{ type: "text", value: words.sources, source }],
    titleText: words.sources,
    summary: words.sourcesText,
    leaflet: null,
    blocks: [{ type: "sourceList", key: 0, entries, source }],
    notes: [],
    dates: [],
    source,
  };
}
