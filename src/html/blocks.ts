import type { Block, CodeBlock } from "../document/block.ts";
import { assertNever } from "../document/node.ts";
import { renderAdviceList, renderCallout, renderCareCard, renderKeyPoints } from "./cards.ts";
import { element, emptyElement, escapeText } from "./escape.ts";
import { renderFigure } from "./figures.ts";
import { renderGlossaryList } from "./glossary.ts";
import { renderHeading } from "./headings.ts";
import { languageAttributes, type HtmlContext, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderDefinitionList, renderList } from "./lists.ts";
import { renderPageBreaks } from "./page-breaks.ts";
import { renderSourceList } from "./sources.ts";
import { renderTable } from "./tables.ts";

/** Where rendering starts: everything in a section is rendered with its scope. */
export function scopeOfSection(sectionId: string, context: HtmlContext): SectionScope {
  const scope: SectionScope = { context, sectionId, renderBlock: (block) => renderBlock(block, scope) };
  return scope;
}

export function renderBlocks(blocks: readonly Block[], scope: SectionScope): string {
  return blocks.map((block) => scope.renderBlock(block)).join("\n");
}

function renderBlock(block: Block, scope: SectionScope): string {
  return renderPageBreaks(block.key, scope, "block") + renderBlockItself(block, scope);
}

function renderBlockItself(block: Block, scope: SectionScope): string {
  const language = languageAttributes(block, scope.context);
  switch (block.type) {
    case "paragraph":
      return element("p", language, renderInlines(block.children, scope));
    case "heading":
      return renderHeading(block, {}, renderInlines(block.children, scope), scope);
    case "list":
      return renderList(block, scope);
    case "blockQuote":
      return element("blockquote", language, renderBlocks(block.children, scope));
    case "codeBlock":
      return renderCodeBlock(block, scope.context);
    case "thematicBreak":
      return emptyElement("hr");
    case "table":
      return renderTable(block, scope);
    case "definitionList":
      return renderDefinitionList(block, scope);
    case "figure":
      return renderFigure(block, scope);
    case "keyPoints":
      return renderKeyPoints(block, scope);
    case "careCard":
      return renderCareCard(block, scope);
    case "adviceList":
      return renderAdviceList(block, scope);
    case "callout":
      return renderCallout(block, scope);
    case "glossaryList":
      return renderGlossaryList(block, scope);
    case "sourceList":
      return renderSourceList(block, scope);
    default:
      return assertNever(block);
  }
}

function renderCodeBlock(block: CodeBlock, context: HtmlContext): string {
  const code = element(
    "code",
    { class: block.language === "" ? null : `language-${block.language}` },
    escapeText(block.value),
  );
  return element("pre", languageAttributes(block, context), code);
}
