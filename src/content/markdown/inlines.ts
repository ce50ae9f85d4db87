import type { Token } from "markdown-it";
import type { EvidenceLevel, Inline, Text } from "../../document/inline.ts";
import type { Direction } from "../../document/node.ts";
import { attributesOf } from "./attribute-syntax.ts";
import type { Attributes } from "./attribute-syntax.ts";
import { citationKeys } from "./citation-syntax.ts";
import { inlineRange } from "./inline-place.ts";
import type { InlinePlace } from "./inline-place.ts";
import { isLanguageTag } from "../language-tag.ts";
import { attribute } from "./markdown-parser.ts";
import { report } from "./section-context.ts";
import { reportUnreadMarks, reportUnreadSyntax } from "./unread-marks.ts";
import type { SectionContext } from "./section-context.ts";
import { reportInlineWaiver } from "./waivers.ts";

/** Turns the inline tokens of one block into inlines of the document. */
export function parseInlines(
  tokens: readonly Token[],
  place: InlinePlace,
  context: SectionContext,
): readonly Inline[] {
  const found: Inline[] = [];
  for (let index = 0; index < tokens.length;) {
    const end = endOf(tokens, index);
    const inline = parseInline(tokens.slice(index, end), place, context);
    if (inline !== null) append(found, inline);
    index = end;
  }
  return found;
}

/** `tokens` are one leaf, or an opening token, what it holds, and its closing token. */
function parseInline(tokens: readonly Token[], place: InlinePlace, context: SectionContext): Inline | null {
  const token = tokens[0];
  if (token === undefined) return null;
  const range = inlineRange(place, token.map?.[0] ?? 0, tokens.at(-1)?.map?.[1] ?? 0);
  const inside = tokens.slice(1, -1);
  switch (token.type) {
    case "text":
      reportUnreadSyntax(token.content, range, context);
      reportUnreadMarks(token.content, range, context);
      return token.content === "" ? null : { type: "text", value: token.content, source: range };
    case "text_special":
      return { type: "text", value: token.content, source: range };
    case "softbreak":
      return { type: "text", value: " ", source: range };
    case "hardbreak":
      return { type: "lineBreak", source: range };
    case "code_inline":
      return { type: "code", value: token.content, source: range };
    case "em_open":
      return { type: "emphasis", children: parseInlines(inside, place, context), source: range };
    case "strong_open":
      return { type: "strong", children: parseInlines(inside, place, context), source: range };
    case "link_open": {
      const attributes = attributesOf(tokens.at(-1)?.meta ?? null);
      return {
        type: "link",
        target: { kind: "unresolved", href: attribute(token, "href") ?? "" },
        title: attribute(token, "title"),
        children: parseInlines(inside, place, context),
        source: range,
        ...language(attributes, range, context, []),
      };
    }
    case "span_open": {
      const attributes = attributesOf(token.meta);
      if (attributes.id !== null) takeId(attributes.id, range, context);
      return {
        type: "span",
        id: attributes.id,
        children: parseInlines(inside, place, context),
        source: range,
        ...language(attributes, range, context, []),
      };
    }
    case "image":
      return parseImage(token, range, context);
    case "html_inline":
      return parseHtml(token, inside, place, range, context);
    case "footnote_ref":
      context.noteReferenceCount += 1;
      return {
        type: "noteReference",
        id: `${context.sectionId}-note-ref-${context.noteReferenceCount}`,
        noteId: noteId(context, Number(token.meta?.["id"])),
        number: Number(token.meta?.["id"]) + 1,
        source: range,
      };
    case "citation":
      return {
        type: "citation",
        items: citationKeys(token.content).map((key) => ({ id: "", key, number: 0, kind: "" })),
        source: range,
      };
    case "shortcode":
      return parseShortcode(token.content, range, context);
    default:
      throw new Error(`Inline token that nothing reads: ${token.type}`);
  }
}

export function noteId(context: SectionContext, index: number): string {
  return `${context.sectionId}-note-${index + 1}`;
}

function parseImage(token: Token, source: Inline["source"], context: SectionContext): Inline {
  const attributes = attributesOf(token.meta);
  const decorative = attributes.words.includes("decorative");
  const alt = decorative ? "" : alternativeText(token.children ?? []);
  if (alt === "" && !decorative) {
    report(
      context,
      "image-has-alt",
      source,
      "An image has no text for people who can't see it.",
      "Write what it shows between the square brackets, or put {decorative} behind it if it shows nothing.",
    );
  }
  return {
    type: "inlineImage",
    imagePath: attribute(token, "src") ?? "",
    alt,
    title: attribute(token, "title"),
    source,
    ...language(attributes, source, context, ["decorative"]),
  };
}

/** `br`, `sub`, `sup` and `kbd` become nodes, comments are dropped, all else is shown as typed or refused. */
function parseHtml(
  token: Token,
  inside: readonly Token[],
  place: InlinePlace,
  source: Inline["source"],
  context: SectionContext,
): Inline | null {
  if (token.content.startsWith("<!--")) {
    reportInlineWaiver(token.content, source, context);
    return null;
  }
  if (/^<br\s*\/?>$/i.test(token.content)) return { type: "lineBreak", source };
  const type = inlineElements[token.content.toLowerCase()];
  if (type !== undefined && token.nesting === 0 && inside.length > 0) {
    return { type, children: parseInlines(inside, place, context), source };
  }
  if (context.data.rawHtml === "refuse") {
    report(
      context,
      "raw-html-absent",
      source,
      `Raw HTML is not content: ${token.content}`,
      "Write it in Markdown, or remove it.",
    );
  }
  return { type: "text", value: token.content, source };
}

const inlineElements: Readonly<Record<string, "subscript" | "superscript" | "keyboard">> = {
  "<sub>": "subscript",
  "<sup>": "superscript",
  "<kbd>": "keyboard",
};

function parseShortcode(words: string, source: Inline["source"], context: SectionContext): Inline {
  const [name = "", argument, ...more] = words.split(/\s+/);
  const asTyped: Inline = { type: "text", value: `{{< ${words} >}}`, source };
  if (name === "var" && argument !== undefined && more.length === 0) {
    const { values } = context.data;
    const value = Object.hasOwn(values, argument) ? values[argument] : undefined;
    if (value === undefined) {
      report(
        context,
        "value-exists",
        source,
        `There is no value named "${argument}".`,
        `Add it to "values" in handbook.yaml. Known now: ${Object.keys(context.data.values).join(", ")}.`,
      );
      return asTyped;
    }
    return { type: "value", name: argument, children: [{ type: "text", value, source }], source };
  }
  if (name === "evidence" && isEvidenceLevel(argument, context) && more.length === 0) {
    return { type: "evidenceLabel", level: argument, label: context.data.words.evidence[argument], source };
  }
  const isTable = Object.hasOwn(context.data.tables, words);
  report(
    context,
    "shortcode-is-known",
    source,
    isTable
      ? `{{< ${words} >}} is a table, so it can't stand within a line.`
      : `Nothing is known by {{< ${words} >}}.`,
    isTable
      ? "Give it a paragraph of its own."
      : "Use var NAME, evidence LEVEL (strong, some, weak, mixed, none, safety), providers, providers kind=register, emergency-numbers or evaluations.",
  );
  return asTyped;
}

function isEvidenceLevel(level: string | undefined, context: SectionContext): level is EvidenceLevel {
  return level !== undefined && Object.hasOwn(context.data.words.evidence, level);
}

/** The language and direction among the attributes; reports the attributes that nothing reads. */
export function language(
  attributes: Attributes,
  place: { readonly line: number; readonly column: number },
  context: SectionContext,
  knownWords: readonly string[],
): { lang?: string; dir?: Direction } {
  const { lang, dir, ...others } = attributes.values;
  const unknown = [...Object.keys(others), ...attributes.words.filter((word) => !knownWords.includes(word))];
  for (const name of unknown) {
    report(
      context,
      "attribute-is-known",
      place,
      `The attribute "${name}" does nothing here.`,
      "Remove it. Known are #id, lang=… and dir=…, and decorative for images.",
    );
  }
  if (lang !== undefined && !isLanguageTag(lang)) {
    report(
      context,
      "attribute-is-known",
      place,
      `"${lang}" is not a language tag.`,
      "Write for example lang=fr.",
    );
  }
  return {
    ...(lang === undefined ? {} : { lang }),
    ...(dir === "ltr" || dir === "rtl" ? { dir } : {}),
  };
}

/** Takes an id, or reports that it is taken. */
export function takeId(
  id: string,
  place: { readonly line: number; readonly column: number },
  context: SectionContext,
): void {
  if (!/^[A-Za-z][\w.-]*$/.test(id)) {
    report(
      context,
      "heading-id-unique",
      place,
      `The id "${id}" can't be part of an address.`,
      "Use letters, digits and hyphens, and start with a letter.",
    );
  } else if (context.ids.has(id)) {
    report(
      context,
      "heading-id-unique",
      place,
      `The id "${id}" is used twice in this section.`,
      "Change one of the two: links can lead to only one place.",
    );
  }
  context.ids.add(id);
}

/** The index behind the construct that starts at `index`. */
function endOf(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token === undefined) return index + 1;
  if (token.type === "html_inline") return endOfHtml(tokens, index);
  let depth = 0;
  for (let end = index; end < tokens.length; end += 1) {
    depth += tokens[end]?.nesting ?? 0;
    if (depth === 0) return end + 1;
  }
  return tokens.length;
}

function endOfHtml(tokens: readonly Token[], index: number): number {
  const opening = tokens[index]?.content.toLowerCase() ?? "";
  if (!(opening in inlineElements)) return index + 1;
  const closing = `</${opening.slice(1)}`;
  let depth = 0;
  let inside = 0;
  for (let end = index + 1; end < tokens.length; end += 1) {
    const token = tokens[end];
    depth += token?.nesting ?? 0;
    if (depth < 0) break;
    if (depth > 0 || token?.type !== "html_inline") continue;
    // The same element may stand in itself.
    if (token.content.toLowerCase() === opening) inside += 1;
    if (token.content.toLowerCase() !== closing) continue;
    if (inside === 0) return end + 1;
    inside -= 1;
  }
  return index + 1;
}

/** What the words between the brackets of an image say, without their marks. */
function alternativeText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === "softbreak" || token.type === "hardbreak") return " ";
      if (token.type === "image") return alternativeText(token.children ?? []);
      return token.content;
    })
    .join("");
}

/** Neighbouring texts become one, so that formats see whole words. */
function append(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1);
  if (inline.type === "text" && last?.type === "text") {
    const joined: Text = {
      type: "text",
      value: last.value + inline.value,
      source: { ...last.source, endLine: inline.source.endLine, endColumn: inline.source.endColumn },
    };
    inlines[inlines.length - 1] = joined;
  } else {
    inlines.push(inline);
  }
}
