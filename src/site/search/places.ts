import type { Block, DefinitionItem, GlossaryEntry, SourceEntry } from "../../document/block.ts";
import type { Section } from "../../document/handbook.ts";
import type { Inline } from "../../document/inline.ts";
import { assertNever } from "../../document/node.ts";
import { plainText } from "../../document/plain-text.ts";
import { glossaryAnchor, sourceAnchor } from "../../html/html-context.ts";

/** A stretch of a section that search can lead to: from a heading to the next. */
export interface Place {
  /** The `id` on the section's page; null for the section's start. */
  readonly anchor: string | null;
  /** "" at the section's start. */
  readonly heading: string;
  readonly text: string;
  /** An entry of the list of sources: found, but after the handbook's own words. */
  readonly isSource: boolean;
}

/** The places of a section in reading order: its start, each heading, each term of a glossary, each source. */
export function placesOf(section: Section): readonly Place[] {
  const collector = new PlaceCollector();
  if (section.summary !== null) collector.add(section.summary);
  collector.addBlocks(section.blocks);
  for (const note of section.notes) collector.addBlocks(note.blocks);
  return collector.finish();
}

class PlaceCollector {
  readonly #places: Place[] = [];
  #anchor: string | null = null;
  #heading = "";
  #texts: string[] = [];
  #isSource = false;

  finish(): readonly Place[] {
    this.#places.push({
      anchor: this.#anchor,
      heading: this.#heading,
      text: joinTexts(this.#texts),
      isSource: this.#isSource,
    });
    return this.#places;
  }

  add(text: string): void {
    this.#texts.push(text);
  }

  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) this.#addBlock(block);
  }

  #start(anchor: string, heading: string): void {
    this.finish();
    [this.#anchor, this.#heading, this.#texts] = [anchor, heading.trim(), []];
    this.#isSource = false;
  }

  #addInlines(inlines: readonly Inline[]): void {
    this.add(plainText(inlines));
  }

  #addBlock(block: Block): void {
    switch (block.type) {
      case "heading":
        return this.#start(block.id, plainText(block.children));
      case "careCard":
        this.#start(block.title.id, `${block.urgencyLabel} ${plainText(block.title.children)}`);
        return this.addBlocks(block.children);
      case "keyPoints":
      case "adviceList":
        return this.addBlocks([block.title, ...block.children]);
      case "callout":
        return this.addBlocks(block.title === null ? block.children : [block.title, ...block.children]);
      case "paragraph":
        return this.#addInlines(block.children);
      case "codeBlock":
        return this.add(block.value);
      case "list":
        return this.addBlocks(block.items.flatMap(({ children }) => children));
      case "blockQuote":
        return this.addBlocks(block.children);
      case "table":
        if (block.caption !== null) this.#addInlines(block.caption);
        for (const { cells } of block.rows) cells.forEach(({ children }) => this.#addInlines(children));
        return undefined;
      case "definitionList":
        return block.items.forEach((item) => this.#addDefinition(item));
      case "figure":
        this.add(block.alt);
        this.#addInlines(block.caption);
        return this.addBlocks(block.description);
      case "glossaryList":
        return block.entries.forEach((entry) => this.#addTerm(entry));
      case "sourceList":
        return block.entries.forEach((entry) => this.#addSource(entry));
      case "thematicBreak":
        return undefined;
      default:
        return assertNever(block);
    }
  }

  #addDefinition({ terms, definitions }: DefinitionItem): void {
    for (const term of terms) this.add(`${plainText(term)}:`);
    for (const blocks of definitions) this.addBlocks(blocks);
  }

  #addTerm({ id, term, definition }: GlossaryEntry): void {
    this.#start(glossaryAnchor(id), term);
    this.#addInlines(definition);
  }

  #addSource({ number, children, kind }: SourceEntry): void {
    this.#start(sourceAnchor(number), kind);
    this.#isSource = true;
    this.#addInlines(children);
  }
}

/** One line of text: what ends without a mark, like the items of a list, gets one. */
function joinTexts(texts: readonly string[]): string {
  return (
    texts
      // Where a citation was left out, the space before it would stay.
      .map((text) =>
        text
          .replaceAll(/\s+/g, " ")
          .replaceAll(/ (?=[.,;:])/g, "")
          .trim(),
      )
      .filter((text) => text !== "")
      .reduce((all, text) => (all === "" ? text : `${all}${/[.!?:;,…]$/.test(all) ? "" : ";"} ${text}`), "")
  );
}
