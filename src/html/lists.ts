import type { Block, DefinitionItem, DefinitionList, List } from "../document/block.ts";
import { element } from "./escape.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";
import { renderInlines } from "./inlines.ts";
import { renderPageBreaks } from "./page-breaks.ts";

/** `mark` is markup at the start of every item of this list, not of the lists inside it. */
export function renderList(list: List, scope: SectionScope, mark = ""): string {
  const items = list.items.map((item) =>
    element(
      "li",
      languageAttributes(item, scope.context),
      renderPageBreaks(item.key, scope, "phrase") + mark + renderItemBlocks(item.children, list.tight, scope),
    ),
  );
  return element(
    list.ordered ? "ol" : "ul",
    {
      start: list.ordered && list.start !== 1 ? list.start : null,
      ...languageAttributes(list, scope.context),
    },
    items.join("\n"),
  );
}

export function renderDefinitionList(list: DefinitionList, scope: SectionScope): string {
  const items = list.items.map((item) => renderDefinitionItem(item, scope));
  return element("dl", languageAttributes(list, scope.context), items.join("\n"));
}

function renderDefinitionItem(item: DefinitionItem, scope: SectionScope): string {
  // A group has no element of its own, so what is true of the group is said of each of its parts.
  const language = languageAttributes(item, scope.context);
  const pageBreaks = renderPageBreaks(item.key, scope, "phrase");
  const terms = item.terms.map((term, index) =>
    element("dt", language, (index === 0 ? pageBreaks : "") + renderInlines(term, scope)),
  );
  const definitions = item.definitions.map((blocks) =>
    element("dd", language, renderItemBlocks(blocks, blocks.length === 1, scope)),
  );
  return [...terms, ...definitions].join("\n");
}

/** In a tight item a paragraph has no element of its own. */
function renderItemBlocks(blocks: readonly Block[], tight: boolean, scope: SectionScope): string {
  if (!tight) return blocks.map((block) => scope.renderBlock(block)).join("\n");
  return blocks
    .map((block) => {
      if (block.type !== "paragraph") return scope.renderBlock(block);
      const content = renderPageBreaks(block.key, scope, "phrase") + renderInlines(block.children, scope);
      const language = languageAttributes(block, scope.context);
      return block.lang === undefined && block.dir === undefined
        ? content
        : element("span", language, content);
    })
    .join("\n");
}
