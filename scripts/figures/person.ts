import { tokens } from "../../src/theme/tokens.ts";
import { detail, inkLine, mirrored, shape, stroke, type Pen } from "./shapes.ts";

// A person in the units of the tokens: 320 wide, the head's top at 20, the shoulders at 202.
const { drawing } = tokens;

/** Neck, shoulders and arms down to a line; front and back have the same outline. */
export function shoulders(skin: string, bottom: number, pen: Pen): string {
  const side = 9 * ((bottom - 262) / 158);
  const path = drawing["body-back"].replace(
    "L14 420 L306 420",
    `L${(23 - side).toFixed(1)} ${bottom} H${(297 + side).toFixed(1)}`,
  );
  return shape(path, skin, pen);
}

function ears(skin: string, pen: Pen): readonly string[] {
  const ear = shape(drawing["ear-left"], skin, pen);
  return [ear, mirrored([ear])];
}

/** From behind, the hair in a knot. */
export function headFromBehind(skin: string, pen: Pen): readonly string[] {
  const { palette } = pen;
  const knot =
    "M160 6 C178 6 188 18 187 32 C186 46 176 54 160 54 C144 54 134 46 133 32 C132 18 142 6 160 6 Z";
  const strands = [
    "M124 112 C120 88 128 66 142 52",
    "M145 130 C140 100 142 76 150 58",
    "M175 130 C180 100 178 76 170 58",
    "M196 112 C200 88 192 66 178 52",
  ];
  return [
    ...ears(skin, pen),
    shape(drawing["hair-back"], palette.hair, pen),
    ...strands.map((d) => stroke(d, palette.strand, pen.detail)),
    shape(knot, palette.hair, pen),
    stroke("M146 26 C152 16 168 16 174 26 M150 40 C156 34 166 34 172 40", palette.strand, pen.detail),
  ];
}

export interface Face {
  readonly brows: readonly string[];
  readonly eyes: readonly string[];
  readonly mouth: string;
}

/** Eyes closed, at rest. */
export const calmFace: Face = { brows: [], eyes: drawing.face.eyes, mouth: drawing.face.mouth };

export type Hair = "short" | "tied" | "scarf";

export function headFromFront(skin: string, hair: Hair, face: Face, pen: Pen): readonly string[] {
  const { palette } = pen;
  const features = [
    ...face.brows.map((d) => inkLine(d, pen)),
    ...face.eyes.map((d) => inkLine(d, pen)),
    detail(drawing.face.nose, skin, { ...pen, detail: pen.line }),
    inkLine(face.mouth, pen),
  ];
  const head = shape(drawing["head-front"], skin, pen);
  switch (hair) {
    case "short":
      return [...ears(skin, pen), head, shape(drawing["hair-front"], palette.hair, pen), ...features];
    case "tied":
      return [
        shape(knotAbove, palette.hair, pen),
        ...ears(skin, pen),
        head,
        shape(partedHair, palette.hair, pen),
        ...features,
      ];
    case "scarf":
      return [head, ...features, shape(scarf, palette.sheet, pen, { "fill-rule": "evenodd" })];
  }
}

const knotAbove =
  "M160 30 C140 30 134 20 136 10 C138 -2 148 -6 160 -6 C172 -6 182 -2 184 10 C186 20 180 30 160 30 Z";
const partedHair =
  "M108 92 C102 44 126 20 160 20 C194 20 218 44 212 92 C208 66 190 54 160 42 C130 54 112 66 108 92 Z";
/** Around the face and over the shoulders, with the face left open. */
const scarf =
  "M160 12 C200 12 222 42 220 82 C219 112 214 140 224 168 C236 196 240 204 236 216 C200 238 120 238 84 216 C80 204 84 196 96 168 C106 140 101 112 100 82 C98 42 120 12 160 12 Z M160 40 C130 42 116 60 116 84 C116 114 134 138 160 138 C186 138 204 114 204 84 C204 60 190 42 160 40 Z";
