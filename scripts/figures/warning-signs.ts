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

const armScale = 0.42;

/** Both arms are lifted; one sinks. */
function weakArm(palette: Palette): readonly string[] {
  const pen = makePen(palette, 1, 2.4);
  const small = makePen(palette, armScale, pen.line);
  const { skin, cloth } = palette;
  const middle = 78;
  const torso = "M62 78 C66 88 90 88 94 78 C101 79 108 81 112 88 L108 160 H48 L44 88 C48 81 55 79 62 78 Z";
  return [
    ...drawHand(raisedHand, skin, cloth, pen),
    ...drawHand(sunkHand, skin, cloth, pen),
    ...capsules([[`M${middle} 60 V80`, 21]], skin, pen),
    shape(torso, cloth, pen),
    // No lines where the sleeves join the shirt.
    stroke("M50 90 L62 96 M106 90 L94 96", cloth, 15),
    moved(middle - 160 * armScale, 4, headFromFront(skin, "short", calmFace, small), armScale),
    signNumber(2, 21, 21, palette),
    arrowDown(138, 54, 30, palette),
  ];
}

const raisedHand: Hand = {
  palm: [
    ["M25 90 L24 74", 12],
    ["M24 68 L24 65", 14],
  ],
  fingers: [
    ["M19 63 L15 54", 4.5],
    ["M22 61 L20 48", 4.5],
    ["M26 61 L26 47", 4.5],
    ["M29 62 L32 50", 4.5],
    ["M30 68 L38 62", 5],
  ],
  cuff: [["M50 90 L27 93", 16]],
};

const sunkHand: Hand = {
  palm: [
    ["M120 100 L129 118", 12],
    ["M131 122 L132 126", 13],
  ],
  fingers: [
    ["M129 127 L128 139", 4.5],
    ["M132 129 L132 142", 4.5],
    ["M135 128 L136 140", 4.5],
    ["M126 122 L121 131", 4.5],
  ],
  cuff: [["M106 90 L119 101", 16]],
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
