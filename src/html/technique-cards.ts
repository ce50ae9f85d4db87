import type { Block } from "../document/block.ts";
import type { TechniqueCard } from "../document/technique-cards.ts";
import { findTechniqueCards } from "../document/technique-cards.ts";
import { renderBlocks } from "./blocks.ts";
import { element } from "./escape.ts";
import type { SectionScope } from "./html-context.ts";

/** The blocks of a section. Only here are there cards: what stands in a list or a box is no part of the section. */
export function renderSectionBlocks(blocks: readonly Block[], scope: SectionScope): string {
  return findTechniqueCards(blocks)
    .map((part) =>
      part.type === "techniqueCard" ? renderTechniqueCard(part, scope) : scope.renderBlock(part),
    )
    .join("\n");
}

/** The blocks stay right inside the card, in their author's order; where the picture stands is for style sheets. */
function renderTechniqueCard({ name, figure, label, rest }: TechniqueCard, scope: SectionScope): string {
  const blocks = renderBlocks([name, figure, label, ...rest], scope);
  return element("div", { class: "technique" }, `\n${blocks}\n`);
}
