import { boxedCross, touchDisc } from "./marks.ts";
import { calmFace, headFromFront, shoulders } from "./person.ts";
import type { Palette } from "./palette.ts";
import { capsules, detail, makePen, moved, panel, round, shape, type Drawing, type Pen } from "./shapes.ts";

const size = { width: 155, height: 142 };
const right = 320 - size.width;
const below = size.height + 10;

/** Three dents, each deeper than the one before, and the neck, where nobody presses. */
export function drawPressure(palette: Palette): Drawing {
  const pen = makePen(palette);
  return {
    width: 320,
    height: size.height + below,
    widthPx: 400,
    shapes: [
      panel("advice", { x: 0, y: 0, ...size }, "light", palette, dent(1, 5, pen)),
      panel("advice", { x: right, y: 0, ...size }, "medium", palette, dent(2, 16, pen)),
      panel("advice", { x: 0, y: below, ...size }, "firm", palette, dent(3, 30, pen)),
      panel("warning", { x: right, y: below, ...size }, "neck", palette, notOnTheNeck(pen)),
    ],
  };
}

const surface = 80;

/** The skin, the muscle below it, and a fingertip that presses them in. */
function dent(number: number, depth: number, pen: Pen): readonly string[] {
  const { palette } = pen;
  const under = surface + 26;
  return [
    shape(`${dip(surface, depth, 19)} V150 H-6 Z`, palette.skin, pen),
    detail(dip(under, depth * 0.62, 24), palette.skin, pen),
    detail(dip(under + 20, depth * 0.3, 28), palette.skin, pen),
    ...fingertip(80, surface + depth, pen),
    touchDisc(number, 25, 25, palette),
  ];
}

function dip(y: number, depth: number, half: number): string {
  const [middle, bottom] = [78, y + depth];
  const [left, farLeft] = [middle - half, middle - 2.2 * half];
  const [rightEdge, farRight] = [middle + half, middle + 2.2 * half];
  return `M-6 ${y} H${farLeft} C${left} ${y} ${left} ${bottom} ${middle} ${bottom} C${rightEdge} ${bottom} ${rightEdge} ${y} ${farRight} ${y} H161`;
}

/** From above at the right, with its nail on that side. */
function fingertip(x: number, tipY: number, pen: Pen): readonly string[] {
  const radius = 14;
  const y = tipY - radius - pen.line;
  // Along the finger, and across it to its back.
  const at = (along: number, across: number) =>
    `${round(x + 0.306 * along + 0.952 * across)} ${round(y - 0.952 * along + 0.306 * across)}`;
  const finger = `M${x + 36} ${y - 112} L${x} ${y}`;
  return [
    ...capsules([[finger, 2 * radius]], pen.palette.skin2, pen),
    detail(
      `M${at(30, -13)} Q${at(25, -2)} ${at(30, 7)} M${at(70, -13)} Q${at(65, -2)} ${at(70, 7)}`,
      pen.palette.skin2,
      pen,
    ),
    detail(`M${at(19, 13)} C${at(18, 6)} ${at(2, 4)} ${at(-5, 11)}`, pen.palette.skin2, pen),
  ];
}

function notOnTheNeck(pen: Pen): readonly string[] {
  const { palette } = pen;
  const scale = 0.6;
  const small = makePen(palette, scale, 2.6);
  const person = [
    shoulders(palette.skin, 300, small),
    ...headFromFront(palette.skin, "short", calmFace, small),
  ];
  return [
    moved(-36, 8, person, scale),
    ...capsules([["M170 64 L91 102", 22]], palette.skin2, pen),
    detail("M114 80 Q122 86 122 96", palette.skin2, pen),
    boxedCross(60, 106, palette),
  ];
}
