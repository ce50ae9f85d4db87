import type { CitingSection } from "../document/block.ts";
import { mapInlines } from "../document/map-tree.ts";
import { withoutMarks } from "../document/plain-text.ts";
import type { DescribedReference } from "../document/reference.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Section } from "../document/handbook.ts";
import type { Citation, Inline } from "../document/inline.ts";

/** A source with its number and every section that cites it. */
export interface CitedSource {
  readonly described: DescribedReference;
  readonly number: number;
  readonly citedIn: readonly CitingSection[];
}

export interface CitationResolver {
  /** Has to be called in reading order: a source's number is the place of its first citation. */
  readonly resolve: (citation: Citation, section: Section) => Inline;
  /** What was cited so far, by number. */
  readonly cited: () => readonly CitedSource[];
}

export function createCitationResolver(
  references: readonly DescribedReference[],
  diagnostics: Diagnostic[],
): CitationResolver {
  const known = new Map<string, DescribedReference>();
  for (const described of references) {
    reportReference(described, known, diagnostics);
    known.set(described.reference.id, described);
  }
  const cited = new Map<string, SourceSoFar>();

  return {
    cited: () => [...cited.values()],
    resolve: (citation, section) => ({
      ...citation,
      items: citation.items.map((item) => {
        const described = known.get(item.key);
        if (described === undefined) {
          const message = `There is no source "${item.key}" in references.yaml.`;
          const hint = `Check the key, or add the source. ${nearestKeys(item.key, [...known.keys()])}`;
          diagnostics.push(diagnose("citation-key-exists", citation.source, message, hint.trim()));
          return item;
        }
        const source = cited.get(item.key) ?? { described, number: cited.size + 1, citedIn: [], places: 0 };
        cited.set(item.key, source);
        source.places += 1;
        const id = `cite-${source.number}-${source.places}`;
        if (source.citedIn.at(-1)?.sectionId !== section.id) source.citedIn.push(citingSection(section, id));
        return { ...item, id, number: source.number, kind: described.kind };
      }),
    }),
  };
}

interface SourceSoFar extends CitedSource {
  readonly citedIn: CitingSection[];
  places: number;
}

function citingSection({ id, title, lang, dir, source }: Section, citationId: string): CitingSection {
  const words = mapInlines(withoutMarks(title), { inline: inSourceList });
  const language = { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) };
  return { sectionId: id, title: words, citationId, source, ...language };
}

/** A part of a title as it stands behind a source: an id is that of the title, and decoration decorates it alone. */
function inSourceList(inline: Inline): Inline {
  if (inline.type === "span") return { ...inline, id: null };
  const isDecoration = inline.type === "inlineImage" && inline.alt === "";
  return isDecoration ? { type: "text", value: "", source: inline.source } : inline;
}

function reportReference(
  { reference }: DescribedReference,
  known: ReadonlyMap<string, DescribedReference>,
  diagnostics: Diagnostic[],
): void {
  const place = { file: "references.yaml", line: 1, column: 1 };
  if (known.has(reference.id)) {
    const message = `The id "${reference.id}" stands twice in references.yaml.`;
    diagnostics.push(diagnose("reference-id-unique", place, message, "Give one of them another id."));
  }
  if (reference.carebook.status === "MEMORY") {
    const message = `Nobody has seen the source "${reference.id}": its status is MEMORY.`;
    const hint = "Find it and set VERIFIED, or remove it. A handbook can't rest on memory.";
    diagnostics.push(diagnose("reference-status-checked", place, message, hint));
  }
}

function nearestKeys(key: string, keys: readonly string[]): string {
  const start = key.slice(0, 4).toLowerCase();
  const near = keys.filter((candidate) => candidate.toLowerCase().startsWith(start));
  return near.length === 0 ? "" : `Near are: ${near.join(", ")}.`;
}
