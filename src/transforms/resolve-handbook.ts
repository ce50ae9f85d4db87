import type { DescribedReference } from "../document/reference.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import { mapSection } from "../document/map-tree.ts";
import { createCitationResolver } from "./citations.ts";
import { createLinkResolver } from "./links.ts";
import { sourcesSection } from "./sources-section.ts";

/**
 * Fills in what depends on the rest of the handbook: where links lead, the numbers of citations, the list of sources.
 *
 * In: the handbook as loaded. Out: the handbook that the formats render; nothing in it is left to resolve.
 */
export function resolveHandbook(
  handbook: Handbook,
  references: readonly DescribedReference[],
): { handbook: Handbook; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const resolveLink = createLinkResolver(handbook, diagnostics);
  const citations = createCitationResolver(references, diagnostics);

  const parts = handbook.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => {
      const marks = new Map<string, string[]>();
      const resolved = mapSection(section, {
        inline: (inline): Inline => {
          if (inline.type === "link") return resolveLink(inline, section);
          if (inline.type === "citation") return citations.resolve(inline, section);
          if (inline.type === "noteReference") {
            marks.set(inline.noteId, [...(marks.get(inline.noteId) ?? []), inline.id]);
          }
          return inline;
        },
      });
      return withNoteReferences(resolved, marks);
    }),
  }));
  const sources = sourcesSection(citations.cited(), handbook.words);
  const last = parts.at(-1);
  if (sources === null || last === undefined) return { handbook: { ...handbook, parts }, diagnostics };
  const withSources =
    last.title === null
      ? parts.with(-1, { ...last, sections: [...last.sections, sources] })
      : [...parts, { id: `part-${parts.length + 1}`, title: null, sections: [sources] }];
  return { handbook: { ...handbook, parts: withSources }, diagnostics };
}

/** Notes know the places that lead to them, so that their back-links can lead there. */
function withNoteReferences(section: Section, references: ReadonlyMap<string, readonly string[]>): Section {
  if (section.notes.length === 0) return section;
  return {
    ...section,
    notes: section.notes.map((note) => ({ ...note, referencedAt: references.get(note.id) ?? [] })),
  };
}
