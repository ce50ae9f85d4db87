import { touchDisc } from "./marks.ts";
import { headFromBehind } from "./person.ts";
import type { Palette } from "./palette.ts";
import { detail, ellipse, makePen, moved, panel, round, shape, type Drawing, type Pen } from "./shapes.ts";

const scale = 0.8;

/** A back and a foot, with the places that therapists work on. */
export function drawTouchPlaces(palette: Palette): Drawing {
  const [width, height] = [320, 372];
  const pen = makePen(palette, scale);
  const [left, top] = [3, 16];
  const place = (number: number, x: number, y: number, radius?: number) =>
    touchDisc(number, round(left + x * scale), round(top + y * scale), palette, radius);
  const person = moved(left, top, [...bareBack(pen), ...headFromBehind(palette.skin, pen)], scale);
  const foot = panel("advice", { x: 226, y: 12, width: 82, height: 132 }, "foot", palette, [
    ...sole(palette.skin2, makePen(palette)),
    touchDisc(6, 42, 76, palette),
  ]);
  const places = [
    place(3, 131, 96),
    place(3, 189, 96),
    place(2, 143, 164, 11),
    place(2, 177, 164, 11),
    place(1, 90, 214),
    place(1, 230, 214),
    place(4, 122, 296),
    place(4, 198, 296),
    place(5, 160, 386),
  ];
  return {
    width,
    height,
    widthPx: 400,
    shapes: [panel("advice", { x: 0, y: 0, width, height }, "frame", palette, [person, foot, ...places])],
  };
}

/** Down to the hips, which a sheet covers. */
function bareBack(pen: Pen): readonly string[] {
  const { palette } = pen;
  const outline = [
    "M132 132 C133 150 132 160 127 170 C118 186 92 193 66 202 C40 211 30 232 26 262 C18 320 13 400 12 470",
    "H60 C62 410 66 352 74 306 C82 342 82 366 76 400 C72 420 70 440 70 470",
    "H250 C250 440 248 420 244 400 C238 366 238 342 246 306 C254 352 258 410 260 470",
    "H308 C307 400 302 320 294 262 C290 232 280 211 254 202 C228 193 202 186 193 170 C188 160 187 150 188 132 Z",
  ];
  return [
    shape(outline.join(" "), palette.skin, pen),
    detail("M160 196 V366", palette.skin, pen),
    detail("M112 232 C104 250 106 268 114 282", palette.skin, pen),
    detail("M208 232 C216 250 214 268 206 282", palette.skin, pen),
    shape("M66 412 C110 422 210 422 254 412 L260 470 H60 Z", palette.sheet, pen),
    detail("M98 424 C98 440 96 450 94 460 M226 424 C226 440 228 450 230 460", palette.sheet, pen),
  ];
}

/** A left foot from below. */
function sole(skin: string, pen: Pen): readonly string[] {
  return [
    ellipse(59, 22, 8, 10, skin, pen),
    ellipse(44, 22, 5.5, 8, skin, pen),
    ellipse(34, 26, 5, 7, skin, pen),
    ellipse(25.5, 32, 4.5, 6.5, skin, pen),
    ellipse(18.5, 40, 4, 6, skin, pen),
    shape(
      "M66 40 C70 52 62 66 60 82 C58 98 58 104 56 112 C52 124 32 124 29 112 C27 100 24 84 20 72 C14 58 14 50 20 44 C30 34 60 26 66 40 Z",
      skin,
      pen,
    ),
  ];
}
