import type { StructureElement } from "../structure/structure-element.ts";
import type { Float, Galley, Slug, SlugItem, Stretch } from "./galley.ts";
import { paginate } from "./paginate.ts";

/** Fewer lines than these are not worth that a figure leaves its place. */
const LEAST_SLUGS_MOVED_UP = 3;

/**
 * Where a figure does not fit on what is left of a column, the text behind it moves up and the figure starts the next
 * column: a page has no gap before a picture.
 *
 * A figure never passes a heading, another figure, or the end of its section. In the structure tree it stays where
 * its author put it.
 */
export function moveFigures(galley: Galley, columnHeightPt: number): Galley {
  let moved = galley;
  for (let index = 0; index < galley.floats.length; index += 1) {
    const float = moved.floats[index];
    if (float === undefined || isWithinAnother(float, moved)) continue;
    const end = endOfTextThatFits(float, index, moved, columnHeightPt);
    if (end - float.end >= LEAST_SLUGS_MOVED_UP) moved = exchanged(moved, float, end);
  }
  return moved;
}

function isWithinAnother({ first, end }: Float, { keeps, boxes, repeatedHeads }: Galley): boolean {
  return [...keeps, ...boxes, ...repeatedHeads].some(
    (other) => other.first <= first && other.end >= end && other.end - other.first > end - first,
  );
}

/** Index behind the text that fills the column before the figure; the figure's own end where none does. */
function endOfTextThatFits(float: Float, index: number, galley: Galley, columnHeightPt: number): number {
  const { slugs, floats, stops } = galley;
  // A heading right above the figure was moved with it, and stays with the text.
  let start = float.first;
  while (start > 0 && slugs[start]?.keepWithPrevious === true) start -= 1;
  const columns = paginate(galley, columnHeightPt);
  const column = columns.find(({ end }, at) => end === start && at < columns.length - 1);
  if (column === undefined) return float.end;
  const head = column.repeatedHead === null ? undefined : galley.repeatedHeads[column.repeatedHead];
  let used = head?.heightPt ?? 0;
  for (let at = column.first; at < float.first; at += 1) used += heightOf(slugs[at], at > column.first);
  const limit = Math.min(
    slugs.length,
    floats[index + 1]?.first ?? slugs.length,
    ...stops.filter((stop) => stop >= float.end),
  );
  let fits = float.end;
  for (let at = float.end; at < limit; at += 1) {
    used += heightOf(slugs[at], true);
    if (used > columnHeightPt) break;
    if (mayEndBefore(at + 1, galley)) fits = at + 1;
  }
  return fits;
}

function heightOf(slug: Slug | undefined, hasGap: boolean): number {
  return slug === undefined ? 0 : slug.heightPt + (hasGap ? slug.gapPt : 0);
}

/** Whether text may end here without cutting what belongs together. */
function mayEndBefore(at: number, { slugs, keeps, boxes, repeatedHeads }: Galley): boolean {
  if (slugs[at]?.keepWithPrevious === true) return false;
  return [...keeps, ...boxes, ...repeatedHeads].every(({ first, end }) => at <= first || at >= end);
}

/** The galley with the figure behind the text up to `end`. */
function exchanged(galley: Galley, float: Float, end: number): Galley {
  const { slugs } = galley;
  const [firstOfFigure, ...restOfFigure] = slugs.slice(float.first, float.end);
  const [firstOfText, ...restOfText] = slugs.slice(float.end, end);
  if (firstOfFigure === undefined || firstOfText === undefined) return galley;
  const elements = topElements(slugs.slice(float.first, float.end), float.parent);
  const text: Slug = {
    ...firstOfText,
    // The figure takes its place in the tree here, before the text that it was before.
    items: [...elements.map((element) => ({ kind: "element", element }) as const), ...firstOfText.items],
    gapPt: firstOfFigure.gapPt,
    keepWithPrevious: firstOfFigure.keepWithPrevious,
  };
  const figure: Slug = { ...firstOfFigure, gapPt: firstOfText.gapPt, keepWithPrevious: false };
  const moved = (stretch: Stretch): { first: number; end: number } => ({
    first: newIndex(stretch.first),
    end: newIndex(stretch.end - 1) + 1,
  });
  return {
    ...galley,
    slugs: [
      ...slugs.slice(0, float.first),
      text,
      ...restOfText,
      figure,
      ...restOfFigure,
      ...slugs.slice(end),
    ],
    keeps: galley.keeps.map(moved),
    boxes: galley.boxes.map((box) => ({ ...box, ...moved(box) })),
    repeatedHeads: galley.repeatedHeads.map((head) => ({ ...head, ...moved(head) })),
    floats: galley.floats.map((other) => ({ ...other, ...moved(other) })),
    stops: galley.stops.map(newIndex),
  };

  function newIndex(index: number): number {
    if (index < float.first || index >= end) return index;
    return index < float.end ? index + (end - float.end) : index - (float.end - float.first);
  }
}

/** Elements of a figure right below what it stands in, in order. */
function topElements(slugs: readonly Slug[], parent: StructureElement): readonly StructureElement[] {
  const tops = new Set<StructureElement>();
  for (const element of slugs.flatMap(({ items }) => items.flatMap(elementsOf))) {
    let top: StructureElement = element;
    while (top.parent !== null && top.parent !== parent) top = top.parent;
    if (top.parent === parent) tops.add(top);
  }
  return [...tops];
}

function elementsOf(item: SlugItem): readonly StructureElement[] {
  switch (item.kind) {
    case "line":
      return item.artifact === undefined ? item.paragraph.runs.flatMap(({ element }) => element ?? []) : [];
    case "image":
      return item.element === null ? [] : [item.element];
    case "figure":
    case "field":
    case "element":
      return [item.element];
    case "drawing":
      return [];
  }
}
