import type { AdviceList, Block, Callout, CareCard, Heading, KeyPoints } from "../document/block.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element, escapeText } from "./escape.ts";
import { renderHeading } from "./headings.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";
import { renderAdviceMark, renderCareIcon } from "./icons.ts";
import { renderInlines } from "./inlines.ts";
import { renderList } from "./lists.ts";
import { renderPageBreaks } from "./page-breaks.ts";

export function renderKeyPoints(keyPoints: KeyPoints, scope: SectionScope): string {
  return element(
    "div",
    { class: "key-points", ...languageAttributes(keyPoints, scope.context) },
    `${renderTitle(keyPoints.title, scope)}\n${renderChildren(keyPoints.children, scope)}`,
  );
}

export function renderCareCard(card: CareCard, scope: SectionScope): string {
  const { context } = scope;
  const urgency = element("span", { class: "care-card__urgency" }, escapeText(card.urgencyLabel));
  const words = `${urgency} ${renderInlines(card.title.children, scope)}`;
  // One element around the words, so that they stay together beside the icon when they wrap.
  const content = renderCareIcon(card.urgency) + element("span", { class: "care-card__title" }, words);
  const head = renderHeading(card.title, { class: "care-card__head" }, content, scope);
  const body = element("div", { class: "care-card__body" }, renderChildren(card.children, scope));
  return element(
    "div",
    {
      class: `care-card care-card--${card.urgency}`,
      ...epubSemantics("notice", context),
      ...languageAttributes(card, context),
    },
    `${renderPageBreaks(card.title.key, scope, "block")}${head}\n${body}`,
  );
}

export function renderAdviceList(advice: AdviceList, scope: SectionScope): string {
  const children = advice.children.map((child) => renderAdviceBlock(child, advice.advice, scope));
  return element(
    "div",
    { class: `advice advice--${advice.advice}`, ...languageAttributes(advice, scope.context) },
    [renderTitle(advice.title, scope), ...children].join("\n"),
  );
}

export function renderCallout(callout: Callout, scope: SectionScope): string {
  const title = callout.title === null ? "" : `${renderTitle(callout.title, scope)}\n`;
  const language = languageAttributes(callout, scope.context);
  const content = title + renderChildren(callout.children, scope);
  if (callout.margin !== true) return element("div", { class: "callout", ...language }, content);
  // An `aside` would be a landmark, and a remark is nothing to jump to: the role says what it is.
  return element("aside", { class: "callout margin-note", role: "note", ...language }, content);
}

/** The site draws ticks and crosses by its style sheet; readers of books differ too much in what CSS they keep. */
function renderAdviceBlock(block: Block, advice: "do" | "dont", scope: SectionScope): string {
  if (scope.context.format === "site" || block.type !== "list") return scope.renderBlock(block);
  return renderPageBreaks(block.key, scope, "block") + renderList(block, scope, renderAdviceMark(advice));
}

function renderChildren(blocks: readonly Block[], scope: SectionScope): string {
  return blocks.map((block) => scope.renderBlock(block)).join("\n");
}

function renderTitle(heading: Heading, scope: SectionScope): string {
  const pageBreaks = renderPageBreaks(heading.key, scope, "block");
  return pageBreaks + renderHeading(heading, {}, renderInlines(heading.children, scope), scope);
}
