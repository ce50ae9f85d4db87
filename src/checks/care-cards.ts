import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Block, CareCard, Urgency } from "../document/block.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import type { Inline } from "../document/inline.ts";
import { mapBlocks } from "../document/map-tree.ts";
import { eachBlock } from "../document/visit.ts";

/**
 * The safety rules of patient information: the first section holds a complete set of care cards, the emergency card
 * comes before any advice, and no card holds a link (NHS service manual, care cards).
 */
export function checkCareCards(handbook: Handbook): readonly Diagnostic[] {
  const sections = allSections(handbook);
  const [first] = sections;
  if (first === undefined) return [];
  const inFirst = [...eachBlock(first.blocks)];
  const urgencies = new Set(inFirst.filter(isCareCard).map(({ urgency }) => urgency));
  const missing = allUrgencies.filter((urgency) => !urgencies.has(urgency));
  return [
    ...(missing.length === 0
      ? []
      : [
          diagnose(
            "care-card-set-complete",
            first.source,
            `The first section lacks the care card ${missing.join(" and ")}.`,
            `Add ::: care-card ${missing[0] ?? ""} with a heading and a list.`,
          ),
        ]),
    ...adviceBeforeEmergency(inFirst),
    ...sections.flatMap(({ blocks }) => [...eachBlock(blocks)].filter(isCareCard).flatMap(linksInCard)),
  ];
}

const allUrgencies: readonly Urgency[] = ["emergency", "urgent", "soon"];

function isCareCard(block: Block): block is CareCard {
  return block.type === "careCard";
}

function adviceBeforeEmergency(blocks: readonly Block[]): readonly Diagnostic[] {
  const first = blocks.find(({ type }) => type !== "heading");
  if (first === undefined || (first.type === "careCard" && first.urgency === "emergency")) return [];
  const hint = "Move ::: care-card emergency to the start of the first section.";
  return [diagnose("emergency-card-first", first.source, "This comes before the emergency card.", hint)];
}

function linksInCard(card: CareCard): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const look = (inline: Inline): Inline => {
    if (inline.type === "link" || inline.type === "citation" || inline.type === "noteReference") {
      found.push(
        diagnose(
          "care-card-without-links",
          inline.source,
          "A care card holds a link, a citation or the mark of a note.",
          "Put it below the card: nobody should leave the card while they read it.",
        ),
      );
    }
    return inline;
  };
  mapBlocks([card], { inline: look });
  return found;
}
