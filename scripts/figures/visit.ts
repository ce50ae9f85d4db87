import { calmFace, headFromFront } from "./person.ts";
import type { Palette } from "./palette.ts";
import {
  capsules,
  detail,
  drawHand,
  ellipse,
  inkLine,
  makePen,
  moved,
  panel,
  shape,
  stroke,
  type Capsule,
  type Drawing,
  type Hand,
  type Pen,
} from "./shapes.ts";

/** A room with a dim lamp: one person lies on a table, covered up to the shoulder blades, and another massages them. */
export function drawVisit(palette: Palette): Drawing {
  const [width, height] = [320, 268];
  const pen = makePen(palette, 1, 2.4);
  return {
    width,
    height,
    widthPx: 480,
    shapes: [
      panel("advice", { x: 0, y: 0, width, height }, "frame", palette, [
        ...lampOnShelf(pen),
        ...therapistBody(pen),
        ...table(pen),
        ...lyingPerson(pen),
        ...therapistArms(pen),
        ...therapistHead(pen),
      ]),
    ],
  };
}

function lampOnShelf(pen: Pen): readonly string[] {
  const { palette } = pen;
  return [
    inkLine("M246 96 H306", pen),
    shape("M268 96 C268 90 290 90 290 96 Z", palette.hair, pen),
    inkLine("M279 90 V70", pen),
    shape("M267 44 H291 L299 70 H259 Z", palette.lamp, pen),
  ];
}

const therapistScale = 0.52;

function therapistBody(pen: Pen): readonly string[] {
  return [shape("M140 98 C116 106 104 118 103 156 H228 C227 118 212 106 190 98 Z", pen.palette.cloth, pen)];
}

function therapistHead(pen: Pen): readonly string[] {
  const { palette } = pen;
  const small = makePen(palette, therapistScale, pen.line);
  return [moved(82, 8, headFromFront(palette.skin, "scarf", calmFace, small), therapistScale)];
}

/** Before everything; a stroke without a line joins each sleeve to the body. */
function therapistArms(pen: Pen): readonly string[] {
  const { palette } = pen;
  const fine = makePen(palette, 1, 2);
  return [
    ...drawHand(leftHand, palette.skin, palette.cloth, fine),
    stroke("M116 116 L136 110", palette.cloth, 21),
    ...drawHand(rightHand, palette.skin, palette.cloth, fine),
    stroke("M214 116 L192 110", palette.cloth, 21),
    inkLine("M107 110 C112 105 124 102 134 100 M222 109 C216 104 206 101 196 99", pen),
  ];
}

const leftHand: Hand = {
  palm: [
    ["M107 130 L106 148", 13],
    ["M104 152 L109 153", 14],
  ],
  fingers: [
    ["M100 154 L96 166", 5.5],
    ["M104 156 L102 171", 6],
    ["M109 156 L109 172", 6],
    ["M113 155 L115 168", 5.5],
    ["M113 149 L121 156", 6],
  ],
  cuff: [["M115 118 L108 132", 22]],
};

const rightHand: Hand = {
  palm: [
    ["M186 132 L158 147", 13],
    ["M154 149 L149 151", 14],
  ],
  fingers: [
    ["M156 144 L144 140", 6],
    ["M147 148 L133 148", 5.5],
    ["M147 151 L132 154", 6],
    ["M149 155 L135 161", 6],
    ["M152 158 L141 166", 5.5],
  ],
  cuff: [["M214 118 L188 130", 22]],
};

function table(pen: Pen): readonly string[] {
  const { palette } = pen;
  const legs: readonly Capsule[] = [
    ["M96 214 V250", 5],
    ["M286 214 V250", 5],
  ];
  return [
    inkLine("M-6 254 H326", pen),
    ...capsules([...legs, ["M50 202 H90", 4]], palette.hair, pen),
    ...capsules(
      [
        ["M82 205 H340", 17],
        ["M32 197 H60", 13],
      ],
      palette.hair,
      pen,
    ),
  ];
}

/** Face down; the sheet reaches up to the shoulder blades. */
function lyingPerson(pen: Pen): readonly string[] {
  const { palette } = pen;
  const skin = palette.skin2;
  return [
    shape(
      "M60 152 C78 152 88 150 100 146 C120 139 150 143 180 148 V196 H92 C82 196 74 190 60 186 Z",
      skin,
      pen,
    ),
    inkLine("M110 166 C112 180 132 186 180 187", pen),
    shape(
      "M22 172 C20 154 34 140 50 141 C68 142 76 158 73 172 C70 186 60 190 46 190 C32 190 24 184 22 172 Z",
      skin,
      pen,
    ),
    ellipse(22, 150, 11, 11, palette.hair, pen),
    shape(
      "M22 172 C20 154 34 140 50 141 C66 142 74 152 73 164 C66 160 62 168 54 166 C44 164 34 176 22 172 Z",
      palette.hair,
      pen,
    ),
    shape("M54 164 C60 160 66 164 65 170 C64 176 57 177 55 172", skin, pen),
    shape(
      "M158 143 C190 147 220 157 250 155 C280 153 300 142 330 147 V230 H168 C157 206 152 169 158 143 Z",
      palette.sheet,
      pen,
    ),
    detail("M167 145 C161 169 166 206 176 230", palette.sheet, pen),
    detail("M214 200 C216 212 218 222 222 230 M264 196 C264 210 266 222 270 230", palette.sheet, pen),
  ];
}
