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
    const mapped = mapBlock(block, mapper);
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

function mapBlock(block: Block, mapper: Mapper): Block {
  switch (block.type) {
    case "paragraph":
      return { ...block, children: mapInlines(block.children, mapper) };
    case "heading":
      return mapHeading(block, mapper);
    case "list":
      return {
        ...block,
        items: block.items.map((item): ListItem => ({ ...item, children: mapBlocks(item.children, mapper) })),
      };
    case "blockQuote":
      return { ...block, children: mapBlocks(block.children, mapper) };
    case "codeBlock":
    case "thematicBreak":
      return block;
    case "table":
      return {
        ...block,
        caption: block.caption === null ? null : mapInlines(block.caption, mapper),
        header: mapRow(block.header, mapper),
        rows: block.rows.map((row) => mapRow(row, mapper)),
      };
    case "definitionList":
      return {
        ...block,
        items: block.items.map((item): DefinitionItem => ({
          ...item,
          terms: item.terms.map((term) => mapInlines(term, mapper)),
          definitions: item.definitions.map((definition) => mapBlocks(definition, mapper)),
        })),
      };
    case "figure":
      return {
        ...block,
        caption: mapInlines(block.caption, mapper),
        description: mapBlocks(block.description, mapper),
      };
    case "keyPoints":
    case "careCard":
    case "adviceList":
      return {
        ...block,
        title: mapHeading(block.title, mapper),
        children: mapBlocks(block.children, mapper),
      };
    case "callout":
      return {
        ...block,
        title: block.title === null ? null : mapHeading(block.title, mapper),
        children: mapBlocks(block.children, mapper),
      };
    case "glossaryList":
      return {
        ...block,
        entries: block.entries.map((entry): GlossaryEntry => ({
          ...entry,
          definition: mapInlines(entry.definition, mapper),
        })),
      };
    case "sourceList":
      return {
        ...block,
        entries: block.entries.map((entry): SourceEntry => ({
          ...entry,
          children: mapInlines(entry.children, mapper),
        })),
      };
    default:
      return assertNever(block);
  }
}

function mapHeading(heading: Heading, mapper: Mapper): Heading {
  return { ...heading, children: mapInlines(heading.children, mapper) };
}

function mapRow(row: TableRow, mapper: Mapper): TableRow {
  return {
    ...row,
    cells: row.cells.map((cell) => ({ ...cell, children: mapInlines(cell.children, mapper) })),
  };
}
