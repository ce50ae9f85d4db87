import { inMarkup, replacing, swapNeighbours, textPlaces } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const word = /(?<=>[^<]*)[\p{L}\p{N}]+(?=[^<>]*<)/gu;

/** Single words of the text. */
export const wordFaults: readonly FaultOperator[] = [
  inMarkup(
    "delete one word",
    replacing(word, () => ""),
  ),
  inMarkup(
    "say a word twice",
    replacing(word, (text) => `${text} ${text}`),
  ),
  inMarkup("swap two words", (markup, random) => swapNeighbours(markup, textPlaces(markup, word), random)),
  inMarkup(
    "join two words",
    replacing(/(?<=>[^<]*[\p{L},.]) (?=\p{L}[^<>]*<)/gu, () => ""),
  ),
  inMarkup(
    "change a number",
    replacing(/(?<=>[^<]*)\d+(?=[^<>]*<)/g, (text) => String(Number(text) + 1)),
  ),
  inMarkup(
    "drop a not",
    replacing(/(?<=>[^<]*)\b(?:not|no|never) (?=[^<>]*<)/gi, () => ""),
  ),
].flat();
