import type { MarkdownIt, StateInline } from "markdown-it";

/** What stands in `{#id lang=fr decorative}`. */
export interface Attributes {
  readonly id: string | null;
  readonly values: Readonly<Record<string, string>>;
  /** Bare words such as `decorative`, and classes such as `.wide` with their dot. */
  readonly words: readonly string[];
}

const noAttributes: Attributes = { id: null, values: {}, words: [] };
const oneAttribute =
  /\s*(?:#(?<id>[^\s{}#.=]+)|(?<class>\.[\w-]+)|(?<name>[\w-]+)=(?:"(?<quoted>[^"]*)"|(?<bare>[^\s"{}]+))|(?<word>decorative)(?=\s|$))/y;

/** Reads the inside of a pair of braces; null when it holds anything but attributes. */
export function parseAttributes(inside: string): Attributes | null {
  let id: string | null = null;
  const values: Record<string, string> = {};
  const words: string[] = [];
  const text = inside.trimEnd();
  oneAttribute.lastIndex = 0;
  while (oneAttribute.lastIndex < text.length) {
    const groups = oneAttribute.exec(text)?.groups;
    if (groups === undefined) return null;
    if (groups["id"] !== undefined) id = groups["id"];
    else if (groups["name"] !== undefined) values[groups["name"]] = groups["quoted"] ?? groups["bare"] ?? "";
    else words.push(groups["class"] ?? groups["word"] ?? "");
  }
  return id === null && words.length === 0 && Object.keys(values).length === 0 ? null : { id, values, words };
}

/** Cuts attributes off the end of a heading or of a container's opening line. */
export function splitTrailingAttributes(text: string): { text: string; attributes: Attributes } {
  const match = /^(?<before>.*?)\s*\{(?<inside>[^{}]*)\}\s*$/s.exec(text);
  const attributes = match?.groups === undefined ? null : parseAttributes(match.groups["inside"] ?? "");
  return attributes === null
    ? { text, attributes: noAttributes }
    : { text: match?.groups?.["before"] ?? "", attributes };
}

/** `[words]{lang=fr}` becomes `span_open`, the words, `span_close`. */
export function attributedSpans(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "attributed_span", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== openBracket) return false;
    const labelEnd = parser.helpers.parseLinkLabel(state, state.pos);
    if (labelEnd < 0 || state.src.charCodeAt(labelEnd + 1) !== openBrace) return false;
    const found = attributesAt(state, labelEnd + 1);
    // Whoever only looks for the end of a link's text takes brackets that are read in one go for a link in the link.
    if (found === null || silent) return false;
    const { posMax } = state;
    state.push("span_open", "span", 1).meta = { attributes: found.attributes };
    state.pos += 1;
    state.posMax = labelEnd;
    parser.inline.tokenize(state);
    state.push("span_close", "span", -1);
    state.posMax = posMax;
    state.pos = found.end;
    return true;
  });
}

/** `![alt](source){decorative}` and `[text](target){lang=fr}`: attributes right behind an image or a link. */
export function trailingAttributes(parser: MarkdownIt): void {
  parser.inline.ruler.before("link", "trailing_attributes", (state, silent) => {
    if (state.src.charCodeAt(state.pos) !== openBrace || state.pending !== "" || silent) return false;
    const last = state.tokens.at(-1);
    if (last === undefined || (last.type !== "image" && last.type !== "link_close")) return false;
    const found = attributesAt(state, state.pos);
    if (found === null) return false;
    last.meta = { ...last.meta, attributes: found.attributes };
    state.pos = found.end;
    return true;
  });
}

/** The attributes that the parser left on a token. */
export function attributesOf(meta: Readonly<Record<string, unknown>> | null): Attributes {
  const attributes = meta?.["attributes"];
  return isAttributes(attributes) ? attributes : noAttributes;
}

const openBracket = 0x5b;
const openBrace = 0x7b;

function attributesAt(state: StateInline, start: number): { attributes: Attributes; end: number } | null {
  const close = state.src.indexOf("}", start);
  if (close < 0 || close >= state.posMax) return null;
  const attributes = parseAttributes(state.src.slice(start + 1, close));
  return attributes === null ? null : { attributes, end: close + 1 };
}

function isAttributes(value: unknown): value is Attributes {
  return typeof value === "object" && value !== null && "values" in value && "words" in value;
}
