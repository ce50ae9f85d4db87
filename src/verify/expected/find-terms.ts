import type { SourceHandbook, SourceSection } from "./read-source.ts";
import type { SourceTerm } from "./read-glossary.ts";
import type { SourceBlock, SourceInline } from "./source-tree.ts";
import { textAt } from "./yaml-values.ts";

/**
 * Finds the words that lead to the glossary: in each section, the first that is a term, as docs/content-format.md says.
 *
 * `noteLabels` says in which order the notes of a section are read, behind its blocks.
 */
export function withTerms(
  handbook: SourceHandbook,
  noteLabels: (section: SourceSection) => readonly string[],
): SourceHandbook {
  if (handbook.glossary.length === 0) return handbook;
  const language = textAt(handbook.settings, "language") ?? "";
  const names = handbook.glossary
    .flatMap((entry) => entry.names.map((name) => ({ entry, letters: Array.from(squeezed(name)) })))
    .toSorted((a, b) => b.letters.join("").length - a.letters.join("").length);
  const inSection = (section: SourceSection): SourceSection => {
    const lang = textAt(section.frontMatter, "lang");
    if (isOther(lang, language)) return section;
    const search: Search = { names, language, found: new Set() };
    const blocks = inBlocks(section.blocks, search);
    const notes = new Map(section.notes);
    for (const label of noteLabels(section))
      notes.set(label, inBlocks(section.notes.get(label) ?? [], search));
    return { ...section, blocks, notes };
  };
  return {
    ...handbook,
    parts: handbook.parts.map((part) => ({ ...part, sections: part.sections.map(inSection) })),
  };
}

interface Search {
  /** Longest first. */
  readonly names: readonly { readonly entry: SourceTerm; readonly letters: readonly string[] }[];
  readonly language: string;
  readonly found: Set<SourceTerm>;
}

function inBlocks(blocks: readonly SourceBlock[], search: Search): readonly SourceBlock[] {
  return blocks.map((block) => inBlock(block, search));
}

function inBlock(block: SourceBlock, search: Search): SourceBlock {
  switch (block.type) {
    case "paragraph":
      return { ...block, inlines: inLine(block.inlines, search) };
    case "list":
      return { ...block, items: block.items.map((item) => inBlocks(item, search)) };
    case "quotation":
      return { ...block, blocks: inBlocks(block.blocks, search) };
    case "table": {
      const rows = block.rows.map(([head = [], ...cells]) => [
        head,
        ...cells.map((cell) => inLine(cell, search)),
      ]);
      return { ...block, rows };
    }
    case "definitions":
      return {
        ...block,
        items: block.items.map((item) => ({
          ...item,
          definitions: item.definitions.map((definition) => inBlocks(definition, search)),
        })),
      };
    case "figure": {
      const { description } = block;
      if (description === null || isOther(description.attributes.lang, search.language)) return block;
      return { ...block, description: { ...description, blocks: inBlocks(description.blocks, search) } };
    }
    case "container":
      return block.name === "care-card" || isOther(block.attributes.lang, search.language)
        ? block
        : { ...block, blocks: inBlocks(block.blocks, search) };
    case "heading":
    case "code":
    case "data":
      return block;
  }
}

/** Signs of a line, each with what may stand around it. */
function inLine(inlines: readonly SourceInline[], search: Search): readonly SourceInline[] {
  const signs = [...signsOf(inlines)];
  let at = 0;
  const walk = (list: readonly SourceInline[]): readonly SourceInline[] =>
    list.flatMap((inline): readonly SourceInline[] => {
      if (inline.type === "span" && !isOther(inline.attributes.lang, search.language)) {
        return [{ ...inline, inlines: walk(inline.inlines) }];
      }
      const from = at;
      at += [...signsOf([inline])].length;
      if (inline.type !== "text" || inline.isCode === true) return [inline];
      return inText(Array.from(inline.text), signs[from - 1] ?? "", signs[at] ?? "", search);
    });
  return walk(inlines);
}

/** What is typed, letter by letter; what is no text counts as one sign. */
function* signsOf(inlines: readonly SourceInline[]): Generator<string> {
  for (const inline of inlines) {
    if (inline.type === "text") yield* inline.text;
    else if (inline.type === "link" || inline.type === "span") yield* signsOf(inline.inlines);
    else yield "*";
  }
}

function inText(
  letters: readonly string[],
  before: string,
  after: string,
  search: Search,
): readonly SourceInline[] {
  const inlines: SourceInline[] = [];
  let plain = "";
  const flush = () => {
    if (plain !== "") inlines.push({ type: "text", text: plain });
    plain = "";
  };
  for (let at = 0; at < letters.length;) {
    const startsWord = !belongsToWord(letters[at - 1] ?? before);
    const name = startsWord
      ? search.names.find((one) => endOf(one.letters, letters, at, after) !== null)
      : undefined;
    const end = name === undefined ? null : endOf(name.letters, letters, at, after);
    const text = letters.slice(at, end ?? at + 1).join("");
    if (name !== undefined && !search.found.has(name.entry)) {
      search.found.add(name.entry);
      flush();
      inlines.push({ type: "term", entry: name.entry.term, text });
    } else plain += text;
    at = end ?? at + 1;
  }
  flush();
  return inlines;
}

/** Where a name that starts here ends; null when it does not stand here, or the word goes on behind it. */
function endOf(
  name: readonly string[],
  letters: readonly string[],
  from: number,
  after: string,
): number | null {
  let at = from;
  for (const letter of name) {
    if (letter === " ") {
      if (!/^\s$/.test(letters[at] ?? "")) return null;
      while (/^\s$/.test(letters[at] ?? "")) at += 1;
    } else {
      if (letters[at]?.toLowerCase() !== letter.toLowerCase()) return null;
      at += 1;
    }
  }
  return belongsToWord(letters[at] ?? after) ? null : at;
}

function belongsToWord(sign: string): boolean {
  return /^[\p{L}\p{M}\p{N}\-\u2010\u2011]$/u.test(sign);
}

function squeezed(name: string): string {
  return name.trim().replaceAll(/\s+/g, " ");
}

/** Whether text is in another language than the handbook, in which words of the same spelling mean what they mean there. */
function isOther(lang: string | null, language: string): boolean {
  return lang !== null && lang.split("-")[0]?.toLowerCase() !== language.split("-")[0]?.toLowerCase();
}
