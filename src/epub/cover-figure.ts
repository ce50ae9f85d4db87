import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement } from "../html/escape.ts";
import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";

/**
 * The horizon of the cover, from edge to edge, and all below it.
 *
 * The person with a hand on their shoulder, or the bare curve and one lamp for each part.
 */
export function drawCoverFigure(handbook: Handbook, colors: CoverColours): string {
  return handbook.coverFigure === "hand-on-shoulder"
    ? drawPersonAndHand(colors)
    : drawCurveAndLamps(Math.min(9, handbook.parts.length), colors);
}

type CoverColours = Palette["color"]["cover"];

const { drawing } = tokens;

// Figures are drawn 320 units wide; here the head's top comes to 34 % of the height and the shoulders reach both edges.
const figureTransform = "translate(125 791) scale(3.95)";

function drawPersonAndHand(colors: CoverColours): string {
  const ear = emptyElement("path", { d: drawing["ear-left"], fill: colors.body });
  const head = [
    ear,
    element("g", { transform: "translate(320 0) scale(-1 1)" }, ear),
    emptyElement("path", { d: drawing["hair-back"], fill: colors.hair }),
    ...drawing.strands.map((d) => strokePath(d, 2.5, colors.strand)),
  ];
  const figure = [
    emptyElement("path", { d: drawing.horizon.body, fill: colors.body }),
    element("g", { transform: drawing.horizon["head-turn"] }, head.join("")),
    drawHand(colors),
  ];
  return [
    emptyElement("rect", { y: 1860, width: 1600, height: 700, fill: colors.body }),
    element("g", { transform: figureTransform }, figure.join("")),
  ].join("\n");
}

/** A hand is capsules: thick round strokes, each with a line around it; the palm's own fill hides the joints. */
function drawHand(colors: CoverColours): string {
  const { palm, fingers, cuff } = drawing["hand-from-the-side"];
  const line = (parts: readonly Capsule[]) =>
    parts.map(([d, width]) => strokePath(d, width + 6, colors["hand-line"]));
  const fill = (parts: readonly Capsule[], color: string) =>
    parts.map(([d, width]) => strokePath(d, width, color));
  return [
    ...line(palm),
    ...fingers.flatMap((finger) => [...line([finger]), ...fill([finger], colors.hand)]),
    ...fill(palm, colors.hand),
    ...line(cuff),
    ...fill(cuff, colors.sleeve),
  ].join("");
}

type Capsule = readonly [d: string, width: number];

function strokePath(d: string, width: number, color: string): string {
  return emptyElement("path", {
    d,
    fill: "none",
    stroke: color,
    "stroke-width": width,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  });
}

function drawCurveAndLamps(lampCount: number, colors: CoverColours): string {
  const curve = "M0 1738 C420 1700 560 1430 860 1430 S1330 1700 1600 1774 V2560 H0 Z";
  const lamps = Array.from({ length: lampCount }, (_, index) =>
    emptyElement("circle", {
      cx: 120 + 52 + index * 160,
      cy: 1180,
      r: 52,
      fill: colors.sleeve,
      stroke: colors["hand-line"],
      "stroke-width": 12,
    }),
  );
  return [emptyElement("path", { d: curve, fill: colors.body }), ...lamps].join("\n");
}
