import type { Handbook } from "../../document/handbook.ts";
import type { Galley } from "./galley.ts";
import { paginate } from "./paginate.ts";

/**
 * How far space between blocks may shrink before a sheet counts as too long: a clinic can't shorten the handbook to make
 * room for its name.
 */
export function tightestOf({ edition }: Handbook): number {
  return edition === undefined ? 0.5 : 0.3;
}

/** Columns of even height, with as much space between blocks as there is room for. */
export function fitColumns(galley: Galley, columnCount: number, roomPt: number, tightest: number) {
  for (let share = 1; share >= tightest - 0.001; share -= 0.05) {
    const tighter = share === 1 ? galley : tightened(galley, share);
    if (paginate(tighter, roomPt).length > columnCount) continue;
    let [low, high] = [columnCount > 1 ? 0 : roomPt, roomPt];
    while (high - low > 0.1) {
      const middle = (low + high) / 2;
      if (paginate(tighter, middle).length > columnCount) low = middle;
      else high = middle;
    }
    return { galley: tighter, columns: paginate(tighter, high) };
  }
  return null;
}

export function tightened(galley: Galley, share: number): Galley {
  return { ...galley, slugs: galley.slugs.map((slug) => ({ ...slug, gapPt: slug.gapPt * share })) };
}
