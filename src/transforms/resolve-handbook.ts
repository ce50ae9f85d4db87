import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { DescribedReference } from "../document/reference.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook, Part, Section } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import { mapSection } from "../document/map-tree.ts";
import { createAbbreviationMarker } from "./mark-abbreviations.ts";
import { createCitationResolver } from "./citations.ts";
import { glossarySection } from "./glossary-section.ts";
import { createLinkResolver } from "./links.ts";
import { createTermMarker } from "./mark-terms.ts";
import { sourcesSection } from "./sources-section.ts";

/**
 * Fills in what depends on the rest of the handbook: where links lead, the numbers of citations, the glossary and
 * where its terms are used, the list of sources.
 *
 * In: the handbook as loaded. Out: the handbook that the formats render; nothing in it is left to resolve.
 */
export function resolveHandbook(
  handbook: Handbook,
  references: readonly DescribedReference[],
  glossary: readonly GlossaryTerm[],
): { handbook: Handbook; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const resolveLink = createLinkResolver(handbook, diagnostics);
  const citations = createCitationResolver(references, diagnostics);

  const terms = createTermMarker(glossary, handbook.language);
  const abbreviations = createAbbreviationMarker(handbook.abbreviations ?? [], handbook.language);
  const parts = handbook.parts.map((part) => ({
    ...part,
    // Terms first: one of several words may hold an abbreviation.
    sections: part.sections.map((section) => abbreviations.mark(terms.mark(resolveSection(section)))),
  }));
  diagnostics.push(...terms.unused(), ...abbreviations.unused());
  // A definition may cite too, so the glossary comes before the sources are counted.
  const explained = glossarySection(glossary, handbook.words, handbook.language);
  const added = explained === null ? [] : [resolveSection(explained)];
  const sources = sourcesSection(citations.cited(), handbook.words);
  if (sources !== null) added.push(sources);
  return { handbook: { ...handbook, parts: withSections(parts, added) }, diagnostics };

  function resolveSection(section: Section): Section {
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
  }
}

/** What the program adds comes last; below the title of the author's last part it would look like theirs. */
function withSections(parts: readonly Part[], added: readonly Section[]): readonly Part[] {
  const last = parts.at(-1);
  if (added.length === 0 || last === undefined) return parts;
  return last.title === null
    ? parts.with(-1, { ...last, sections: [...last.sections, ...added] })
    : [...parts, { id: `part-${parts.length + 1}`, title: null, sections: added }];
}

/** Notes know the places that lead to them, so that their back-links can lead there. */
function withNoteReferences(section: Section, references: ReadonlyMap<string, readonly string[]>): Section {
  if (section.notes.length === 0) return section;
  return {
    ...section,
    notes: section.notes.map((note) => ({ ...note, referencedAt: references.get(note.id) ?? [] })),
  };
}
