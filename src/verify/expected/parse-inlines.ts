import { Parser, type Node } from "commonmark";
import { noAttributes, parseAttributes, type SourceAttributes, type SourceInline } from "./source-tree.ts";

/** Reads a single line of text: a table cell, a term, a caption. */
export function parseInlines(text: string): readonly SourceInline[] {
  // The letter keeps "- x" or "1. x" from being read as a list.
  const paragraph = new Parser().parse(`x ${withSpans(text)}`).firstChild;
  if (paragraph === null) return [];
  const [first, ...rest] = readInlines(paragraph);
  if (first?.type !== "text") throw new Error(`Not a line of text: ${text}`);
  const text0 = first.text.slice(2);
  return text0 === "" ? rest : [{ type: "text", text: text0 }, ...rest];
}

/** Writes `[words]{lang=fr}` as a link that `readInlines` knows, so that CommonMark reads what is inside. */
export function withSpans(line: string): string {
  return line.replaceAll(
    /\[([^[\]]+)\]\{\s*((?:#|lang=|dir=)[^}]*)\}/g,
    (_, words: string, attributes: string) => `[${words}](<span:${attributes.trim()}>)`,
  );
}

export function readInlines(parent: Node): readonly SourceInline[] {
  const inlines: SourceInline[] = [];
  const addText = (text: string) => {
    const last = inlines.at(-1);
    if (last?.type === "text") inlines[inlines.length - 1] = { type: "text", text: last.text + text };
    else inlines.push({ type: "text", text });
  };
  for (let node = parent.firstChild; node !== null; node = node.next) {
    switch (node.type) {
      case "text":
      case "code":
        addText(node.type === "code" ? protect(node.literal ?? "") : (node.literal ?? ""));
        break;
      case "softbreak":
        addText(" ");
        break;
      case "linebreak":
        inlines.push({ type: "break" });
        break;
      case "link":
        inlines.push(readLink(node));
        break;
      case "image":
        inlines.push({ type: "image", alt: joinText(readInlines(node)) });
        break;
      case "html_inline":
        if (/^<br\s*\/?>$/i.test(node.literal ?? "")) inlines.push({ type: "break" });
        else if (!/^(<\/?(sub|sup|kbd)>|<!--[\s\S]*-->)$/i.test(node.literal ?? ""))
          addText(node.literal ?? "");
        break;
      case "emph":
      case "strong":
        for (const inline of readInlines(node)) {
          if (inline.type === "text") addText(inline.text);
          else inlines.push(inline);
        }
        break;
      default:
        throw new Error(`CommonMark gave a ${node.type} within a line`);
    }
  }
  return inlines.flatMap((inline) => (inline.type === "text" ? readExtensions(inline.text) : [inline]));
}

function readLink(node: Node): SourceInline {
  const href = node.destination ?? "";
  const inlines = readInlines(node);
  if (!href.startsWith("span:")) return { type: "link", href, inlines };
  return { type: "span", attributes: parseAttributes(decodeURI(href.slice("span:".length))), inlines };
}

/** Text in code is what it is: a private character keeps the patterns below from matching in it. */
function protect(code: string): string {
  return code.replaceAll(/[[{]/g, (bracket) => `${bracket}${guard}`);
}
const guard = "\u{F8FF}";

const extension =
  /\[@(?<cited>[^\]]+)\]|\[\^(?<note>[^\]\s]+)\]|\{\{<\s*(?<name>[\w-]+)(?:\s+(?<argument>[\w.-]+))?\s*>\}\}/g;

function readExtensions(text: string): readonly SourceInline[] {
  const inlines: SourceInline[] = [];
  let position = 0;
  const addText = (end: number) => {
    const part = text.slice(position, end).replaceAll(guard, "");
    if (part !== "") inlines.push({ type: "text", text: part });
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

function extensionInline(groups: Readonly<Record<string, string | undefined>>): SourceInline | null {
  const { cited, note, name, argument = "" } = groups;
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
  const match = last?.type === "text" ? /^([^]*?)\s*\{([^{}]*)\}\s*$/.exec(last.text) : null;
  if (match === null) return { inlines, attributes: noAttributes };
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
      if (inline.type === "text") return inline.text;
      if (inline.type === "break") return " ";
      if (inline.type === "link" || inline.type === "span") return joinText(inline.inlines);
      return inline.type === "image" ? inline.alt : "";
    })
    .join("");
}
