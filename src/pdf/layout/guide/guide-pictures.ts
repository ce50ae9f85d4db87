/** Small drawings of a sheet that is printed and folded: ink lines on white, which any copier keeps. */
import { tokens } from "../../../theme/tokens.ts";
import type { GuidePicture } from "../../../locale/words.ts";
import type { Drawing, Shape } from "../drawing.ts";
import { rectangle } from "../drawing.ts";
import { pathOperators } from "../svg-path.ts";

/** All are drawn on this field and made larger with it. */
const FIELD = { width: 150, height: 92 };
export const PICTURE_RATIO = FIELD.height / FIELD.width;

const print = tokens.color.print;

export function guidePicture(name: GuidePicture, widthPt: number): Drawing {
  const scale = widthPt / FIELD.width;
  return shapes[name](scale);
}

type Draw = (scale: number) => Drawing;

const shapes: Readonly<Record<GuidePicture, Draw>> = {
  // A sheet lying across, its two sides, and an arrow over the short edge.
  flip: (scale) => [
    paper("M12 24 H90 V80 H12 Z", scale),
    text("M20 34 H36 M20 42 H34 M20 50 H36 M20 58 H32 M46 34 H62 M46 42 H58 M46 50 H62", scale),
    heavy("M90 24 V80", scale),
    paper("M98 28 L132 20 V76 L98 84 Z", scale),
    text("M104 40 L124 35.5 M104 50 L124 45.5 M104 60 L120 56.5", scale),
    ...arrow("M64 16 C76 2 100 2 112 12", "M112 12 L110.5 2.5 M112 12 L102.5 12.5", scale),
  ],
  // A sheet that fills the paper, and one that has shrunk, which is crossed out.
  "actual-size": (scale) => [
    paper("M8 20 H70 V64 H8 Z", scale),
    fold("M28.7 20 V64 M49.4 20 V64", scale),
    heavy("M24 78 L33 86 L52 70", scale),
    paper("M82 20 H144 V64 H82 Z", scale),
    { ...paper("M92 27 H134 V57 H92 Z", scale), lineWidthPt: scale },
    fold("M106 27 V57 M120 27 V57", scale),
    heavy("M104 70 L122 86 M122 70 L104 86", scale),
  ],
  // Held against a lamp: the ticks of both sides meet.
  "hold-to-light": (scale) => [
    { path: circleOf(124, 22, 13, scale), fill: print.lamp, stroke: print.ink, lineWidthPt: 2 * scale },
    text("M124 42 V49 M105 30 L99 34 M107 11 L101 7", scale),
    paper("M12 30 H90 V84 H12 Z", scale),
    heavy("M38 30 V38 M38 76 V84 M64 30 V38 M64 76 V84", scale),
    fold("M38 38 V76 M64 38 V76", scale),
  ],
  // The inside is up: the right third goes over the middle.
  "fold-right": (scale) => [
    paper("M8 24 H92 V84 H8 Z", scale),
    fold("M50 24 V84", scale),
    text("M15 36 H40 M15 45 H36 M15 54 H40 M57 36 H82 M57 45 H78", scale),
    paper("M92 24 L128 12 V72 L92 84 Z", scale),
    ...arrow("M134 30 C128 6 100 2 82 14", "M82 14 L91.5 12.5 M82 14 L86 5.5", scale),
  ],
  // Then the left third goes over that, and the front is on top.
  "fold-left": (scale) => [
    paper("M56 24 H104 V84 H56 Z", scale),
    text("M64 36 H92 M64 45 H88 M64 54 H92", scale),
    paper("M56 24 L16 12 V72 L56 84 Z", scale),
    ...arrow("M14 30 C22 4 56 0 76 14", "M76 14 L66.5 12.5 M76 14 L72 5.5", scale),
  ],
  // The front, with a label on the back beside it.
  label: (scale) => [
    paper("M14 10 H60 V86 H14 Z", scale),
    { path: circleOf(37, 48, 10, scale), fill: print.hair, stroke: print.ink, lineWidthPt: 2 * scale },
    text("M20 20 H50 M20 28 H44", scale),
    { ...stroked("M16 76 C26 64 48 64 58 76", 2, scale) },
    paper("M84 10 H130 V86 H84 Z", scale),
    text("M90 20 H120 M90 28 H116 M90 36 H120", scale),
    {
      path: rectangle(90 * scale, 52 * scale, 34 * scale, 22 * scale),
      fill: print["lamp-tint"],
      stroke: print.ink,
      lineWidthPt: 2 * scale,
    },
  ],
};

function paper(path: string, scale: number): Shape {
  return { ...stroked(path, 2, scale), fill: print.paper };
}

function heavy(path: string, scale: number): Shape {
  return stroked(path, 4, scale);
}

/** Lines that stand for words. */
function text(path: string, scale: number): Shape {
  return stroked(path, 1.6, scale);
}

function fold(path: string, scale: number): Shape {
  return { ...stroked(path, 1.4, scale), dashPt: [3 * scale, 3 * scale] };
}

function arrow(path: string, head: string, scale: number): readonly Shape[] {
  return [stroked(path, 2.6, scale), stroked(head, 2.6, scale)];
}

function stroked(path: string, width: number, scale: number): Shape {
  return {
    path: pathOperators(path, [scale, 0, 0, scale, 0, 0]),
    stroke: print.ink,
    lineWidthPt: width * scale,
    cap: "round",
  };
}

function circleOf(x: number, y: number, radius: number, scale: number): string {
  const path = `M${x - radius} ${y} A${radius} ${radius} 0 0 1 ${x + radius} ${y} A${radius} ${radius} 0 0 1 ${x - radius} ${y} Z`;
  return pathOperators(path, [scale, 0, 0, scale, 0, 0]);
}
