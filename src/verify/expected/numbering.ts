import type { SourceHandbook, SourceSection } from "./read-source.ts";
import { sortedTerms } from "./read-glossary.ts";
import type { SourceBlock, SourceInline } from "./source-tree.ts";
import { textAt } from "./yaml-values.ts";

/** Numbers that depend on the whole: of sources in the handbook, of notes in a section. */
export interface Numbering {
  /** Source keys, in the order in which they are first cited. */
  readonly sources: readonly string[];
  /** By section id: labels of notes, in the order of their first mark. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
}

export function numberHandbook(handbook: SourceHandbook): Numbering {
  const sections = handbook.parts.flatMap((part) => part.sections);
  return {
    sources: unique([...sections.flatMap(inReadingOrder), ...inGlossary(handbook)].flatMap(citedKeys)),
    notes: new Map(sections.map((section) => [section.id, noteLabels(section)])),
  };
}

/** In the order in which readers meet the marks: those of the text, then those of the notes themselves. */
export function noteLabels(section: SourceSection): readonly string[] {
  const labels = new Set(marksIn(textOf(section)));
  // A set that grows while it is walked through.
  for (const label of labels) {
    for (const found of marksIn(inlinesOf(section.notes.get(label) ?? []))) labels.add(found);
  }
  return [...labels];
}

function marksIn(inlines: readonly SourceInline[]): readonly string[] {
  return inlines.flatMap((inline) => (inline.type === "note" ? [inline.label] : []));
}

/** All inlines of a section but those of its notes. */
function textOf(section: SourceSection): readonly SourceInline[] {
  return [...flat(section.title), ...inlinesOf(section.blocks)];
}

function citedKeys(inline: SourceInline): readonly string[] {
  return inline.type === "citation" ? inline.keys : [];
}

/** Definitions come behind the author's sections, as their readers meet them. */
function inGlossary({ glossary, settings }: SourceHandbook): readonly SourceInline[] {
  const language = textAt(settings, "language") ?? "";
  return sortedTerms(glossary, language).flatMap((entry) => flat(entry.definition));
}

function inReadingOrder(section: SourceSection): readonly SourceInline[] {
  const notes = noteLabels(section).flatMap((label) => section.notes.get(label) ?? []);
  return [...textOf(section), ...inlinesOf(notes)];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}

/** All inlines of blocks, outer ones before those inside them, in the order in which they are read. */
function inlinesOf(blocks: readonly SourceBlock[]): readonly SourceInline[] {
  return blocks.flatMap(inlinesOfBlock);
}

function inlinesOfBlock(block: SourceBlock): readonly SourceInline[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return flat(block.inlines);
    case "list":
      return block.items.flatMap(inlinesOf);
    case "quotation":
      return inlinesOf(block.blocks);
    case "table":
      return [block.caption ?? [], ...block.header, ...block.rows.flat()].flatMap(flat);
    case "definitions":
      return block.items.flatMap((item) => [
        ...item.terms.flatMap(flat),
        ...item.definitions.flatMap(inlinesOf),
      ]);
    case "figure":
      return [...flat(block.caption), ...inlinesOf(block.description?.blocks ?? [])];
    case "container":
      return [...(block.title === null ? [] : flat(block.title.inlines)), ...inlinesOf(block.blocks)];
    case "code":
    case "data":
      return [];
  }
}

function flat(inlines: readonly SourceInline[]): readonly SourceInline[] {
  return inlines.flatMap((inline) =>
    inline.type === "link" || inline.type === "span" ? [inline, ...flat(inline.inlines)] : [inline],
  );
}
