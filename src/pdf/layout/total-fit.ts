import { breakKind } from "./break-opportunities.ts";

/** Words of a paragraph as numbers: what line breaking needs, and nothing else. */
export interface LineMaterial {
  /** In points. */
  readonly wordWidths: Float64Array;
  /** Of the space after each word; 0 where none stands. */
  readonly spaceWidths: Float64Array;
  /** How a line may end after each word. */
  readonly breaks: Uint8Array;
  /** Of what is added where a line ends after a word: a hyphen. */
  readonly endWidths?: Float64Array;
}

/** What a line end costs, beside the squares of the empty ends. */
const penalties: Readonly<Record<number, number>> = {
  [breakKind.none]: Infinity,
  [breakKind.space]: 0,
  [breakKind.withoutSpace]: 12,
  [breakKind.address]: 60,
  [breakKind.emergency]: 2000,
  [breakKind.mandatory]: 0,
  [breakKind.hyphen]: 50,
};

const COST_OF_A_LINE = 20;
const COST_OF_A_SHORT_LAST_LINE = 60;
const COST_OF_A_LONE_LAST_WORD = 30;
/** Of the measure. */
const SHORT_LAST_LINE = 0.2;
const FULL_EMPTY_LINE = 1000;
/** Rounding must not push a word down that fits. */
const SLACK_PT = 0.01;

/**
 * Breaks a paragraph into lines and returns where each ends (the index after its last word).
 *
 * All line ends of the paragraph are weighed together (total fit), so no line is much shorter than its neighbours.
 * `balanced` counts the last line too, which is right for headings.
 */
export function breakLines(material: LineMaterial, measurePt: number, { balanced = false } = {}): number[] {
  const { wordWidths, spaceWidths, breaks, endWidths } = material;
  const count = wordWidths.length;
  const before = new Float64Array(count + 1);
  for (let i = 0; i < count; i += 1)
    before[i + 1] = (before[i] ?? 0) + (wordWidths[i] ?? 0) + (spaceWidths[i] ?? 0);

  const ends: number[] = [];
  let first = 0;
  for (let i = 0; i < count; i += 1) {
    if (breaks[i] === breakKind.mandatory || i === count - 1) {
      fitStretch(first, i + 1);
      first = i + 1;
    }
  }
  return ends;

  function lineWidth(start: number, end: number): number {
    const words = (before[end] ?? 0) - (before[start] ?? 0) - (spaceWidths[end - 1] ?? 0);
    return words + (endWidths?.[end - 1] ?? 0);
  }

  function fitStretch(start: number, end: number): void {
    if (lineWidth(start, end) <= measurePt + SLACK_PT) {
      ends.push(end);
      return;
    }
    // Places where a line can start or end, then the cheapest way to reach each of them.
    const places = [start];
    for (let i = start; i < end - 1; i += 1) if (breaks[i] !== breakKind.none) places.push(i + 1);
    places.push(end);
    const cost = new Float64Array(places.length).fill(Infinity);
    const previous = new Int32Array(places.length);
    cost[0] = 0;
    for (let to = 1; to < places.length; to += 1) {
      const lineEnd = places[to] ?? end;
      for (let from = to - 1; from >= 0; from -= 1) {
        const lineStart = places[from] ?? start;
        const width = lineWidth(lineStart, lineEnd);
        const fits = width <= measurePt + SLACK_PT;
        // A word with no place to break in it has to stand out; nothing shorter can.
        if (!fits && from < to - 1) break;
        const total = (cost[from] ?? Infinity) + lineCost(lineStart, lineEnd, lineEnd === end, width, fits);
        if (total < (cost[to] ?? Infinity)) {
          cost[to] = total;
          previous[to] = from;
        }
      }
    }
    const reversed: number[] = [];
    for (let to = places.length - 1; to > 0; to = previous[to] ?? 0) reversed.push(places[to] ?? end);
    ends.push(...reversed.toReversed());
  }

  function lineCost(start: number, end: number, isLast: boolean, width: number, fits: boolean): number {
    if (!fits) return 100_000;
    const empty = Math.max(0, measurePt - width) / measurePt;
    if (!isLast) {
      const kind = breaks[end - 1] ?? breakKind.none;
      return empty * empty * FULL_EMPTY_LINE + (penalties[kind] ?? 0) + COST_OF_A_LINE;
    }
    if (balanced) return empty * empty * FULL_EMPTY_LINE + COST_OF_A_LINE;
    if (start === 0) return COST_OF_A_LINE;
    if (width < SHORT_LAST_LINE * measurePt) return COST_OF_A_LINE + COST_OF_A_SHORT_LAST_LINE;
    return COST_OF_A_LINE + (end - start === 1 ? COST_OF_A_LONE_LAST_WORD : 0);
  }
}
