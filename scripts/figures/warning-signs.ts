import { emptyElement } from "../../src/html/escape.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { arrowDown, signNumber } from "./marks.ts";
import { calmFace, headFromFront, shoulders, type Face } from "./person.ts";
import type { Palette } from "./palette.ts";
import {
  capsules,
  drawHand,
  makePen,
  moved,
  panel,
  round,
  shape,
  stroke,
  type Drawing,
  type Hand,
  type Pen,
} from "./shapes.ts";

const { drawing } = tokens;
const size = { width: 155, height: 152 };
const right = 320 - size.width;
const below = size.height + 10;

/** One person, and four sudden changes. */
export function drawWarningSigns(palette: Palette): Drawing {
  const box = (x: number, y: number) => ({ x, y, ...size });
  return {
    width: 320,
    height: size.height + below,
    widthPx: 400,
    shapes: [
      panel("warning", box(0, 0), "face", palette, droopingFace(palette)),
      panel("warning", box(right, 0), "arm", palette, weakArm(palette)),
      panel("warning", box(0, below), "speech", palette, speechAndSight(palette)),
      panel("warning", box(right, below), "headache", palette, suddenHeadache(palette)),
    ],
  };
}

const bustScale = 0.62;

function bust(face: Face, pen: Pen): readonly string[] {
  const { palette } = pen;
  return [
    shoulders(palette.skin, 300, pen),
    shape(drawing.shirt.replace("L300 420 H20", "L297 300 H23"), palette.cloth, pen),
    ...headFromFront(palette.skin, "short", face, pen),
  ];
}

function droopingFace(palette: Palette): readonly string[] {
  const pen = makePen(palette, bustScale, 2.6);
  const face: Face = {
    brows: ["M128 76 C134 71 144 71 150 75", "M170 81 C177 80 186 83 192 88"],
    eyes: ["M131 88 C136 93 144 93 149 88", "M171 95 C177 98 185 99 190 98"],
    mouth: "M143 118 C149 123 156 121 162 121 C169 121 174 125 175 131",
  };
  return [
    moved(-22, 18, bust(face, pen), bustScale),
    signNumber(1, 21, 21, palette),
    arrowDown(127, 66, 34, palette),
  ];
}

const armScale = 0.38;

/** Both arms were held out; one sinks, and dashes show where it was. */
function weakArm(palette: Palette): readonly string[] {
  const pen = makePen(palette, 1, 2.4);
  const small = makePen(palette, armScale, pen.line);
  const { skin, cloth } = palette;
  const torso = "M64 73 C67 81 89 81 92 73 C98 74 102 75 106 80 L104 160 H52 L50 80 C54 75 58 74 64 73 Z";
  return [
    stroke("M108 73 C124 71 136 69 146 70 C150 72 150 79 146 81 C136 83 126 85 114 88", palette.ink, 2, {
      "stroke-dasharray": "4 5",
    }),
    ...drawHand(heldHand, skin, cloth, pen),
    ...drawHand(sunkHand, skin, cloth, pen),
    ...capsules([["M78 58 V74", 19]], skin, pen),
    shape(torso, cloth, pen),
    // No lines where the sleeves join the shirt.
    stroke("M55 83 L66 88 M101 83 L90 88", cloth, 13),
    moved(round(78 - 160 * armScale), 9, headFromFront(skin, "short", calmFace, small), armScale),
    signNumber(2, 21, 21, palette),
    arrowDown(140, 92, 30, palette),
  ];
}

const heldHand: Hand = {
  palm: [
    ["M40 81 L24 79", 11],
    ["M22 78 L20 78", 12],
  ],
  fingers: [
    ["M19 74 L12 72", 4.2],
    ["M18 77 L9 76", 4.2],
    ["M18 80 L11 81", 4.2],
    ["M24 73 L22 66", 4.6],
  ],
  cuff: [["M55 83 L36 81", 14]],
};

const sunkHand: Hand = {
  palm: [
    ["M112 98 L119 117", 11],
    ["M120 121 L121 123", 12],
  ],
  fingers: [
    ["M118 125 L118 136", 4.2],
    ["M121 126 L122 138", 4.2],
    ["M124 125 L126 135", 4.2],
    ["M116 120 L111 128", 4.6],
  ],
  cuff: [["M101 83 L111 99", 14]],
};

function speechAndSight(palette: Palette): readonly string[] {
  const pen = makePen(palette, bustScale, 2.6);
  const face: Face = {
    brows: ["M128 76 C134 71 144 71 150 75", "M170 75 C176 71 186 71 192 76"],
    eyes: calmFace.eyes,
    mouth: "M150 122 C154 116 166 116 170 122 C166 128 154 128 150 122 Z",
  };
  const plain = makePen(palette, 1, 2.4);
  return [
    moved(-32, 18, bust(face, pen), bustScale),
    shape("M102 10 H146 V46 H118 L106 58 V46 H102 Z", palette.raised, plain),
    stroke("M110 28 C113 22 116 22 119 28 C122 34 125 34 128 28 C131 22 134 22 137 28", palette.cross, 3),
    signNumber(3, 21, 21, palette),
    moved(128, 86, [
      shape("M-19 0 C-10 -13 10 -13 19 0 C10 13 -10 13 -19 0 Z", palette.raised, plain),
      emptyElement("circle", { r: 5.5, fill: palette.ink, stroke: "none" }),
      stroke("M-15 15 L15 -15", palette.cross, 3.5),
    ]),
  ];
}

function suddenHeadache(palette: Palette): readonly string[] {
  const pen = makePen(palette, bustScale, 2.6);
  const face: Face = {
    brows: ["M128 80 C136 78 144 74 150 69", "M170 69 C176 74 184 78 192 80"],
    eyes: ["M131 90 C136 86 144 86 149 90", "M171 90 C176 86 184 86 189 90"],
    mouth: "M148 127 C155 121 165 121 172 127",
  };
  return [
    moved(
      -22,
      18,
      [...bust(face, pen), ...drawHand(handOnHead, palette.skin, palette.cloth, pen)],
      bustScale,
    ),
    signNumber(4, 21, 21, palette),
    moved(112, 30, [stroke("M-6 -8 L-10 -20 M3 -8 L6 -21 M10 -1 L22 -9 M12 8 L26 8", palette.cross, 4)]),
  ];
}

const handOnHead: Hand = {
  palm: [
    ["M284 220 C274 180 258 150 240 122", 28],
    ["M236 116 L228 104", 34],
  ],
  fingers: [
    ["M222 92 C214 80 206 72 196 64", 12],
    ["M220 100 C208 90 200 84 188 78", 12],
    ["M220 108 C210 102 200 96 190 92", 12],
    ["M222 116 C214 112 206 108 198 106", 11],
  ],
  cuff: [["M296 300 L286 232", 44]],
};
