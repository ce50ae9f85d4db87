import { tokens } from "../../src/theme/tokens.ts";
import { boxedCross } from "./marks.ts";
import { calmFace, headFromFront, shoulders } from "./person.ts";
import type { Palette } from "./palette.ts";
import { detail, makePen, moved, panel, stroke, type Drawing } from "./shapes.ts";

/** A person from the front, and the part of the neck that nobody presses. */
export function drawNoPress(palette: Palette): Drawing {
  const [width, height] = [320, 292];
  const pen = makePen(palette);
  const skin = palette.skin2;
  const { zone, crosses } = tokens.drawing["no-press"];
  const person = moved(0, 22, [
    shoulders(skin, 300, pen),
    ...headFromFront(skin, "tied", calmFace, pen),
    detail("M78 226 C104 220 128 226 146 236 M242 226 C216 220 192 226 174 236", skin, pen),
    stroke(zone, palette.ink, pen.line, { "stroke-dasharray": "5 6" }),
    ...crosses.map(([x, y]) => boxedCross(x, y, palette)),
  ]);
  return {
    width,
    height,
    widthPx: 360,
    shapes: [panel("warning", { x: 0, y: 0, width, height }, "frame", palette, [person])],
  };
}
