import type { Token } from "markdown-it";
import type {
  Block,
  CodeBlock,
  DefinitionItem,
  Figure,
  Heading,
  List,
  ListItem,
} from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import { plainText } from "../../document/plain-text.ts";
import { splitTrailingAttributes } from "./attribute-syntax.ts";
import { parseContainer } from "./containers.ts";
import { parseDataTable } from "./data-tables.ts";
import { isDescription, parseDescription } from "./descriptions.ts";
import { freshId, headingLevel } from "./heading-ids.ts";
import { placeInlines } from "./inline-place.ts";
import { language, parseInlines, takeId } from "./inlines.ts";
import { attribute } from "./markdown-parser.ts";
import { parseNoteDefinition } from "./notes.ts";
import { blockRange, report, takeKey } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import { parseTable, withCaption } from "./tables.ts";
import { peek, take, takeIf } from "./token-reader.ts";
import type { NoteDefinitions, TokenReader } from "./token-reader.ts";
import { bindWaivers, readWaivers } from "./waivers.ts";

/** Reads all blocks of a section; the notes that it defines go into `notes`. */
export function parseBlocks(
  tokens: readonly Token[],
  context: SectionContext,
  notes: NoteDefinitions,
): readonly Block[] {
  const reader: TokenReader = {
    tokens,
    index: 0,
    context,
    notes,
    readBlocks: (closing) => readBlocks(reader, (next) => next?.type === closing),
  };
  return readBlocks(reader, (next) => next === undefined);
}

/** Reads blocks until a closing token, and takes that too. */
function readBlocks(reader: TokenReader, isEnd: (next: Token | undefined) => boolean): readonly Block[] {
  const blocks: Block[] = [];
  const { waivers } = reader.context;
  while (!isEnd(peek(reader))) {
    const last = blocks.at(-1);
    if (isDescription(peek(reader))) {
      const described = parseDescription(last, reader);
      if (described !== null) blocks[blocks.length - 1] = described;
      continue;
    }
    // Taken out first: a waiver above a card is for the card, not for the first block inside it.
    const waiting = waivers.waiting.splice(0);
    const block = parseBlock(reader);
    if (block === null) {
      waivers.waiting.unshift(...waiting);
      continue;
    }
    bindWaivers(waivers, waiting, block.source);
    const captioned = last?.type === "table" ? withCaption(last, block) : null;
    if (captioned === null) blocks.push(block);
    else blocks[blocks.length - 1] = captioned;
  }
  bindWaivers(waivers, waivers.waiting.splice(0), null);
  reader.index += 1;
  return blocks;
}

function parseBlock(reader: TokenReader): Block | null {
  const { context } = reader;
  const token = take(reader);
  const source = blockRange(context, token.map);
  switch (token.type) {
    case "paragraph_open":
      return parseParagraph(reader, source);
    case "heading_open":
      return parseHeading(token, reader);
    case "bullet_list_open":
    case "ordered_list_open":
      return parseList(token, reader);
    case "blockquote_open": {
      const key = takeKey(context);
      return { type: "blockQuote", key, children: reader.readBlocks("blockquote_close"), source };
    }
    case "fence":
    case "code_block":
      return parseCode(token, context);
    case "hr":
      return { type: "thematicBreak", key: takeKey(context), source };
    case "html_block":
      return parseHtmlBlock(token, context);
    case "table_open":
      return parseTable(token, reader);
    case "dl_open":
      return parseDefinitionList(token, reader);
    case "container_any_open":
      return parseContainer(token, reader);
    case "footnote_reference_open":
      parseNoteDefinition(token, reader);
      return null;
    default:
      throw new Error(`Block token that nothing reads: ${token.type}`);
  }
}

function parseParagraph(reader: TokenReader, source: Block["source"]): Block | null {
  const { context } = reader;
  const text = take(reader, "inline");
  take(reader, "paragraph_close");
  const table = parseDataTable(text, context, source);
  if (table !== null) return table;
  const key = takeKey(context);
  const children = parseInlineToken(text, context);
  const [only, ...more] = children;
  if (only?.type === "inlineImage" && more.length === 0) {
    const { title, imagePath, alt, type: _inline, ...rest } = only;
    const caption: Figure["caption"] =
      title === null ? [] : [{ type: "text", value: title, source: only.source }];
    return { ...rest, type: "figure", key, imagePath, alt, caption, description: [] };
  }
  return children.length === 0 ? null : { type: "paragraph", key, children, source };
}

export function parseInlineToken(text: Token, context: SectionContext): readonly Inline[] {
  return parseInlines(text.children ?? [], placeInlines(context, text.content, text.map?.[0] ?? 0), context);
}

function parseHeading(token: Token, reader: TokenReader): Heading {
  const { context } = reader;
  const text = take(reader, "inline");
  take(reader, "heading_close");
  const source = blockRange(context, token.map);
  const level = headingLevel(Number(token.tag.slice(1)));
  const isTitle = context.awaitsTitle && token.level === 0;
  if (isTitle) context.awaitsTitle = false;
  context.headingLevel = isTitle ? 1 : level;
  context.levelAbove = context.headingLevel;
  const key = takeKey(context);
  const { children, attributes } = withoutAttributes(parseInlineToken(text, context));
  const words = plainText(children).trim();
  if (words === "") {
    report(
      context,
      "heading-has-text",
      source,
      "A heading has no words.",
      "Write the heading, or remove the marks.",
    );
  }
  if (isTitle) context.titleId = attributes.id;
  const id = attributes.id ?? freshId(words, context);
  if (attributes.id !== null) takeId(id, source, context);
  return { type: "heading", key, level, id, children, source, ...language(attributes, source, context, []) };
}

/** Attributes stand at the end of a heading's last text. */
function withoutAttributes(children: readonly Inline[]): {
  children: readonly Inline[];
  attributes: ReturnType<typeof splitTrailingAttributes>["attributes"];
} {
  const last = children.at(-1);
  const { text, attributes } = splitTrailingAttributes(last?.type === "text" ? last.value : "");
  if (last?.type !== "text" || text === last.value) return { children, attributes };
  return {
    children: text === "" ? children.slice(0, -1) : [...children.slice(0, -1), { ...last, value: text }],
    attributes,
  };
}

function parseList(token: Token, reader: TokenReader): List {
  const { context } = reader;
  const ordered = token.type === "ordered_list_open";
  const key = takeKey(context);
  const firstItem = reader.index;
  const items: ListItem[] = [];
  while (takeIf(reader, "list_item_open")) {
    const open = reader.tokens[reader.index - 1];
    items.push({
      type: "listItem",
      key: takeKey(context),
      children: reader.readBlocks("list_item_close"),
      source: blockRange(context, open?.map ?? null),
    });
  }
  const paragraphs = reader.tokens
    .slice(firstItem, reader.index)
    .filter(({ type, level }) => type === "paragraph_open" && level === token.level + 2);
  take(reader, ordered ? "ordered_list_close" : "bullet_list_close");
  return {
    type: "list",
    key,
    ordered,
    start: ordered ? Number(attribute(token, "start") ?? 1) : 1,
    tight: paragraphs.every(({ hidden }) => hidden),
    items,
    source: blockRange(context, token.map),
  };
}

function parseCode(token: Token, context: SectionContext): CodeBlock {
  return {
    type: "codeBlock",
    key: takeKey(context),
    language: token.type === "fence" ? (token.info.trim().split(/\s+/)[0] ?? "") : "",
    value: token.content,
    source: blockRange(context, token.map),
  };
}

/** A block of raw HTML: comments are dropped once waivers are taken out, the rest is shown as typed or refused. */
function parseHtmlBlock(token: Token, context: SectionContext): Block | null {
  const source = blockRange(context, token.map);
  readWaivers(token.content, source, context);
  const text = token.content
    .replaceAll(/<!--[\s\S]*?-->/g, "")
    .trim()
    .replaceAll(/\s*\n\s*/g, " ");
  if (text === "") return null;
  if (text.includes("<!--")) {
    report(context, "comment-is-closed", source, "A comment has no end.", "Put --> where it ends.");
  }
  if (context.data.rawHtml === "refuse") {
    const start = text.length > 40 ? `${text.slice(0, 40)} …` : text;
    report(
      context,
      "raw-html-absent",
      source,
      `Raw HTML is not content: ${start}`,
      "Write it in Markdown, or remove it.",
    );
  }
  return {
    type: "paragraph",
    key: takeKey(context),
    children: [{ type: "text", value: text, source }],
    source,
  };
}

function parseDefinitionList(token: Token, reader: TokenReader): Block {
  const { context } = reader;
  const key = takeKey(context);
  const items: DefinitionItem[] = [];
  while (peek(reader)?.type === "dt_open") {
    const itemKey = takeKey(context);
    const source = blockRange(context, peek(reader)?.map ?? null);
    const terms: (readonly Inline[])[] = [];
    while (takeIf(reader, "dt_open")) {
      terms.push(parseInlineToken(take(reader, "inline"), context));
      take(reader, "dt_close");
    }
    const definitions: (readonly Block[])[] = [];
    while (takeIf(reader, "dd_open")) definitions.push(reader.readBlocks("dd_close"));
    items.push({ type: "definitionItem", key: itemKey, terms, definitions, source });
  }
  take(reader, "dl_close");
  return { type: "definitionList", key, items, source: blockRange(context, token.map) };
}
