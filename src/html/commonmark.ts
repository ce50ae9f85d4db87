import type { Block, List, ListItem } from "../document/block.ts";
import type { Inline } from "../document/inline.ts";
import { plainText } from "../document/plain-text.ts";
import { element, emptyElement, escapeText } from "./escape.ts";
import { outsideHref } from "./link-href.ts";

/**
 * The tree in the form of the CommonMark specification's examples: no ids, no classes, no wrappers.
 *
 * Readers never see this form. It shows that what the parser keeps is what the specification asks for, so it knows only
 * the nodes that CommonMark and its raw HTML (`sub`, `sup`, `kbd`) can become, and refuses the rest.
 */
export function renderCommonMarkHtml(blocks: readonly Block[]): string {
  return blocks.map((block) => `${renderBlock(block)}\n`).join("");
}

function renderBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
      return element("p", {}, renderInlines(block.children));
    case "heading":
      return element(`h${block.level}`, {}, renderInlines(block.children));
    case "list":
      return renderList(block);
    case "blockQuote":
      return element("blockquote", {}, `\n${renderCommonMarkHtml(block.children)}`);
    case "codeBlock": {
      const language = block.language === "" ? null : `language-${block.language}`;
      return element("pre", {}, element("code", { class: language }, escapeText(block.value)));
    }
    case "thematicBreak":
      return emptyElement("hr");
    case "figure": {
      const title = block.caption.length === 0 ? null : plainText(block.caption);
      return element("p", {}, renderImage(block.imagePath, block.alt, title));
    }
    case "table":
    case "definitionList":
    case "keyPoints":
    case "careCard":
    case "adviceList":
    case "callout":
    case "glossaryList":
    case "sourceList":
      throw new Error(`CommonMark has no ${block.type}.`);
  }
}

function renderList(list: List): string {
  const items = list.items.map((item) => `\n${element("li", {}, renderItem(item, list.tight))}`);
  const start = list.ordered && list.start !== 1 ? list.start : null;
  return element(list.ordered ? "ol" : "ul", { start }, `${items.join("")}\n`);
}

function renderItem(item: ListItem, tight: boolean): string {
  return item.children
    .map((child) =>
      tight && child.type === "paragraph" ? renderInlines(child.children) : `\n${renderBlock(child)}\n`,
    )
    .join("");
}

function renderInlines(inlines: readonly Inline[]): string {
  return inlines.map(renderInline).join("");
}

function renderInline(inline: Inline): string {
  switch (inline.type) {
    case "text":
      return escapeText(inline.value);
    case "emphasis":
      return element("em", {}, renderInlines(inline.children));
    case "strong":
      return element("strong", {}, renderInlines(inline.children));
    case "code":
      return element("code", {}, escapeText(inline.value));
    case "lineBreak":
      return `${emptyElement("br")}\n`;
    case "link": {
      if (inline.target.kind === "section") throw new Error("CommonMark's links are as written.");
      const attributes = { href: outsideHref(inline.target), title: inline.title };
      return element("a", attributes, renderInlines(inline.children));
    }
    case "inlineImage":
      return renderImage(inline.imagePath, inline.alt, inline.title);
    case "span":
    case "value":
      return renderInlines(inline.children);
    case "subscript":
      return element("sub", {}, renderInlines(inline.children));
    case "superscript":
      return element("sup", {}, renderInlines(inline.children));
    case "keyboard":
      return element("kbd", {}, renderInlines(inline.children));
    case "noteReference":
    case "citation":
    case "glossaryReference":
    case "abbreviation":
    case "evidenceLabel":
      throw new Error(`CommonMark has no ${inline.type}.`);
  }
}

function renderImage(src: string, alt: string, title: string | null): string {
  return emptyElement("img", { src, alt, title });
}
