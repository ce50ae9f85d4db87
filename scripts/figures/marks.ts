import { emptyElement } from "../../src/html/escape.ts";
import { tokens } from "../../src/theme/tokens.ts";
import type { Palette } from "./palette.ts";
import { moved, stroke } from "./shapes.ts";

const { figure } = tokens;

/** Drawn, not set: an image in a page has none of the page's fonts. 13 units high, around 0, 0. */
const numerals: Readonly<Record<number, string>> = {
  1: "M-3.2 -3.6 L0.8 -6.5 V6.5",
  2: "M-4 -3 C-4 -7.8 4 -7.8 4 -3 C4 0 -1 2.4 -4.2 6.5 H4.4",
  3: "M-3.8 -5 C-2.4 -7.4 3.8 -7.4 3.8 -3.5 C3.8 -0.8 1.2 -0.5 -0.8 -0.5 C1.2 -0.5 4.4 -0.1 4.4 3 C4.4 7.6 -3 7.6 -4.4 4.6",
  4: "M2 6.5 V-6.5 L-4.8 2.6 H5",
  5: "M3.8 -6.5 H-2.8 L-3.5 -0.7 C-1.4 -2.6 4.4 -2.2 4.4 2.2 C4.4 7.4 -2.6 7.6 -4.4 4.8",
  6: "M3.2 -6 C-1.6 -6.6 -4.4 -2.6 -4.4 1.8 C-4.4 8.2 4.4 8.2 4.4 2.4 C4.4 -2.6 -3 -2.6 -4.2 1.4",
};

/** Round: here hands go. */
export function touchDisc(
  number: number,
  x: number,
  y: number,
  palette: Palette,
  radius: number = figure["dot-radius"],
): string {
  const scale = radius / figure["dot-radius"];
  return moved(x, y, [
    emptyElement("circle", {
      r: radius,
      fill: palette.lamp,
      "stroke-width": figure["dot-line"],
    }),
    numeral(number, palette.onLamp, scale),
  ]);
}

/** Square: a sign to act on. */
export function signNumber(number: number, x: number, y: number, palette: Palette): string {
  return moved(x, y, [
    emptyElement("rect", { x: -12, y: -12, width: 24, height: 24, fill: palette.ink, stroke: "none" }),
    numeral(number, palette.raised, 1),
  ]);
}

function numeral(number: number, color: string, scale: number): string {
  const d = numerals[number];
  if (d === undefined) throw new Error(`There is no drawn numeral ${number}.`);
  const transform = scale === 1 ? null : `scale(${scale.toFixed(2)})`;
  return stroke(d, color, 2.8, { transform });
}

/** A cross in a square frame: do not. */
export function boxedCross(
  x: number,
  y: number,
  palette: Palette,
  half: number = figure["cross-half"],
): string {
  const arm = half * 0.45;
  return moved(x, y, [
    emptyElement("rect", {
      x: -half,
      y: -half,
      width: 2 * half,
      height: 2 * half,
      fill: palette.raised,
      "stroke-width": figure["dot-line"],
      "stroke-linejoin": "miter",
    }),
    stroke(
      `M${-arm} ${-arm} L${arm} ${arm} M${arm} ${-arm} L${-arm} ${arm}`,
      palette.cross,
      figure["cross-line"],
    ),
  ]);
}

/** Points down from 0, 0: something sinks. */
export function arrowDown(x: number, y: number, length: number, palette: Palette): string {
  const d = `M0 0 V${length} M-8 ${length - 8.5} L0 ${length} L8 ${length - 8.5}`;
  return moved(x, y, [stroke(d, palette.cross, 4.5)]);
}
