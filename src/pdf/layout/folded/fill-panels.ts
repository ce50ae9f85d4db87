import type { GalleyMeasures } from "../paginate.ts";
import { paginate } from "../paginate.ts";

/** What one panel holds: slugs from `first` up to, not including, `end`. */
export interface FilledPanel {
  readonly first: number;
  readonly end: number;
}

export interface FilledPanels {
  readonly panels: readonly FilledPanel[];
  /** Index of the first slug that has no room; null when all have. */
  readonly firstWithoutRoom: number | null;
}

/**
 * Cuts a galley into panels of given heights.
 *
 * `starts` names slugs that begin a panel. One whose panel is reached already, because the text before it was too long
 * for its own, follows that text directly.
 */
export function fillPanels(
  galley: GalleyMeasures,
  heightsPt: readonly number[],
  starts: readonly { readonly slug: number; readonly panel: number }[] = [],
): FilledPanels {
  const panels: FilledPanel[] = [];
  let first = 0;
  heightsPt.forEach((heightPt, panel) => {
    const stop = starts.find((start) => start.panel > panel && start.slug >= first);
    const end = stop?.slug ?? galley.slugs.length;
    const [column] = end > first ? paginate(stretch(galley, first, end), heightPt) : [];
    // A slug that is higher than a panel alone would be taken all the same: here it has no room.
    const fits = column !== undefined && heightOf(galley, first, first + column.end) <= heightPt + SLACK_PT;
    panels.push({ first, end: fits ? first + column.end : first });
    first = panels.at(-1)?.end ?? first;
  });
  return { panels, firstWithoutRoom: first < galley.slugs.length ? first : null };
}

const SLACK_PT = 0.01;

/** The height of slugs below each other; the space above the first falls away. */
export function heightOf({ slugs }: GalleyMeasures, first: number, end: number): number {
  return slugs
    .slice(first, end)
    .reduce((sum, slug, index) => sum + slug.heightPt + (index === 0 ? 0 : slug.gapPt), 0);
}

function stretch(
  { slugs, keeps, repeatedHeads }: GalleyMeasures,
  first: number,
  end: number,
): GalleyMeasures {
  const inside = <Part extends { readonly first: number; readonly end: number }>(part: Part): Part[] =>
    part.end <= first || part.first >= end
      ? []
      : [{ ...part, first: Math.max(part.first, first) - first, end: Math.min(part.end, end) - first }];
  return {
    slugs: slugs.slice(first, end),
    keeps: keeps.flatMap(inside),
    repeatedHeads: repeatedHeads.flatMap(inside),
  };
}
