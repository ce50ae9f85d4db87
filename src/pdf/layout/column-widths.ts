export interface CellWidths {
  /** Of the longest word. */
  readonly minPt: number;
  /** Of the text on one line. */
  readonly maxPt: number;
}

/**
 * Shares a measure out between the columns of a table.
 *
 * Each column gets its text on one line if there is room. If not, each gets room for its longest word, and what is
 * left goes to those with more text. If not even the words fit, all shrink, and words are cut.
 */
export function columnWidths(columns: readonly CellWidths[], measurePt: number, gapPt: number): number[] {
  const available = measurePt - gapPt * Math.max(0, columns.length - 1);
  const sumMax = sum(columns.map(({ maxPt }) => maxPt));
  if (sumMax <= available) return columns.map(({ maxPt }) => maxPt);
  const sumMin = sum(columns.map(({ minPt }) => minPt));
  if (sumMin > available) return shrunk(columns, available);
  const wishes = columns.map(({ minPt, maxPt }) => Math.sqrt(maxPt) * (maxPt > minPt ? 1 : 0));
  return grown(columns, wishes, available - sumMin);
}

/** Space goes to columns by the root of their text's length, and to none more than it can use. */
function grown(columns: readonly CellWidths[], wishes: readonly number[], sparePt: number): number[] {
  const widths = columns.map(({ minPt }) => minPt);
  let spare = sparePt;
  let open = wishes.map((wish, index) => (wish > 0 ? index : -1)).filter((index) => index >= 0);
  while (spare > 0.01 && open.length > 0) {
    const total = sum(open.map((index) => wishes[index] ?? 0));
    const before = spare;
    for (const index of open) {
      const room = (columns[index]?.maxPt ?? 0) - (widths[index] ?? 0);
      const share = Math.min(room, (before * (wishes[index] ?? 0)) / total);
      widths[index] = (widths[index] ?? 0) + share;
      spare -= share;
    }
    open = open.filter((index) => (columns[index]?.maxPt ?? 0) - (widths[index] ?? 0) > 0.01);
  }
  return widths;
}

/** Narrow columns keep their words; the widest give way first. */
function shrunk(columns: readonly CellWidths[], available: number): number[] {
  let limit = available;
  let low = 0;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + limit) / 2;
    if (sum(columns.map(({ minPt }) => Math.min(minPt, middle))) > available) limit = middle;
    else low = middle;
  }
  return columns.map(({ minPt }) => Math.min(minPt, low));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
