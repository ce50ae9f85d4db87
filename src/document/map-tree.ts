import type {
  Block,
  DefinitionItem,
  GlossaryEntry,
  Heading,
  ListItem,
  SourceEntry,
  TableRow,
} from "./block.ts";
import type { Section } from "./handbook.ts";
import type { Inline } from "./inline.ts";
import { assertNever } from "./node.ts";

/** What to make of each node; children have been mapped before their parent is handed over. */
export interface Mapper {
  readonly inline: (inline: Inline) => Inline;
  readonly block?: (block: Block) => Block;
}

/** A section with every node of its blocks and notes mapped, in reading order. */
export function mapSection(section: Section, mapper: Mapper): Section {
  return {
    ...section,
    title: mapInlines(section.title, mapper),
    blocks: mapBlocks(section.blocks, mapper),
    notes: section.notes.map((note) => ({ ...note, blocks: mapBlocks(note.blocks, mapper) })),
  };
}

export function mapBlocks(blocks: readonly Block[], mapper: Mapper): readonly Block[] {
  return blocks.map((block) => {
    const mapped = mapParts(block, {
      line: (inlines) => mapInlines(inlines, mapper),
      blocks: (children) => mapBlocks(children, mapper),
    });
    return mapper.block === undefined ? mapped : mapper.block(mapped);
  });
}

export function mapInlines(inlines: readonly Inline[], mapper: Mapper): readonly Inline[] {
  return inlines.map((inline) =>
    mapper.inline(
      "children" in inline ? { ...inline, children: mapInlines(inline.children, mapper) } : inline,
    ),
  );
}

/** What to make of what a block holds: each of its lines, whole, and each list of blocks in it. */
export interface PartsMapper {
  readonly line: (inlines: readonly Inline[]) => readonly Inline[];
  readonly blocks: (blocks: readonly Block[]) => readonly Block[];
}

/** A block of the same kind with its parts mapped, in reading order. */
export function mapParts<Mapped extends Block>(block: Mapped, mapper: PartsMapper): Mapped;
export function mapParts(block: Block, mapper: PartsMapper): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: mapper.line(block.children) };
    case "heading":
      return mapHeading(block, mapper);
    case "list":
      return {
        ...block,
        items: block.items.map((item): ListItem => ({ ...item, children: mapper.blocks(item.children) })),
      };
    case "blockQuote":
      return { ...block, children: mapper.blocks(block.children) };
    case "codeBlock":
    case "thematicBreak":
      return block;
    case "table":
      return {
        ...block,
        caption: block.caption === null ? null : mapper.line(block.caption),
        header: mapRow(block.header, mapper),
        rows: block.rows.map((row) => mapRow(row, mapper)),
      };
    case "definitionList":
      return {
        ...block,
        items: block.items.map((item): DefinitionItem => ({
          ...item,
          terms: item.terms.map((term) => mapper.line(term)),
          definitions: item.definitions.map((definition) => mapper.blocks(definition)),
        })),
      };
    case "figure":
      return {
        ...block,
        caption: mapper.line(block.caption),
        description: mapper.blocks(block.description),
      };
    case "keyPoints":
    case "careCard":
    case "adviceList":
      return {
        ...block,
        title: mapHeading(block.title, mapper),
        children: mapper.blocks(block.children),
      };
    case "callout":
      return {
        ...block,
        title: block.title === null ? null : mapHeading(block.title, mapper),
        children: mapper.blocks(block.children),
      };
    case "glossaryList":
      return {
        ...block,
        entries: block.entries.map((entry): GlossaryEntry => ({
          ...entry,
          definition: mapper.line(entry.definition),
        })),
      };
    case "sourceList":
      return {
        ...block,
        entries: block.entries.map((entry): SourceEntry => ({
          ...entry,
          children: mapper.line(entry.children),
        })),
      };
    default:
      return assertNever(block);
  }
}

function mapHeading(heading: Heading, mapper: PartsMapper): Heading {
  return { ...heading, children: mapper.line(heading.children) };
}

function mapRow(row: TableRow, mapper: PartsMapper): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: mapper.line(cell.children) })),
  };
}
