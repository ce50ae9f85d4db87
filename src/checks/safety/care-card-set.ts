import type { Urgency } from "../../document/block.ts";
import type { Check } from "../check.ts";
import { careCardsOf } from "./care-cards.ts";

/** The first section holds a card of each urgency. */
export const careCardSet: Check = {
  rule: "care-card-set-complete",
  message: "The first section lacks the care card {missing}.",
  hint: "Add ::: care-card {first} with a heading and a list.",
  english: false,
  *find({ sections: [first] }) {
    if (first === undefined) return;
    const urgencies = new Set(careCardsOf(first.section.blocks).map(({ urgency }) => urgency));
    const missing = allUrgencies.filter((urgency) => !urgencies.has(urgency));
    if (missing.length === 0) return;
    yield { at: first.section.source, values: { missing: missing.join(" and "), first: missing[0] ?? "" } };
  },
};

const allUrgencies: readonly Urgency[] = ["emergency", "urgent", "soon"];
