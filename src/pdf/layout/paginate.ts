/** What of a galley counts for its pages. */
export interface GalleyMeasures {
  readonly slugs: readonly {
    readonly heightPt: number;
    readonly gapPt: number;
    readonly keepWithPrevious: boolean;
  }[];
  /** Stretches that stay on one page if they fit on one. */
  readonly keeps: readonly { readonly first: number; readonly end: number }[];
  readonly repeatedHeads: readonly {
    readonly first: number;
    readonly end: number;
    readonly heightPt: number;
  }[];
}

/** One column of text: slugs from `first` up to `end`. */
export interface ColumnOfSlugs {
  readonly first: number;
  readonly end: number;
  /** Index of that which is shown again at the top. */
  readonly repeatedHead: number | null;
}

/** Rounding must not push a slug to the next page that fits. */
const SLACK_PT = 0.01;

/** What is kept together may leave this much of a column empty; before it leaves more, it is cut. */
const MOST_LEFT_EMPTY = 0.6;

/**
 * Cuts a galley into columns of a height.
 *
 * A column ends at the last place that is allowed. When what belongs together is higher than a column it is cut where
 * the column is full: nothing is clipped.
 */
export function paginate(galley: GalleyMeasures, columnHeightPt: number): readonly ColumnOfSlugs[] {
  const { slugs, repeatedHeads } = galley;
  const breakForbidden = forbiddenBreaks(galley, columnHeightPt);
  const emptiestPt = columnHeightPt * (1 - MOST_LEFT_EMPTY);
  const columns: ColumnOfSlugs[] = [];
  let first = 0;
  while (first < slugs.length) {
    const repeatedHead = repeatedHeads.findIndex((table) => first > table.first && first < table.end);
    const head = repeatedHeads[repeatedHead];
    let used = head?.heightPt ?? 0;
    let end = first;
    let [allowedEnd, allowedUsed] = [-1, 0];
    let [splitEnd, splitUsed] = [-1, 0];
    for (; end < slugs.length; end += 1) {
      const slug = slugs[end];
      if (slug === undefined) break;
      const height = slug.heightPt + (end === first ? 0 : slug.gapPt);
      if (end > first && used + height > columnHeightPt + SLACK_PT) break;
      used += height;
      if (breakForbidden[end + 1] !== 1) [allowedEnd, allowedUsed] = [end + 1, used];
      if (slugs[end + 1]?.keepWithPrevious !== true) [splitEnd, splitUsed] = [end + 1, used];
    }
    if (allowedEnd > first && allowedUsed < emptiestPt && splitEnd > allowedEnd) allowedEnd = splitEnd;
    // Also what is cut is cut where a line may go: not between a cell and the name above it.
    const fullEnd = splitEnd > first && splitUsed >= emptiestPt ? splitEnd : end;
    const columnEnd = end === slugs.length ? end : allowedEnd > first ? allowedEnd : fullEnd;
    columns.push({ first, end: columnEnd, repeatedHead: head === undefined ? null : repeatedHead });
    first = columnEnd;
  }
  return columns;
}

/** Marks each slug that may not start a column. */
function forbiddenBreaks({ slugs, keeps }: GalleyMeasures, columnHeightPt: number): Uint8Array {
  const forbidden = Uint8Array.from(slugs, ({ keepWithPrevious }) => (keepWithPrevious ? 1 : 0));
  for (const { first, end } of keeps) {
    let height = 0;
    for (let i = first; i < end; i += 1)
      height += (slugs[i]?.heightPt ?? 0) + (i > first ? (slugs[i]?.gapPt ?? 0) : 0);
    if (height <= columnHeightPt + SLACK_PT) forbidden.fill(1, first + 1, end);
  }
  return forbidden;
}

/**
 * Returns which of a paragraph's lines must stay with the line before them.
 *
 * At least `orphans` lines stay before a page break and `widows` after it; a paragraph too short for both stays whole.
 */
export function linesKeptWithPrevious(
  lineCount: number,
  { orphans = 2, widows = 2 }: { readonly orphans?: number; readonly widows?: number } = {},
): readonly boolean[] {
  return Array.from(
    { length: lineCount },
    (_, line) => line > 0 && (line < orphans || lineCount - line < widows),
  );
}
