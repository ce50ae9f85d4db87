import type { Token } from "markdown-it";
import type { Block, Heading, Urgency } from "../../document/block.ts";
import { splitTrailingAttributes } from "./attribute-syntax.ts";
import { freshId, headingLevel } from "./heading-ids.ts";
import { language } from "./inlines.ts";
import { blockRange, report, takeKey } from "./section-context.ts";
import type { SectionContext } from "./section-context.ts";
import type { TokenReader } from "./token-reader.ts";

/** Reads `::: key-points` and its kin; a heading at the start is the title. */
export function parseContainer(token: Token, reader: TokenReader): Block {
  const { context } = reader;
  const source = blockRange(context, token.map);
  const { text, attributes } = splitTrailingAttributes(token.info);
  const [name = "", variant, ...more] = text.trim().split(/\s+/);
  reportUnclosed(token, source, context);
  const key = takeKey(context);
  const outerLevel = context.headingLevel;
  const ownLevel = headingLevel(Math.min(Math.max(2, outerLevel + 1), context.levelAbove + 1));
  // A title of our own comes before all headings inside.
  if (hasOwnTitle.has(name)) context.levelAbove = ownLevel;
  const { isInCard } = context;
  if (name === "care-card" && isInCard) reportInnerCard(source, context);
  context.isInCard = isInCard || name === "care-card";
  const children = reader.readBlocks("container_any_close");
  context.isInCard = isInCard;
  context.headingLevel = outerLevel;
  const [first, ...rest] = children;
  const ownTitle = first?.type === "heading" ? first : null;
  const body = ownTitle === null ? children : rest;
  const parts = { key, children: body, source, ...language(attributes, source, context, []) };
  const { words } = context.data;

  if (needsList.has(name) && !body.some(({ type }) => type === "list")) {
    report(
      context,
      "container-well-formed",
      source,
      `There is no list in ::: ${text.trim()}.`,
      "Start each of its lines with a hyphen and a space: - like this.",
    );
  }
  const isInMargin = name === "note" && variant === "margin";
  const mayVary = name === "care-card" || isInMargin;
  if (variant !== undefined && (!mayVary || more.length > 0)) reportUnknown();
  switch (name) {
    case "key-points":
      return { ...parts, type: "keyPoints", title: ownTitle ?? makeTitle(words.keyPoints) };
    case "do":
      return { ...parts, type: "adviceList", advice: "do", title: ownTitle ?? makeTitle(words.do) };
    case "dont":
      return { ...parts, type: "adviceList", advice: "dont", title: ownTitle ?? makeTitle(words.doNot) };
    case "note":
      return { ...parts, type: "callout", title: ownTitle, ...(isInMargin ? { margin: true } : {}) };
    case "care-card": {
      const urgency = urgencyOf(variant);
      if (urgency === null || ownTitle === null) {
        report(
          context,
          "container-well-formed",
          source,
          "A care card needs its urgency, a heading and a list.",
          "Write ::: care-card emergency (or urgent, or soon), then a heading, then the list.",
        );
      }
      return {
        ...parts,
        type: "careCard",
        urgency: urgency ?? "soon",
        urgencyLabel: words[urgency ?? "soon"],
        title: ownTitle ?? makeTitle(""),
      };
    }
    default:
      reportUnknown();
      return { ...parts, type: "callout", title: ownTitle };
  }

  function makeTitle(label: string): Heading {
    return {
      type: "heading",
      key: takeKey(context),
      level: ownLevel,
      id: freshId(label, context),
      children: [{ type: "text", value: label, source }],
      source,
    };
  }

  function reportUnknown(): void {
    report(
      context,
      "container-is-known",
      source,
      `Nothing is known by ::: ${text.trim()}.`,
      "Use key-points, care-card emergency (or urgent, soon), do, dont, note, note margin or description.",
    );
  }
}

/** Containers that say what to do or when to act: a run of text would hide one point behind another. */
const needsList: ReadonlySet<string> = new Set(["key-points", "care-card", "do", "dont"]);

/** Containers that get a title where the author gives none. */
const hasOwnTitle: ReadonlySet<string> = new Set(["key-points", "do", "dont"]);

function urgencyOf(word: string | undefined): Urgency | null {
  return word === "emergency" || word === "urgent" || word === "soon" ? word : null;
}

function reportInnerCard(source: Block["source"], context: SectionContext): void {
  report(
    context,
    "container-well-formed",
    source,
    "A care card stands in a care card, and its signs would have two urgencies.",
    "End the first card before the second starts.",
  );
}

/** The parser closes an open container at the end of the file by itself, and with it takes in all that follows. */
export function reportUnclosed(token: Token, source: Block["source"], context: SectionContext): void {
  const closing = context.lines[token.map?.[1] ?? 0] ?? "";
  if (/^[\s>]*:{3,}\s*$/.test(closing)) return;
  report(
    context,
    "container-is-closed",
    source,
    `The container "${token.markup}${token.info}" has no end.`,
    `Put ${token.markup} on a line of its own where it ends.`,
  );
}
