import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Block } from "../document/block.ts";
import type { GlossaryTerm } from "../document/glossary-term.ts";
import type { Section } from "../document/handbook.ts";
import type { Inline, Text } from "../document/inline.ts";
import { assertNever } from "../document/node.ts";
import { inlinesOf } from "../document/visit.ts";
import { createTermPattern } from "./term-pattern.ts";
import type { TermPattern } from "./term-pattern.ts";
import { isForeign, neighboursOf, typedText } from "./typed-text.ts";

export interface TermMarker {
  /** The section with the first use of each term in its running text marked. */
  readonly mark: (section: Section) => Section;
  /** `glossary-term-used`: terms that no section so far has, in any of its words. */
  readonly unused: () => readonly Diagnostic[];
}

/** Marks terms in reading order: the blocks of a section, then its notes. docs/content-format.md says which text counts. */
export function createTermMarker(terms: readonly GlossaryTerm[], language: string): TermMarker {
  const pattern = createTermPattern(terms);
  const used = new Set<string>();
  return {
    mark: (section) => {
      if (terms.length === 0) return section;
      if (used.size < terms.length) addUsed(section, pattern, used);
      if (isForeign(section, language)) return section;
      const marking: Marking = { pattern, language, file: section.source.file, seen: new Set() };
      return {
        ...section,
        blocks: markBlocks(section.blocks, marking),
        notes: section.notes.map((note) => ({ ...note, blocks: markBlocks(note.blocks, marking) })),
      };
    },
    unused: () =>
      terms
        .filter(({ id }) => !used.has(id))
        .map(({ term, source }) =>
          diagnose(
            "glossary-term-used",
            source,
            `No section uses the term "${term}".`,
            "Add the spelling that the sections use to its forms, or remove the entry.",
          ),
        ),
  };
}

interface Marking {
  readonly pattern: TermPattern;
  readonly language: string;
  /** Words from data files are not the author's running text. */
  readonly file: string;
  /** Entries that the section leads to already. */
  readonly seen: Set<string>;
}

function addUsed(section: Section, pattern: TermPattern, used: Set<string>): void {
  for (const inline of inlinesOf(section)) {
    if (inline.type !== "text") continue;
    for (const { entryId } of pattern.find(inline.value)) used.add(entryId);
  }
}

function markBlocks(blocks: readonly Block[], marking: Marking): readonly Block[] {
  return blocks.map((block) => {
    // The language of a figure is not that of its description, which says its own.
    const isOther = block.type !== "figure" && isForeign(block, marking.language);
    return isOther ? block : markBlock(block, marking);
  });
}

function markBlock(block: Block, marking: Marking): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: markInlines(block.children, marking) };
    case "list":
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: markBlocks(item.children, marking) })),
      };
    case "table":
      return {
        ...block,
        rows: block.rows.map((row) => ({
          ...row,
          // The first cell of a row is its heading.
          cells: row.cells.map((cell, column) =>
            column === 0 ? cell : { ...cell, children: markInlines(cell.children, marking) },
          ),
        })),
      };
    case "definitionList":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          definitions: item.definitions.map((definition) => markBlocks(definition, marking)),
        })),
      };
    case "figure":
      return { ...block, description: markBlocks(block.description, marking) };
    case "blockQuote":
    case "keyPoints":
    case "adviceList":
    case "callout":
      return { ...block, children: markBlocks(block.children, marking) };
    // A care card holds no links: nobody should leave it while they read it.
    case "careCard":
    case "heading":
    case "codeBlock":
    case "thematicBreak":
    case "glossaryList":
    case "sourceList":
      return block;
    default:
      return assertNever(block);
  }
}

function markInlines(inlines: readonly Inline[], marking: Marking): readonly Inline[] {
  const text = typedText(inlines);
  let position = 0;
  return markList(inlines, true);

  /** Goes over the whole paragraph, also where nothing may be marked, so that `position` keeps up. */
  function markList(list: readonly Inline[], open: boolean): readonly Inline[] {
    return list.flatMap((inline) => markInline(inline, open && !isForeign(inline, marking.language)));
  }

  function markInline(inline: Inline, open: boolean): readonly Inline[] {
    switch (inline.type) {
      case "text": {
        const start = position;
        position += inline.value.length;
        if (!open || inline.source.file !== marking.file) return [inline];
        const { before, after } = neighboursOf(text, start, position);
        return markText(inline, before, after, marking);
      }
      case "emphasis":
      case "strong":
      case "subscript":
      case "superscript":
      case "span":
        return [{ ...inline, children: markList(inline.children, open) }];
      case "link":
      case "keyboard":
      case "glossaryReference":
      case "abbreviation":
        markList(inline.children, false);
        return [inline];
      case "code":
        position += inline.value.length;
        return [inline];
      case "lineBreak":
      case "inlineImage":
      case "noteReference":
      case "citation":
      case "evidenceLabel":
      case "value":
        position += 1;
        return [inline];
      default:
        return assertNever(inline);
    }
  }
}

function markText(text: Text, before: string, after: string, marking: Marking): readonly Inline[] {
  const found = marking.pattern.find(text.value, before, after);
  const parts: Inline[] = [];
  let position = 0;
  for (const { entryId, start, end } of found) {
    if (marking.seen.has(entryId)) continue;
    marking.seen.add(entryId);
    if (start > position) parts.push({ ...text, value: text.value.slice(position, start) });
    const children = [{ ...text, value: text.value.slice(start, end) }];
    parts.push({ type: "glossaryReference", entryId, children, source: text.source });
    position = end;
  }
  if (position === 0) return [text];
  return position === text.value.length ? parts : [...parts, { ...text, value: text.value.slice(position) }];
}
