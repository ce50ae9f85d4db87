import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Abbreviation } from "../document/abbreviation.ts";
import type { Block } from "../document/block.ts";
import type { Section } from "../document/handbook.ts";
import type { Inline, Text } from "../document/inline.ts";
import { mapParts } from "../document/map-tree.ts";
import { inlinesOf, inlinesOfBlock } from "../document/visit.ts";
import { isForeign, neighboursOf, noText, typedText } from "./typed-text.ts";
import { createWordPattern } from "./word-pattern.ts";
import type { WordPattern } from "./word-pattern.ts";

export interface AbbreviationMarker {
  /** The section with its abbreviations marked, also in the text for a leaflet. */
  readonly mark: (section: Section) => Section;
  /** `abbreviation-used`: those that no section so far has, in any of its words. */
  readonly unused: () => readonly Diagnostic[];
}

/**
 * Marks letters that stand for words, by the rule in docs/content-format.md.
 *
 * Software may read the words in place of the letters. So letters stay as they are where the same paragraph says the
 * words: nobody should hear "transient ischaemic attack (transient ischaemic attack)".
 */
export function createAbbreviationMarker(
  abbreviations: readonly Abbreviation[],
  language: string,
): AbbreviationMarker {
  const pattern = createWordPattern(
    abbreviations.map(({ short }) => short),
    "as written",
  );
  const expansions = new Map(abbreviations.map(({ short, expansion }) => [short, expansion]));
  const used = new Set<string>();
  return {
    mark(section) {
      if (abbreviations.length === 0) return section;
      if (used.size < abbreviations.length) addUsed(section, pattern, used);
      if (isForeign(section, language)) return section;
      const marking: Marking = { pattern, expansions, language, file: section.source.file };
      return {
        ...section,
        title: markLine(section.title, marking),
        blocks: markBlocks(section.blocks, marking),
        notes: section.notes.map((note) => ({ ...note, blocks: markBlocks(note.blocks, marking) })),
        leaflet: section.leaflet === null ? null : markBlocks(section.leaflet, marking),
      };
    },
    unused: () =>
      abbreviations
        .filter(({ short }) => !used.has(short))
        .map(({ short, source }) =>
          diagnose(
            "abbreviation-used",
            source,
            `No section uses the abbreviation "${short}".`,
            "Write it as the sections do, or remove the line.",
          ),
        ),
  };
}

function addUsed(section: Section, pattern: WordPattern, used: Set<string>): void {
  for (const inline of [...inlinesOf(section), ...(section.leaflet ?? []).flatMap(inlinesOfBlock)]) {
    if (inline.type !== "text") continue;
    for (const { words } of pattern.find(inline.value)) used.add(oneLine(words));
  }
}

interface Marking {
  readonly pattern: WordPattern;
  readonly expansions: ReadonlyMap<string, string>;
  readonly language: string;
  /** Words from data files are not the author's running text. */
  readonly file: string;
}

function markBlocks<Marked extends Block>(blocks: readonly Marked[], marking: Marking): readonly Marked[] {
  return blocks.map((block) => {
    if (!isForeign(block, marking.language))
      return mapParts(block, {
        line: (inlines) => markLine(inlines, marking),
        blocks: (children) => markBlocks(children, marking),
      });
    // The language of a figure is not that of its description, which says its own.
    return block.type === "figure"
      ? { ...block, description: markBlocks(block.description, marking) }
      : block;
  });
}

/** All inlines of a paragraph, a heading or a cell. */
function markLine(inlines: readonly Inline[], marking: Marking): readonly Inline[] {
  const text = typedText(inlines);
  const said = oneLine(ownText(inlines, marking)).toLowerCase();
  const isSaid = (expansion: string) => said.includes(expansion.toLowerCase());
  let position = 0;
  return markList(inlines);

  /** Goes over all that is typed, so that `position` keeps up. */
  function markList(list: readonly Inline[]): readonly Inline[] {
    return list.flatMap((inline): readonly Inline[] => {
      const start = position;
      if (inline.type === "text" && isOwn(inline, marking)) {
        position += inline.value.length;
        const { before, after } = neighboursOf(text, start, position);
        return markText(inline, before, after, isSaid, marking);
      }
      if (mayHold(inline, marking)) return [{ ...inline, children: markList(inline.children) }];
      position += typedText([inline]).length;
      return [inline];
    });
  }
}

/** The author's words in the language of the handbook. */
function ownText(inlines: readonly Inline[], marking: Marking): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" && isOwn(inline, marking)) return inline.value;
      return mayHold(inline, marking) ? ownText(inline.children, marking) : noText;
    })
    .join("");
}

function isOwn(text: Text, { language, file }: Marking): boolean {
  return text.source.file === file && !isForeign(text, language);
}

/** What is typed into a computer, or comes from data, is no abbreviation of the author's. */
function mayHold(
  inline: Inline,
  { language }: Marking,
): inline is Extract<Inline, { readonly children: readonly Inline[] }> {
  const isHolder = "children" in inline && inline.type !== "keyboard" && inline.type !== "value";
  return isHolder && !isForeign(inline, language);
}

function markText(
  text: Text,
  before: string,
  after: string,
  isSaid: (expansion: string) => boolean,
  { pattern, expansions }: Marking,
): readonly Inline[] {
  const parts: Inline[] = [];
  let position = 0;
  for (const { words, start, end } of pattern.find(text.value, before, after)) {
    const expansion = expansions.get(oneLine(words));
    if (expansion === undefined || isSaid(expansion)) continue;
    if (start > position) parts.push({ ...text, value: text.value.slice(position, start) });
    const children = [{ ...text, value: text.value.slice(start, end) }];
    parts.push({ type: "abbreviation", expansion, children, source: text.source });
    position = end;
  }
  if (position === 0) return [text];
  return position === text.value.length ? parts : [...parts, { ...text, value: text.value.slice(position) }];
}

function oneLine(text: string): string {
  return text.split(/\s+/).join(" ");
}
