import type { BlockContext } from "./block-context.ts";
import { MOST_OF_A_MEASURE } from "./block-context.ts";
import type { Drawing } from "./drawing.ts";
import { line, rectangle, roundedRectangle } from "./drawing.ts";
import { addSlug } from "./galley.ts";

export interface BoxLook {
  readonly fill?: string;
  readonly border?: { readonly color: string; readonly widthPt: number };
  readonly radiusPt?: number;
  readonly paddingPt: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** Lays out content in a box that stays whole if a page can hold it, and else stays open where the page ends. */
export function layOutBox(look: BoxLook, context: BlockContext, build: (inner: BlockContext) => void): void {
  const { galley, leftPt, widthPt } = context;
  const first = galley.slugs.length;
  const { top, bottom } = look.paddingPt;
  const sides = look.paddingPt.left + look.paddingPt.right;
  const share = Math.min(1, (widthPt * MOST_OF_A_MEASURE) / sides);
  const [left, right] = [look.paddingPt.left * share, look.paddingPt.right * share];
  const keptWithPrevious = galley.keepNext;
  addSlug(galley, top, [], { keepWithPrevious: keptWithPrevious });
  galley.keepNext = true;
  build({ ...context, leftPt: leftPt + left, widthPt: widthPt - left - right });
  galley.gapPt = 0;
  galley.keepNext = false;
  addSlug(galley, bottom, [], { keepWithPrevious: true });
  const stretch = { first, end: galley.slugs.length };
  galley.keeps.push(stretch);
  // Boxes are drawn in this order, so one that holds others comes before them.
  const inside = galley.boxes.findIndex((box) => box.first >= first);
  galley.boxes.splice(inside === -1 ? galley.boxes.length : inside, 0, {
    ...stretch,
    leftPt,
    draw: (heightPt, open) => drawBox(look, widthPt, heightPt, open),
  });
}

export function drawBox(
  { fill, border, radiusPt = 0 }: BoxLook,
  widthPt: number,
  heightPt: number,
  open: { readonly top: boolean; readonly bottom: boolean },
): Drawing {
  const half = (border?.widthPt ?? 0) / 2;
  const [x, y, right, bottom] = [
    half,
    open.top ? 0 : half,
    widthPt - half,
    heightPt - (open.bottom ? 0 : half),
  ];
  const [upper, lower] = [open.top ? 0 : radiusPt, open.bottom ? 0 : radiusPt];
  const outline =
    radiusPt === 0
      ? rectangle(x, y, right - x, bottom - y)
      : roundedRectangle(x, y, right - x, bottom - y, [upper, upper, lower, lower]);
  if (border === undefined) return fill === undefined ? [] : [{ path: outline, fill }];
  const stroke = { stroke: border.color, lineWidthPt: border.widthPt };
  if (!open.top && !open.bottom)
    return [{ path: outline, ...stroke, ...(fill === undefined ? {} : { fill }) }];
  const sides = [line(x, y, x, bottom), line(right, y, right, bottom)];
  if (radiusPt > 0) {
    // A closed rounded outline, of which the open end is cut away.
    const beyond = radiusPt + border.widthPt;
    const top = open.top ? -beyond : y;
    const foot = open.bottom ? heightPt + beyond : bottom;
    const r = radiusPt;
    const path = roundedRectangle(x, top, right - x, foot - top, [r, r, r, r]);
    const clip = rectangle(-border.widthPt, 0, widthPt + 2 * border.widthPt, heightPt);
    return [{ path, clip, ...stroke, ...(fill === undefined ? {} : { fill }) }];
  }
  if (!open.top) sides.push(line(0, y, widthPt, y));
  if (!open.bottom) sides.push(line(0, bottom, widthPt, bottom));
  return [...(fill === undefined ? [] : [{ path: outline, fill }]), { path: sides.join(" "), ...stroke }];
}
