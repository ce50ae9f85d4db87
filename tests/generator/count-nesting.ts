import type { Block } from "../../src/document/block.ts";
import type { Handbook, Section } from "../../src/document/handbook.ts";
import { allSections } from "../../src/document/handbook.ts";
import type { Inline } from "../../src/document/inline.ts";
import { assertNever } from "../../src/document/node.ts";

export type NodeKind = Block["type"] | Inline["type"];

/** What a node may stand in: a node, or a part of one that holds nodes of its own. */
export type ParentKind =
  | NodeKind
  | "section"
  | "title"
  | "note"
  | "listItem"
  | "term"
  | "definition"
  | "tableCell"
  | "caption"
  | "description"
  | "glossaryEntry"
  | "sourceEntry";

/** How often a kind of node stands in a kind of parent: by `parent > child`. */
export type NestingCounts = Map<string, number>;

export function pairName(parent: ParentKind, child: NodeKind): string {
  return `${parent} > ${child}`;
}

/** Adds every node of a handbook to the counts. */
export function countNesting(handbook: Handbook, counts: NestingCounts): void {
  for (const section of allSections(handbook)) countSection(section, counts);
}

function countSection(section: Section, counts: NestingCounts): void {
  inlines("title", section.title);
  blocks("section", section.blocks);
  for (const note of section.notes) blocks("note", note.blocks);

  function add(parent: ParentKind, child: NodeKind): void {
    const pair = pairName(parent, child);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }

  function inlines(parent: ParentKind, children: readonly Inline[]): void {
    for (const child of children) {
      add(parent, child.type);
      if ("children" in child) inlines(child.type, child.children);
    }
  }

  function blocks(parent: ParentKind, children: readonly Block[]): void {
    for (const child of children) {
      add(parent, child.type);
      block(child);
    }
  }

  function block(node: Block): void {
    switch (node.type) {
      case "paragraph":
      case "heading":
        return inlines(node.type, node.children);
      case "list":
        return node.items.forEach((item) => blocks("listItem", item.children));
      case "blockQuote":
        return blocks(node.type, node.children);
      case "codeBlock":
      case "thematicBreak":
        return;
      case "table":
        inlines("caption", node.caption ?? []);
        for (const row of [node.header, ...node.rows]) {
          for (const cell of row.cells) inlines("tableCell", cell.children);
        }
        return;
      case "definitionList":
        for (const item of node.items) {
          for (const term of item.terms) inlines("term", term);
          for (const definition of item.definitions) blocks("definition", definition);
        }
        return;
      case "figure":
        inlines(node.type, node.caption);
        return blocks("description", node.description);
      case "keyPoints":
      case "careCard":
      case "adviceList":
      case "callout":
        return blocks(node.type, node.title === null ? node.children : [node.title, ...node.children]);
      case "glossaryList":
        return node.entries.forEach((entry) => inlines("glossaryEntry", entry.definition));
      case "sourceList":
        return node.entries.forEach((entry) => inlines("sourceEntry", entry.children));
      default:
        return assertNever(node);
    }
  }
}
