import { Parser, type Node } from "commonmark";
import type { LinkDefinitions } from "./link-definitions.ts";
import {
  isAttributeList,
  noAttributes,
  parseAttributes,
  type SourceAttributes,
  type SourceInline,
} from "./source-tree.ts";

/** Reads a single line of text: a table cell, a term, a caption. */
export function parseInlines(text: string, linkDefinitions: LinkDefinitions = []): readonly SourceInline[] {
  // The letter keeps "- x" or "1. x" from being read as a list.
  const line = `x ${withSpans(text)}`;
  const paragraph = new Parser().parse([...linkDefinitions, "", line].join("\n")).firstChild;
  if (paragraph === null) return [];
  const [first, ...rest] = readInlines(paragraph);
  if (first?.type !== "text") throw new Error(`Not a line of text: ${text}`);
  const text0 = first.text.slice(2);
  return text0 === "" ? rest : [{ type: "text", text: text0 }, ...rest];
}

/**
 * Puts marks in the place of the brackets of `[words]{lang=fr}`, so that CommonMark reads what is between them.
 *
 * The marks are punctuation, as brackets are: emphasis begins and ends beside both alike. Escaped brackets are
 * kept from being read as syntax.
 */
export function withSpans(line: string): string {
  return markSpans(withGuardedCode(line).replaceAll(/\\([[{])(?!\uF8FF)/g, `\\$1${guard}`));
}

/** Brackets in code between backticks are no syntax. */
function withGuardedCode(text: string): string {
  return text.replaceAll(/(?<![`\\])(`+)(?!`)([^]*?[^`])\1(?!`)/g, (whole, ticks: string, inside: string) =>
    inside.includes(guard)
      ? whole
      : ticks + inside.replaceAll(/[[\]{}]/g, (bracket) => bracket + guard) + ticks,
  );
}

function markSpans(line: string): string {
  const end = /(?<!\\)\]\{\s*((?:#|lang=|dir=)[^}]*)\}/.exec(line);
  if (end === null) return line;
  let depth = 0;
  let start = end.index - 1;
  for (; start >= 0; start -= 1) {
    if (line[start - 1] === "\\" || line[start + 1] === guard) continue;
    if (line[start] === "[" && depth === 0) break;
    if (line[start] === "]") depth += 1;
    if (line[start] === "[") depth -= 1;
  }
  const words = line.slice(start + 1, end.index);
  const rest = line.slice(end.index + end[0].length);
  const marked = `${spanStart}${end[1]?.trim() ?? ""}${spanAttributesEnd}${words}${spanEnd}`;
  return markSpans(line.slice(0, Math.max(0, start)) + marked + rest);
}

const spanStart = "\u{2E22}";
const spanAttributesEnd = "\u{2E23}";
const spanEnd = "\u{2E25}";

/** `isInKey`: all of it is the name of a key, whatever else it is. */
export function readInlines(parent: Node, isInKey = false): readonly SourceInline[] {
  const inlines: (SourceInline | Raw)[] = [];
  /** Text on the two sides of a seam is read apart, though nothing stands between it. */
  let isSeam = false;
  let isKey = isInKey;
  const addText = (text: string) => {
    const last = inlines.at(-1);
    if (last?.type === "raw" && !isSeam) last.text += text;
    else inlines.push({ type: "raw", text, isCode: isKey });
    isSeam = false;
  };
  const elements = elementTags(parent);
  for (let node = parent.firstChild; node !== null; node = node.next) {
    switch (node.type) {
      case "text":
        addText(node.literal ?? "");
        break;
      case "code":
        inlines.push({ type: "text", text: withoutGuards(node.literal ?? ""), isCode: true });
        break;
      case "softbreak":
        addText(" ");
        break;
      case "linebreak":
        inlines.push({ type: "break" });
        break;
      case "link":
        inlines.push(readLink(node, isKey));
        break;
      case "image":
        inlines.push({ type: "image", alt: joinText(readInlines(node)), attributes: noAttributes });
        break;
      case "html_inline":
        if (/^<br\s*\/?>$/i.test(node.literal ?? "")) inlines.push({ type: "break" });
        else if (elements.has(node)) {
          isSeam = true;
          if (/kbd/i.test(node.literal ?? "")) isKey = isInKey || !(node.literal ?? "").startsWith("</");
        } else if (!/^<!--[\s\S]*-->$/.test(node.literal ?? "")) addText(node.literal ?? "");
        break;
      case "emph":
      case "strong":
        inlines.push(...readInlines(node, isKey));
        break;
      default:
        throw new Error(`CommonMark gave a ${node.type} within a line`);
    }
  }
  return groupSpans(
    withOwnAttributes(inlines).flatMap((inline): readonly (SourceInline | SpanMark)[] =>
      inline.type === "raw" ? readExtensions(inline) : [inline],
    ),
  );
}

/** Text in which our own syntax is still to be found. */
interface Raw {
  readonly type: "raw";
  text: string;
  readonly isCode: boolean;
}

/** The tags of `sub`, `sup` and `kbd` that have their partner in the same line of text; others are shown as typed. */
function elementTags(parent: Node): ReadonlySet<Node> {
  const paired = new Set<Node>();
  const open: { readonly node: Node; readonly name: string }[] = [];
  for (let node = parent.firstChild; node !== null; node = node.next) {
    const tag = node.type === "html_inline" ? /^<(\/?)(sub|sup|kbd)>$/i.exec(node.literal ?? "") : null;
    if (tag === null) continue;
    const [, slash = "", written = ""] = tag;
    const name = written.toLowerCase();
    if (slash === "") {
      open.push({ node, name });
      continue;
    }
    const partner = open.findLastIndex((candidate) => candidate.name === name);
    if (partner === -1) continue;
    for (const { node: opening } of open.splice(partner).slice(0, 1)) paired.add(opening).add(node);
  }
  return paired;
}

/** The start (with its attributes) or the end (null) of a span. */
interface SpanMark {
  readonly type: "span mark";
  readonly attributes: SourceAttributes | null;
}

/** Attributes right behind a link or an image are its own: `[text](target){lang=fr}`. */
function withOwnAttributes(inlines: readonly (SourceInline | Raw)[]): readonly (SourceInline | Raw)[] {
  return inlines.flatMap((inline, index): readonly (SourceInline | Raw)[] => {
    const before = inlines[index - 1];
    const next = inlines[index + 1];
    if (inline.type === "raw" && (before?.type === "link" || before?.type === "image")) {
      const text = inline.text.slice(attributesAtStart(inline)?.length ?? 0);
      return text === "" ? [] : [{ ...inline, text }];
    }
    const own = next === undefined ? null : attributesAtStart(next);
    const takes = own !== null && (inline.type === "link" || inline.type === "image");
    return takes ? [{ ...inline, attributes: parseAttributes(own.slice(1, -1)) }] : [inline];
  });
}

function attributesAtStart(inline: SourceInline | Raw): string | null {
  const found = inline.type === "raw" ? /^\{([^{}]*)\}/.exec(inline.text) : null;
  return found !== null && isAttributeList(found[1] ?? "") ? found[0] : null;
}

function groupSpans(marked: readonly (SourceInline | SpanMark)[]): readonly SourceInline[] {
  const open: { readonly attributes: SourceAttributes; readonly inlines: SourceInline[] }[] = [
    { attributes: noAttributes, inlines: [] },
  ];
  for (const inline of marked) {
    if (inline.type !== "span mark") open.at(-1)?.inlines.push(inline);
    else if (inline.attributes !== null) open.push({ attributes: inline.attributes, inlines: [] });
    else {
      const span = open.pop();
      if (span !== undefined) open.at(-1)?.inlines.push({ type: "span", ...span });
    }
  }
  return open[0]?.inlines ?? [];
}

function readLink(node: Node, isKey: boolean): SourceInline {
  const href = (node.destination ?? "").replaceAll(encodeURIComponent(guard), "");
  return { type: "link", href, inlines: readInlines(node, isKey), attributes: noAttributes };
}

/** An escaped bracket is what it is: a private character keeps patterns from matching there. */
const guard = "\u{F8FF}";

export function withoutGuards(text: string): string {
  return text.replaceAll(guard, "");
}

/** Code as it was written, also where it looked like a span. */
export function codeAsWritten(text: string): string {
  const span = /\u2E22([^\u2E22\u2E23]*)\u2E23([^\u2E22\u2E25]*)\u2E25/g;
  const written = text.replaceAll(span, "[$2]{$1}");
  return written === text ? withoutGuards(text) : codeAsWritten(written);
}

const extension =
  /\[@(?<cited>[^\]]+)\]|\[\^(?<note>[^\]\s]+)\]|\{\{<\s*(?<name>[\w-]+)(?:\s+(?<argument>[\w.-]+))?\s*>\}\}|\u2E22(?<span>[^\u2E23]*)\u2E23|(?<spanEnd>\u2E25)/g;

function readExtensions({ text, isCode }: Raw): readonly (SourceInline | SpanMark)[] {
  const inlines: (SourceInline | SpanMark)[] = [];
  let position = 0;
  const addText = (end: number) => {
    const part = withoutGuards(text.slice(position, end));
    if (part !== "") inlines.push({ type: "text", text: part, ...(isCode ? { isCode } : {}) });
  };
  for (const match of text.matchAll(extension)) {
    const inline = extensionInline(match.groups ?? {});
    if (inline === null) continue;
    addText(match.index);
    inlines.push(inline);
    position = match.index + match[0].length;
  }
  addText(text.length);
  return inlines;
}

function extensionInline(
  groups: Readonly<Record<string, string | undefined>>,
): SourceInline | SpanMark | null {
  const { cited, note, name, argument = "", span, spanEnd: end } = groups;
  if (span !== undefined) return { type: "span mark", attributes: parseAttributes(span) };
  if (end !== undefined) return { type: "span mark", attributes: null };
  if (cited !== undefined) {
    return { type: "citation", keys: cited.split(";").map((key) => key.trim().replace(/^@/, "")) };
  }
  if (note !== undefined) return { type: "note", label: note };
  if (name === "evidence") return { type: "evidence", level: argument };
  if (name === "var") return { type: "value", name: argument };
  return null;
}

/** Takes `{#its-id lang=fr}` from the end of a heading. */
export function attributesAtEnd(inlines: readonly SourceInline[]): {
  readonly inlines: readonly SourceInline[];
  readonly attributes: SourceAttributes;
} {
  const last = inlines.at(-1);
  const match =
    last?.type === "text" && last.isCode !== true ? /^([^]*?)\s*\{([^{}]*)\}\s*$/.exec(last.text) : null;
  if (match === null || !isAttributeList(match[2] ?? "")) return { inlines, attributes: noAttributes };
  const text = match[1] ?? "";
  const before = inlines.slice(0, -1);
  return {
    inlines: text === "" ? before : [...before, { type: "text", text }],
    attributes: parseAttributes(match[2] ?? ""),
  };
}

/** The words of inlines, without marks of notes and citations. */
export function joinText(inlines: readonly SourceInline[]): string {
  return inlines
    .map((inline) => {
      if (inline.type === "text" || inline.type === "term") return inline.text;
      if (inline.type === "break") return " ";
      if (inline.type === "link" || inline.type === "span") return joinText(inline.inlines);
      return inline.type === "image" ? inline.alt : "";
    })
    .join("");
}
