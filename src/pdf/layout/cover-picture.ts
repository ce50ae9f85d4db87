import type { Handbook } from "../../document/handbook.ts";
import { paletteOf } from "../../theme/palette.ts";
import { tokens } from "../../theme/tokens.ts";
import type { Drawing, Shape } from "./drawing.ts";
import { circle, ellipse, rectangle, roundedRectangle } from "./drawing.ts";
import type { Matrix } from "./svg-path.ts";
import { pathOperators, rotated } from "./svg-path.ts";

const print = tokens.color.print;
const drawing = tokens.drawing;

/** The tokens' units that span the block: a person's shoulders, and a sleeve that comes in from the right. */
const VIEW = { left: 6, width: 338, headTop: 12 };
const MOST_DOTS = 9;

/**
 * The cover's picture block: night above, the body below running out into the page, the shoulder line between them.
 *
 * A handbook without the person shows the bare horizon and a dot for each part.
 */
export function coverPicture(
  handbook: Handbook,
  widthPt: number,
  heightPt: number,
  radiusPt: number,
): Drawing {
  const scale = widthPt / VIEW.width;
  const block = roundedRectangle(0, 0, widthPt, heightPt, [radiusPt, radiusPt, 0, 0]);
  const { color } = paletteOf(handbook.edition?.colours ?? null);
  const ground: Shape = { path: block, fill: color.print["spruce-tint"] };
  const showsPerson = handbook.coverFigure === "hand-on-shoulder";
  const matrix: Matrix = [scale, 0, 0, scale, -VIEW.left * scale, VIEW.headTop * scale * 0.2];
  const shapes = showsPerson
    ? person(matrix, scale, color.cover.strand)
    : bareHorizon(handbook, widthPt, heightPt);
  // What is as white as the page reaches a little beyond the block, or a hair of its ground would show at the edge.
  const beyond = rectangle(-2, 0, widthPt + 4, heightPt + 2);
  return [ground, ...shapes.map((shape) => ({ ...shape, clip: isPaper(shape) ? beyond : block }))];
}

function isPaper({ fill, stroke }: Shape): boolean {
  return fill === print.paper && stroke === undefined;
}

function person(matrix: Matrix, scale: number, strandColour: string): readonly Shape[] {
  const outline = { stroke: print.ink, lineWidthPt: tokens.figure.line * scale, cap: "round" } as const;
  const turned = rotated(matrix, drawing.horizon["head-turn"]);
  const ear = pathOperators(drawing["ear-left"], turned);
  const mirrored: Matrix = [
    -turned[0],
    -turned[1],
    turned[2],
    turned[3],
    turned[4] + 320 * turned[0],
    turned[5] + 320 * turned[1],
  ];
  const belowBody = rectangle(-10, matrix[3] * 272 + matrix[5], 4000, 4000);
  return [
    { path: ear, fill: print.paper, ...outline },
    { path: pathOperators(drawing["ear-left"], mirrored), fill: print.paper, ...outline },
    { path: pathOperators(drawing.horizon.body, matrix), fill: print.paper },
    { path: pathOperators(drawing.horizon.body, matrix), ...outline },
    { path: belowBody, fill: print.paper },
    { path: pathOperators(drawing["hair-back"], turned), fill: print.hair, ...outline },
    ...drawing.strands.map((strand): Shape => ({
      path: pathOperators(strand, turned),
      stroke: strandColour,
      lineWidthPt: tokens.figure["detail-line"] * scale,
      cap: "round",
    })),
    ...hand(matrix, scale),
  ];
}

/** A hand is capsules: thick strokes with round ends, first in ink, then a little thinner in the colour of skin. */
function hand(matrix: Matrix, scale: number): readonly Shape[] {
  const { palm, fingers, cuff } = drawing["hand-from-the-side"];
  const edge = 2 * tokens.figure.line;
  const capsule = ([path, width]: readonly [string, number], color: string, extra: number): Shape => ({
    path: pathOperators(path, matrix),
    stroke: color,
    lineWidthPt: (width + extra) * scale,
    cap: "round",
  });
  return [
    ...palm.map((part) => capsule(part, print.ink, edge)),
    ...fingers.flatMap((part) => [capsule(part, print.ink, edge), capsule(part, print["skin-2"], 0)]),
    ...palm.map((part) => capsule(part, print["skin-2"], 0)),
    ...cuff.flatMap((part) => [capsule(part, print.ink, edge), capsule(part, print.lamp, 0)]),
  ];
}

/** Only the line between night and paper, and a lamp for each part. */
function bareHorizon(handbook: Handbook, widthPt: number, heightPt: number): readonly Shape[] {
  const x = (share: number): number => share * widthPt;
  const y = (share: number): number => share * heightPt;
  const curvePath = (close: string): string =>
    `M${-x(0.1)} ${y(0.86)} C${x(0.2)} ${y(0.86)} ${x(0.3)} ${y(0.56)} ${x(0.5)} ${y(0.56)} ` +
    `C${x(0.7)} ${y(0.56)} ${x(0.85)} ${y(0.8)} ${x(1.1)} ${y(0.84)} ${close}`;
  const identity: Matrix = [1, 0, 0, 1, 0, 0];
  const lineWidthPt = 4;
  const count = Math.min(handbook.parts.length, MOST_DOTS);
  const radius = Math.min(y(0.06), x(0.4) / (count * 2.6));
  const dots = Array.from({ length: count }, (_, index): Shape => {
    // From the left: in the middle two of them would look at the reader.
    const across = x(0.1) + radius + index * radius * 2.6;
    return { path: circle(across, y(0.22), radius), fill: print.lamp, stroke: print.ink, lineWidthPt: 2 };
  });
  return [
    { path: pathOperators(curvePath(`V${y(1.2)} H${-x(0.1)} Z`), identity), fill: print.paper },
    { path: pathOperators(curvePath(""), identity), stroke: print.ink, lineWidthPt },
    ...dots,
  ];
}

/** The mark: the same person in a disc, with one lamp dot. */
export function markDrawing(diameterPt: number): Drawing {
  const scale = diameterPt / 64;
  const matrix: Matrix = [scale, 0, 0, scale, 0, 0];
  const { disc, body, head, dot } = drawing["mark-64"];
  const turn = rotated(matrix, head.turn);
  const [headX, headY, radiusX, radiusY] = head.ellipse;
  // The head is turned by a few degrees about a point below it: moving it there is the same to the eye.
  const centreX = turn[0] * headX + turn[2] * headY + turn[4];
  const centreY = turn[1] * headX + turn[3] * headY + turn[5];
  return [
    { path: circle(disc[0] * scale, disc[1] * scale, disc[2] * scale), fill: print.ink },
    // Its line hides the disc's lower edge.
    { path: pathOperators(body, matrix), fill: print.paper, stroke: print.paper, lineWidthPt: 1.6 * scale },
    { path: ellipse(centreX, centreY, radiusX * scale, radiusY * scale), fill: print.paper },
    {
      path: circle(dot[0] * scale, dot[1] * scale, dot[2] * scale),
      fill: print.lamp,
      stroke: print.ink,
      lineWidthPt: 3 * scale,
    },
  ];
}
