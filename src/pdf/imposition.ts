/** Where pages stand on sheets of paper that are larger than they are. */
import type { Paper } from "./printouts/page-design.ts";

export interface Sheets {
  readonly paper: Paper;
  /** Sides of paper: each sheet has two. */
  readonly count: number;
  /** For each page in reading order. */
  readonly places: readonly PagePlace[];
  /** How the sheets are printed so that pages back each other. */
  readonly duplex: "DuplexFlipShortEdge" | null;
  /** What a viewer calls each side: the numbers printed on it, from left to right ("96, 1"). Null: sides are counted. */
  readonly labels: readonly string[] | null;
  /** The page within its paper, where it is cut out of it. */
  readonly cut: { readonly marginPt: number; readonly bleedPt: number } | null;
}

export interface PagePlace {
  /** Side of paper, from 0. */
  readonly side: number;
  readonly leftPt: number;
  readonly topPt: number;
}

/**
 * Two pages beside each other, so that sheets printed on both sides, laid on a pile and folded make a booklet.
 *
 * The count is rounded up to whole sheets of four pages: the last ones stay empty.
 */
export function imposeBooklet(pageCount: number, page: Paper, sheet: Paper): Sheets {
  const slots = Math.ceil(pageCount / 4) * 4;
  const left = (sheet.widthPt - 2 * page.widthPt) / 2;
  const topPt = (sheet.heightPt - page.heightPt) / 2;
  const label = (side: number): string => {
    const [low, high] = [side + 1, slots - side];
    // Odd pages stand on the right.
    const pair = side % 2 === 0 ? [high, low] : [low, high];
    return pair.filter((number) => number <= pageCount).join(", ");
  };
  return {
    paper: sheet,
    count: slots / 2,
    labels: Array.from({ length: slots / 2 }, (_, side) => label(side)),
    places: Array.from({ length: pageCount }, (_, index) => ({
      side: Math.min(index, slots - 1 - index),
      leftPt: left + (index % 2 === 0 ? page.widthPt : 0),
      topPt,
    })),
    duplex: "DuplexFlipShortEdge",
    cut: null,
  };
}

/** Each page in the middle of a larger paper, to be cut out of it. */
export function imposeForCutting(
  pageCount: number,
  page: Paper,
  cut: { readonly marginPt: number; readonly bleedPt: number },
): Sheets {
  const { marginPt } = cut;
  return {
    paper: { widthPt: page.widthPt + 2 * marginPt, heightPt: page.heightPt + 2 * marginPt },
    count: pageCount,
    places: Array.from({ length: pageCount }, (_, side) => ({ side, leftPt: marginPt, topPt: marginPt })),
    duplex: null,
    labels: null,
    cut,
  };
}
