import { passageOf, passagesOf } from "../checks/text/passages.ts";
import type { Passage } from "../checks/text/passages.ts";
import type { Block, SourceEntry, Table } from "../document/block.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import type { Citation, Inline } from "../document/inline.ts";
import { plainText } from "../document/plain-text.ts";
import { eachBlock, inlinesOf, inlinesOfBlock } from "../document/visit.ts";

/** A sentence of a section, and the sources that stand in it or right behind it. */
export interface CitedSentence {
  readonly text: string;
  readonly sources: readonly SourceEntry[];
}

/** Every source of the handbook, by the key that citations give. */
export function sourcesByKey(handbook: Handbook): ReadonlyMap<string, SourceEntry> {
  const entries = allSections(handbook)
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.type === "sourceList" ? block.entries : []));
  return new Map(entries.map((entry) => [entry.citationKey, entry]));
}

/** What a section cites, in reading order; no citation is left out. */
export function citedSentences(
  section: Section,
  sources: ReadonlyMap<string, SourceEntry>,
): readonly CitedSentence[] {
  const sentences = sentencesByCitation(section);
  const found: { text: string; sources: SourceEntry[] }[] = [];
  for (const citation of inlinesOf(section).filter(isCitation)) {
    const text = sentences.get(citation) ?? rowAround(citation, section);
    const cited = citation.items.flatMap(({ key }) => sources.get(key) ?? []);
    const last = found.at(-1);
    if (last !== undefined && last.text === text) last.sources.push(...cited);
    else found.push({ text, sources: [...cited] });
  }
  return found;
}

function sentencesByCitation(section: Section): ReadonlyMap<Citation, string> {
  const entries = section.blocks.flatMap((block) => (block.type === "glossaryList" ? block.entries : []));
  const definitions = entries.map(({ term, definition, source }) =>
    passageOf([{ type: "text", value: `${term}: `, source }, ...definition], source),
  );
  const sentences = new Map<Citation, string>();
  for (const passage of [...passagesOf(section), ...definitions]) {
    citationsIn(passage.inlines).forEach((citation, index) => {
      sentences.set(citation, sentenceAt(passage, passage.flat.citations[index] ?? 0));
    });
  }
  return sentences;
}

/** A citation belongs to the last sentence that starts before it. */
function sentenceAt({ sentences }: Passage, offset: number): string {
  return (sentences.findLast(({ start }) => start < offset) ?? sentences[0])?.text ?? "";
}

/** In the order in which `flatten` meets them. */
function citationsIn(inlines: readonly Inline[]): readonly Citation[] {
  return inlines.flatMap((inline): readonly Citation[] => {
    if (inline.type === "citation") return [inline];
    return "children" in inline ? citationsIn(inline.children) : [];
  });
}

/** A cell that holds nothing but a citation speaks of its row. */
function rowAround(citation: Citation, section: Section): string {
  const blocks = [...section.blocks, ...section.notes.flatMap((note) => note.blocks)];
  const holds = (block: Block): block is Table =>
    block.type === "table" && inlinesOfBlock(block).includes(citation);
  const row = [...eachBlock(blocks)]
    .find(holds)
    ?.rows.find(({ cells }) => cells.some(({ children }) => citationsIn(children).includes(citation)));
  const words = row?.cells.map(({ children }) => plainText(children)).filter((text) => text !== "") ?? [];
  return words.length === 0 ? "(no words stand beside it)" : words.join(" | ");
}

function isCitation(inline: Inline): inline is Citation {
  return inline.type === "citation";
}
