import type { LinkTargetRead, Recorder } from "../recorder.ts";
import { attribute, textOf, type MarkupElement } from "./markup.ts";

/** What is read differently in one file than in another. */
export interface MarkupContext {
  /** What an address in an `href` leads to. */
  readonly linkTarget: (href: string) => LinkTargetRead;
  /** Under which name other files lead to an id of this one. */
  readonly anchorName: (id: string) => string;
  /** By how many levels headings stand deeper than in a section of its own. */
  readonly headingShift: number;
}

/** Takes down what a reader of this element and all below it meets. */
export function readMarkup(element: MarkupElement, recorder: Recorder, context: MarkupContext): void {
  if (isUnseen(element)) return;
  // What does not stand within a line ends the line before its own name marks a place.
  if (!inlineElements.has(element.name) && !withinLines.has(element.name)) recorder.end();
  const id = attribute(element, "id");
  if (id !== null) recorder.anchor(context.anchorName(id));
  const lang = attribute(element, "lang") ?? attribute(element, "xml:lang");
  if (lang !== null) recorder.beginLanguage(lang);
  readElement(element, recorder, context);
  if (lang !== null) recorder.endLanguage();
}

function readElement(element: MarkupElement, recorder: Recorder, context: MarkupContext): void {
  const readChildren = () => {
    for (const child of element.children) {
      if (typeof child === "string") recorder.text(child);
      else readMarkup(child, recorder, context);
    }
  };
  /** An element with text of its own: a heading, a cell. */
  const passage = (kind: Parameters<Recorder["begin"]>[0], detail = "") => {
    recorder.begin(kind, detail);
    readChildren();
    recorder.end();
  };
  switch (element.name) {
    case "h1":
    case "h2":
    case "h3":
    case "h4":
    case "h5":
    case "h6":
      return passage("heading", String(Number(element.name.slice(1)) - context.headingShift));
    case "p":
    case "summary":
      return passage("paragraph");
    case "pre":
      return passage("code");
    case "caption":
    case "figcaption":
      return passage("caption");
    case "dt":
      return passage("term");
    case "td":
    case "th":
      return passage("cell", cellRole(element));
    case "tr":
      recorder.mark("row");
      return readChildren();
    case "ul":
    case "ol":
      return readList(element, recorder, context);
    case "dd":
      recorder.mark("definition");
      readChildren();
      return recorder.end();
    case "blockquote":
      recorder.mark("quotation");
      readChildren();
      return recorder.mark("quotation end");
    case "br":
      return recorder.text("\n");
    case "img":
      return recorder.image(attribute(element, "alt") ?? "(no alt attribute)");
    case "svg":
      return readSvg(element, recorder);
    case "abbr":
      recorder.beginAbbreviation(attribute(element, "title") ?? "(no expansion)");
      readChildren();
      return recorder.endAbbreviation();
    case "a":
      return readLink(element, recorder, context, readChildren);
    default:
      if (inlineElements.has(element.name)) return readChildren();
      recorder.end();
      readChildren();
      return recorder.end();
  }
}

/** What a browser sets within a line; everything else ends the line. */
const inlineElements = new Set(
  "abbr b bdi bdo cite code data dfn em i kbd mark picture q s samp small source span strong sub sup time u var wbr".split(
    " ",
  ),
);

/** They stand within a line too, and are read in a way of their own. */
const withinLines = new Set(["a", "br", "img", "svg"]);

function readList(element: MarkupElement, recorder: Recorder, context: MarkupContext): void {
  const ordered = element.name === "ol";
  let number = Number(attribute(element, "start") ?? "1");
  recorder.mark("list", ordered ? "ordered" : "");
  for (const child of element.children) {
    if (typeof child === "string" || child.name !== "li") continue;
    number = Number(attribute(child, "value") ?? number);
    recorder.mark("list item", ordered ? String(number) : "");
    readMarkup(child, recorder, context);
    recorder.end();
    number += 1;
  }
  recorder.mark("list end");
}

function readLink(
  element: MarkupElement,
  recorder: Recorder,
  context: MarkupContext,
  readChildren: () => void,
): void {
  const href = attribute(element, "href");
  if (href === null) return readChildren();
  recorder.beginLink(context.linkTarget(href));
  readChildren();
  recorder.endLink();
}

/** A drawing within the page: its accessible name is what is read. */
function readSvg(element: MarkupElement, recorder: Recorder): void {
  if (attribute(element, "role") !== "img") return;
  const title = element.children.find((child) => typeof child !== "string" && child.name === "title");
  recorder.image(
    attribute(element, "aria-label") ??
      (title === undefined || typeof title === "string" ? "" : textOf(title)),
  );
}

function cellRole(element: MarkupElement): string {
  if (element.name === "td") return "data";
  const scope = attribute(element, "scope");
  return scope === "row" || scope === "col" ? `${scope} header` : "header without scope";
}

/**
 * Navigation is no text of the handbook. What is hidden from assistive technology is not read either, but only if it
 * holds no words: words that some readers never meet would be lost.
 */
function isUnseen(element: MarkupElement): boolean {
  if (["nav", "script", "style", "template", "head"].includes(element.name)) return true;
  if (element.attributes.has("hidden")) return true;
  return attribute(element, "aria-hidden") === "true" && !/[\p{L}\p{N}]/u.test(textOf(element));
}
