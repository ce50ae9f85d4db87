import { inMarkup, replacing, swapNeighbours, textPlaces } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const cell = /<(t[dh])(?:\s[^>]*)?>(?:(?!<\/t[dh])[^])*<\/\1>/g;
const headerCell = /<th[^>]*>(?:(?!<\/th)[^])*\p{L}(?:(?!<\/th)[^])*<\/th>/gu;

/** Tables: what a cell says, and what heads it. */
export const tableFaults: readonly FaultOperator[] = [
  inMarkup(
    "lose a cell",
    replacing(cell, () => ""),
  ),
  inMarkup(
    "empty a cell",
    replacing(/(?<=<t[dh][^>]*>)(?:(?!<\/t[dh])[^])*\p{L}(?:(?!<\/t[dh])[^])*/gu, () => ""),
  ),
  inMarkup("swap two cells", (markup, random) => swapNeighbours(markup, textPlaces(markup, cell), random)),
  inMarkup(
    "drop a row",
    replacing(/<tr(?:\s[^>]*)?>(?:(?!<\/tr>)[^])*<\/tr>/g, () => ""),
  ),
  inMarkup(
    "make a header cell a data cell",
    replacing(headerCell, (text) => text.replace(/^<th[^>]*>/, "<td>").replace(/<\/th>$/, "</td>")),
  ),
  inMarkup(
    "drop what a header cell heads",
    replacing(headerCell, (text) => text.replace(/ scope="[^"]*"/, "")),
  ),
].flat();
