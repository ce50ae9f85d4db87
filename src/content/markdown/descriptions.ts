import type { Token } from "markdown-it";
import type { Block, Figure } from "../../document/block.ts";
import { eachBlock } from "../../document/visit.ts";
import { splitTrailingAttributes } from "./attribute-syntax.ts";
import { reportUnclosed } from "./containers.ts";
import { language } from "./inlines.ts";
import { blockRange, report } from "./section-context.ts";
import { take } from "./token-reader.ts";
import type { TokenReader } from "./token-reader.ts";

/** Whether `::: description` comes next: it is no block of its own, it belongs to the figure before it. */
export function isDescription(token: Token | undefined): boolean {
  return token?.type === "container_any_open" && /^\s*description(?![\w-])/.test(token.info);
}

/** Reads `::: description`; returns the figure before it with this long description, null when there is none. */
export function parseDescription(before: Block | undefined, reader: TokenReader): Figure | null {
  const { context } = reader;
  const token = take(reader, "container_any_open");
  const source = blockRange(context, token.map);
  const { text, attributes } = splitTrailingAttributes(token.info);
  reportUnclosed(token, source, context);
  const attributesOfBlocks = language(attributes, source, context, []);
  const outerLevel = context.headingLevel;
  const blocks = reader.readBlocks("container_any_close");
  context.headingLevel = outerLevel;

  if (text.trim() !== "description") {
    reportHere("container-is-known", `Nothing is known by ::: ${text.trim()}.`, "Write ::: description.");
  }
  if (blocks.length === 0) {
    reportHere(
      "container-well-formed",
      "The description is empty.",
      "Write what the picture shows, or remove it.",
    );
  }
  for (const block of eachBlock(blocks)) {
    if (!refused.has(block.type)) continue;
    report(
      context,
      "container-well-formed",
      block.source,
      "A description holds a heading, an image or a container.",
      "Use paragraphs, lists and tables in it.",
    );
  }
  if (before?.type !== "figure") {
    reportHere(
      "description-follows-figure",
      "There is no figure right before this description.",
      "Put it behind its image: the image alone in a paragraph, then ::: description.",
    );
    return null;
  }
  if (before.description.length > 0) {
    reportHere("description-follows-figure", "The figure has a description already.", "Make the two one.");
  }
  if (before.alt === "") {
    reportHere(
      "description-follows-figure",
      "The image before this description is decorative: it shows nothing that could be described.",
      "Take {decorative} away and write an alternative text, or remove the description.",
    );
  }
  return { ...before, description: blocks.map((block) => ({ ...attributesOfBlocks, ...block })) };

  function reportHere(
    rule: "container-is-known" | "container-well-formed" | "description-follows-figure",
    message: string,
    hint: string,
  ): void {
    report(context, rule, source, message, hint);
  }
}

/** A description is text below a picture: it has no outline of its own, and no box. */
const refused: ReadonlySet<Block["type"]> = new Set([
  "heading",
  "figure",
  "keyPoints",
  "careCard",
  "adviceList",
  "callout",
]);
