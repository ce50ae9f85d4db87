import { pick } from "../../support/random.ts";
import { inMarkup, replaceAt, replacing, swapNeighbours, wholeElements } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const card = /<(?:div|section|aside) class="care-card[ "][^>]*>/g;

/** The cards that say when to call for help: the words that matter most. */
export const cardFaults: readonly FaultOperator[] = [
  inMarkup("drop a care card", (markup, random) => {
    const cards = wholeElements(markup, card);
    return cards.length === 0 ? null : replaceAt(markup, pick(cards, random), "");
  }),
  inMarkup("swap two care cards", (markup, random) =>
    swapNeighbours(withoutMarksBetween(markup), wholeElements(withoutMarksBetween(markup), card), random),
  ),
  inMarkup(
    "drop how urgent a card is",
    replacing(/<span class="care-card__urgency">[^<]*<\/span>/g, () => ""),
  ),
  inMarkup(
    "call an emergency soon",
    replacing(/(?<=care-card__urgency">)Emergency:/g, () => "Soon:"),
  ),
].flat();

/** A page mark between two cards goes with the second. */
function withoutMarksBetween(markup: string): string {
  return markup.replaceAll(
    /(<(span|div)[^>]*page-?break[^>]*><\/\2>)(<div class="care-card[ "][^>]*>)/g,
    "$3$1",
  );
}
