import type { Block } from "../../document/block.ts";
import type { Check } from "../check.ts";
import { qualifiers } from "../words/symptom-words.ts";
import { careCardsOf } from "./care-cards.ts";
import { symptomsOf } from "./symptoms.ts";
import type { Symptom } from "./symptoms.ts";

/**
 * Who has only the leaflet must find every sign of an emergency in it.
 *
 * A leaflet says them shorter, so the words that name the signs are compared, and not how they are put together.
 */
export const leafletSigns: Check = {
  rule: "leaflet-has-emergency-signs",
  message: 'The leaflet text has no "{words}", which the emergency card names: {sign}',
  hint: "Say every sign of the emergency card in the card of the leaflet text too.",
  english: true,
  *find({ sections }) {
    for (const { section } of sections) {
      if (section.leaflet === null) continue;
      const onLeaflet = new Set(emergencySigns(section.leaflet).flatMap(namingWords));
      const told = new Set<string>();
      for (const sign of emergencySigns(section.blocks)) {
        const missing = namingWords(sign).filter((word) => !onLeaflet.has(word) && !told.has(word));
        if (missing.length === 0) continue;
        for (const word of missing) told.add(word);
        yield {
          at: section.leaflet[0]?.source ?? section.source,
          values: { words: missing.join(" "), sign: sign.item },
        };
      }
    }
  },
};

function emergencySigns(blocks: readonly Block[]): readonly Symptom[] {
  return careCardsOf(blocks)
    .filter(({ urgency }) => urgency === "emergency")
    .flatMap(symptomsOf);
}

/** Without the words that say when and on which side, which a short text may put in another way. */
function namingWords({ words }: Symptom): readonly string[] {
  return [...words].filter((word) => !qualifiers.has(word) && !circumstances.has(word));
}

const circumstances: ReadonlySet<string> = new Set(["after", "during", "before", "one", "both", "side"]);
