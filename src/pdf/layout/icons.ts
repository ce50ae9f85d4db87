import type { Inks } from "../printouts/page-design.ts";
import { tokens } from "../../theme/tokens.ts";
import type { Drawing } from "./drawing.ts";
import { circle, line, rectangle } from "./drawing.ts";
import type { Matrix } from "./svg-path.ts";
import { pathOperators } from "./svg-path.ts";

const print = tokens.color.print;

/** Stop: an octagon with an exclamation mark, light on the dark head of an emergency card. */
export function octagonIcon(sizePt: number): Drawing {
  const scale = sizePt / 24;
  return [
    { path: pathOperators(tokens.drawing["octagon-24"], scaled(scale)), fill: print["on-garnet"] },
    { path: line(12 * scale, 6.2 * scale, 12 * scale, 13.2 * scale), ...stroke(print.garnet, 3 * scale) },
    { path: circle(12 * scale, 17.6 * scale, 1.8 * scale), fill: print.garnet },
  ];
}

/** Today: a clock. */
export function clockIcon(sizePt: number): Drawing {
  const scale = sizePt / 24;
  return [
    { path: circle(12 * scale, 12 * scale, 10.4 * scale), ...stroke(print.ink, 2.4 * scale) },
    { path: pathOperators("M12 5.8 V12.4 L16 15.2", scaled(scale)), ...stroke(print.ink, 2.4 * scale) },
  ];
}

/** In the next days: a calendar. */
export function calendarIcon(sizePt: number): Drawing {
  const scale = sizePt / 24;
  return [
    { path: rectangle(2.2 * scale, 4 * scale, 19.6 * scale, 17.6 * scale), ...stroke(print.ink, 2 * scale) },
    {
      path: pathOperators("M2.2 10 H21.8 M7.4 1.4 V6 M16.6 1.4 V6", scaled(scale)),
      ...stroke(print.ink, 2 * scale),
    },
  ];
}

/** Do: a tick in a disc, round as all advice. */
export function tickIcon(sizePt: number, inks: Inks): Drawing {
  const scale = sizePt / 24;
  return [
    { path: circle(sizePt / 2, sizePt / 2, sizePt / 2), fill: inks.spruce },
    {
      path: pathOperators("M6.4 12.6 L10.4 16.6 L17.8 8.4", scaled(scale)),
      ...stroke(inks["on-spruce"], 3 * scale),
    },
  ];
}

/** Do not: a cross in a square, like all warnings. */
export function crossIcon(sizePt: number, color: string): Drawing {
  const scale = sizePt / 24;
  return [
    { path: rectangle(1.5 * scale, 1.5 * scale, 21 * scale, 21 * scale), ...stroke(print.ink, 2.4 * scale) },
    {
      path: pathOperators("M7.4 7.4 L16.6 16.6 M16.6 7.4 L7.4 16.6", scaled(scale)),
      ...stroke(color, 3.4 * scale),
    },
  ];
}

export function squareBullet(sizePt: number, color: string): Drawing {
  return [{ path: rectangle(0, 0, sizePt, sizePt), fill: color }];
}

/** An empty box to tick: "not yet". */
export function emptySquare(sizePt: number): Drawing {
  return [{ path: rectangle(0.5, 0.5, sizePt - 1, sizePt - 1), stroke: print.ink, lineWidthPt: 1 }];
}

function stroke(color: string, lineWidthPt: number): { stroke: string; lineWidthPt: number; cap: "round" } {
  return { stroke: color, lineWidthPt, cap: "round" };
}

function scaled(scale: number): Matrix {
  return [scale, 0, 0, scale, 0, 0];
}
