import type { Block, CareCard, Urgency } from "../../document/block.ts";
import type { SourceRange } from "../../document/source-range.ts";
import { eachBlock } from "../../document/visit.ts";
import { flatten } from "../text/flatten.ts";
import { wordsOf } from "../text/sentences.ts";
import { emptyWords, qualifiers, sameSign } from "../words/symptom-words.ts";

/** One sign that a care card names, as the set of words that tell it from others. */
export interface Symptom {
  readonly urgency: Urgency;
  /** As the card has it. */
  readonly item: string;
  readonly words: ReadonlySet<string>;
  readonly source: SourceRange;
}

/**
 * The signs of a card.
 *
 * An item names several: "a bad headache with confusion, or after a head injury" is a headache with confusion, and a
 * headache after an injury. What stands before "with" goes with each of the signs behind it.
 */
export function symptomsOf(card: CareCard): readonly Symptom[] {
  return itemTexts(card.children).flatMap(({ text, source }) => {
    const [head = "", ...conditions] = text
      .toLowerCase()
      .split(/,?\s(?:or |and )?(?=(?:with|that|when|while|after|during|before|even if|set off by) )/);
    const heads = alternativesOf(head);
    const tails = conditions.length === 0 ? [new Set<string>()] : conditions.flatMap(alternativesOf);
    return heads.flatMap((start) =>
      tails.map((tail) => ({
        urgency: card.urgency,
        item: text,
        words: new Set([...start, ...tail]),
        source,
      })),
    );
  });
}

/** "weakness or numbness" are two; in "new, severe or unfamiliar neck pain or headache" the adjectives go with both. */
function alternativesOf(text: string): readonly ReadonlySet<string>[] {
  const found: ReadonlySet<string>[] = [];
  let shared: string[] = [];
  for (const part of text.split(/,|\bor\b/)) {
    const words = wordsOf(part)
      .map(normalise)
      .filter((word) => !emptyWords.has(word) && word !== "");
    if (words.length === 0) continue;
    if (words.every((word) => qualifiers.has(word))) shared = [...shared, ...words];
    else {
      // "new, severe or unfamiliar neck pain": what qualifies the first of them qualifies the next.
      const own = words.filter((word) => qualifiers.has(word));
      if (shared.length > 0) shared = [...shared, ...own];
      found.push(new Set([...shared, ...words]));
    }
  }
  return found.length === 0 ? [new Set(shared)] : found;
}

function normalise(word: string): string {
  const bare = word.toLowerCase();
  const same = sameSign[bare] ?? bare;
  return same.length > 4 && same.endsWith("s") && !same.endsWith("ss") ? same.slice(0, -1) : same;
}

function itemTexts(blocks: readonly Block[]): readonly { text: string; source: SourceRange }[] {
  return [...eachBlock(blocks)].flatMap((block) =>
    block.type === "list"
      ? block.items.map((item) => {
          const [first] = item.children;
          const text = first?.type === "paragraph" ? flatten(first.children).text : "";
          return { text, source: item.source };
        })
      : [],
  );
}
