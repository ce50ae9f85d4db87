import { element, emptyElement } from "../../src/html/escape.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { calmFace, headFromBehind, headFromFront, shoulders } from "./person.ts";
import type { Palette } from "./palette.ts";
import {
  detail,
  drawHand,
  ellipse,
  makePen,
  mirrored,
  moved,
  shape,
  stroke,
  type Drawing,
  type Hand,
  type Pen,
} from "./shapes.ts";

// One portrait for each kind of massage. They are cut to the shape of their place, so what matters is in the middle:
// on a phone a wide strip of it shows. No hand is near the front or the sides of a neck, and no place has a number,
// as no clinician has checked the places.

const [width, height] = [208, 288];

function portrait(palette: Palette, shapes: readonly string[]): Drawing {
  const ground = emptyElement("rect", { width, height, fill: palette.ground, stroke: "none" });
  return { width, height, widthPx: width, shapes: [ground, ...shapes] };
}

// Hands of the tokens' figures.
const { "hand-on-shoulder": onShoulder, "hand-from-the-side": fromTheSide } = tokens.drawing;

/** A hand rests on a shoulder, seen from behind. */
export function drawTriggerPoint(palette: Palette): Drawing {
  const scale = 1.25;
  const pen = makePen(palette, scale);
  return portrait(palette, [
    moved(
      -18,
      -138,
      [
        shoulders(palette.skin, 346, pen),
        detail("M160 214 V346", palette.skin, pen),
        detail("M112 262 C104 284 106 306 114 324", palette.skin, pen),
        ...shortHairFromBehind(palette.skin, pen),
        ...drawHand(onShoulder, palette.skin2, palette.lamp, pen),
      ],
      scale,
    ),
  ]);
}

/** Two hands glide up a back, one on each side of the spine. */
export function drawSwedish(palette: Palette): Drawing {
  const scale = 0.86;
  const pen = makePen(palette, scale);
  const hand = moved(11, 22, drawHand(onShoulder, palette.skin, palette.cloth, makePen(palette, scale)));
  return portrait(palette, [
    moved(
      -33.6,
      -60,
      [
        shoulders(palette.skin2, 410, pen),
        detail("M160 214 V410", palette.skin2, pen),
        ...headFromBehind(palette.skin2, pen),
        hand,
        mirrored([hand]),
      ],
      scale,
    ),
  ]);
}

/** An elbow leans on the back, beside the spine. */
export function drawDeepTissue(palette: Palette): Drawing {
  const scale = 0.95;
  const pen = makePen(palette, scale);
  return portrait(palette, [
    moved(
      -48,
      -92,
      [
        shoulders(palette.skin, 406, pen),
        detail("M160 214 V406", palette.skin, pen),
        ...shortHairFromBehind(palette.skin, pen),
        detail("M112 262 C104 284 106 306 114 324", palette.skin, pen),
        detail("M171 234 C166 244 166 258 171 268", palette.skin, pen),
        ...drawHand(fist, palette.skin2, palette.cloth, pen),
      ],
      scale,
    ),
  ]);
}

/** Somebody in their clothes, and two hands that rest on the sides of their head. */
export function drawCraniosacral(palette: Palette): Drawing {
  const pen = makePen(palette);
  const small = makePen(palette, handScale);
  const resting = drawHand(
    { ...onShoulder, cuff: [["M22 372 L50 318", 50]] },
    palette.skin,
    palette.lamp,
    small,
  );
  const hand = moved(20, 250, [upsideDown(resting)], handScale);
  return portrait(palette, [
    moved(-56, 62, [
      shape(neck, palette.skin2, pen),
      shape(shirt, palette.cloth, pen),
      ...headFromFront(palette.skin2, "tied", calmFace, pen),
      hand,
      mirrored([hand]),
    ]),
  ]);
}

/** A hand holds the sole of a foot. */
export function drawReflexology(palette: Palette): Drawing {
  const pen = makePen(palette);
  return portrait(palette, [
    ...soleOfFoot(palette.skin, pen),
    moved(-194, -86, drawHand(holding, palette.skin2, palette.lamp, makePen(palette, 1.2)), 1.2),
  ]);
}

// Both end where the picture ends: a reader of the PDF takes a shape for as large as it is drawn.
const neck =
  "M132 132 C133 150 132 160 127 170 C122 179 110 186 98 190 C112 224 208 224 222 190 C210 186 198 179 193 170 C188 160 187 150 188 132 Z";
const shirt =
  "M98 190 C112 224 208 224 222 190 C232 197 244 199 254 202 C270 207 282 216 288 232 H32 C38 216 50 207 66 202 C76 199 88 197 98 190 Z";

const handScale = 0.85;

function upsideDown(shapes: readonly string[]): string {
  return element("g", { transform: "scale(1 -1)" }, shapes.join(""));
}

/** The arm of the tokens' figure, as far as it shows. */
const holding: Hand = {
  ...fromTheSide,
  palm: [["M352 114 C330 136 300 160 262 186", 34], ...fromTheSide.palm.slice(1)],
  cuff: [["M352 114 L344 122", 50]],
};

/** A bent arm with the hand closed: the elbow is at 200, 250. */
const fist: Hand = {
  palm: [
    ["M280 110 L200 250 L238 330", 40],
    ["M244 342 L250 362", 30],
  ],
  fingers: [
    ["M244 338 L224 344", 13],
    ["M246 350 L223 356", 13.5],
    ["M248 362 L226 368", 13.5],
    ["M250 373 L231 379", 13],
  ],
  cuff: [["M284 101 L252 158", 52]],
};

function shortHairFromBehind(skin: string, pen: Pen): readonly string[] {
  const { palette } = pen;
  const ear = shape(tokens.drawing["ear-left"], skin, pen);
  return [
    ear,
    mirrored([ear]),
    shape(tokens.drawing["hair-back"], palette.hair, pen),
    ...tokens.drawing.strands.map((d) => stroke(d, palette.strand, pen.detail)),
  ];
}

function soleOfFoot(skin: string, pen: Pen): readonly string[] {
  return [
    ellipse(124, 54, 17, 21, skin, pen),
    ellipse(93, 52, 12, 17, skin, pen),
    ellipse(72, 60, 11, 15, skin, pen),
    ellipse(55, 72, 10, 14, skin, pen),
    ellipse(42, 89, 9, 13, skin, pen),
    shape(
      "M142 84 C150 110 134 140 130 174 C126 208 126 220 121 240 C112 266 70 266 64 240 C60 214 52 178 44 150 C32 120 32 102 44 90 C66 66 128 54 142 84 Z",
      skin,
      pen,
    ),
  ];
}
