import type { Urgency } from "../../document/block.ts";
import type { Check } from "../check.ts";
import { careCardsOf } from "./care-cards.ts";
import { symptomsOf } from "./symptoms.ts";
import type { Symptom } from "./symptoms.ts";

/**
 * A sign on a card must not stand on a more urgent one too, as it is or in a wider sense: who has a sudden fit finds
 * "a fit" on both. The other way round is fine: a sudden loss of sight may be more urgent than a loss of sight.
 */
export const oneUrgency: Check = {
  rule: "symptom-has-one-urgency",
  message: 'The sign "{sign}" stands on the card {urgency}, and on the card {other} too ("{otherItem}").',
  hint: "Leave it on the more urgent card, or add the word that parts the two, such as sudden.",
  english: true,
  *find({ sections }) {
    const symptoms = sections
      .flatMap(({ section }) => [...careCardsOf(section.blocks), ...careCardsOf(section.leaflet ?? [])])
      .flatMap(symptomsOf);
    for (const symptom of symptoms) {
      const other = symptoms.find(
        (candidate) => isMoreUrgent(candidate, symptom) && covers(candidate, symptom),
      );
      if (other === undefined) continue;
      const { item: sign, urgency, source } = symptom;
      yield { at: source, values: { sign, urgency, other: other.urgency, otherItem: other.item } };
    }
  },
};

const rank: Readonly<Record<Urgency, number>> = { emergency: 0, urgent: 1, soon: 2 };

function isMoreUrgent(a: Symptom, b: Symptom): boolean {
  return rank[a.urgency] < rank[b.urgency];
}

function covers(wide: Symptom, narrow: Symptom): boolean {
  return wide.words.size > 0 && [...wide.words].every((word) => narrow.words.has(word));
}
