import type { CoverFigure } from "../document/handbook.ts";
import { element, emptyElement } from "../html/escape.ts";
import type { Attributes } from "../html/escape.ts";
import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";

/**
 * The site's own drawings as SVG markup, from the geometry in the tokens.
 *
 * Shapes carry classes, and the style sheet colours them: one drawing serves light, dark and forced colours. All are
 * decoration, and hidden from screen readers.
 */
export interface Drawings {
  /** The horizon of the home page, with a person and a hand on their shoulder if the handbook shows them. */
  readonly horizon: string;
  /** The same without the hand and faint, at the head of every other page. */
  readonly band: string;
  readonly mark: string;
  readonly octagon: string;
}

export function makeDrawings(figure: CoverFigure): Drawings {
  const { drawing } = tokens;
  return {
    // The figure stands at the right edge; what is left of the view box shows too, since the horizon runs on to there.
    horizon: drawSvg("horizon", horizonViewBox, horizonShapes(figure), "xMaxYMax meet"),
    band: drawSvg("band", "0 14 262 256", figure === "horizon" ? bareHorizon() : person(), "xMaxYMax meet"),
    mark: drawSvg(
      "mark",
      "0 0 64 64",
      mark((part) => ({ class: `mark__${part}` })),
    ),
    octagon: drawSvg(
      "octagon",
      "0 0 24 24",
      emptyElement("path", { class: "octagon__ground", d: drawing["octagon-24"] }) +
        emptyElement("path", { class: "octagon__sign", d: "M10.6 5.5 H13.4 L13 13.75 H11 Z" }) +
        emptyElement("circle", { class: "octagon__sign", cx: 12, cy: 17.25, r: 1.5 }),
    ),
  };
}

/** The mark as a file of its own: an icon sees no style sheet, so it carries its colours. */
export function drawIcon({ color }: Palette): string {
  const { spruce, paper, lamp } = color.light;
  const colours = { disc: spruce, figure: paper, dot: lamp };
  const shapes = mark((part) => ({ fill: colours[part] }));
  return `${element("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: "0 0 64 64" }, shapes)}\n`;
}

/** The shapes of the horizon for a drawing that brings its own colours, in the units of `horizonViewBox`. */
export function horizonShapes(figure: CoverFigure): string {
  return figure === "horizon" ? bareHorizon() : person() + hand();
}

export const horizonViewBox = "0 12 305 258";

function drawSvg(name: string, viewBox: string, shapes: string, preserveAspectRatio?: string): string {
  const attributes = { class: `drawing ${name}`, viewBox, preserveAspectRatio, focusable: "false" };
  return element("svg", { ...attributes, "aria-hidden": "true" }, shapes);
}

function person(): string {
  const { horizon, strands, "ear-left": ear, "hair-back": hair } = tokens.drawing;
  const head = [
    // The right ear is the left one in a mirror at the middle of the head.
    emptyElement("path", { class: "drawing__body", d: ear }),
    emptyElement("path", { class: "drawing__body", d: ear, transform: "translate(320 0) scale(-1 1)" }),
    emptyElement("path", { class: "drawing__hair", d: hair }),
    ...strands.map((strand) => emptyElement("path", { class: "drawing__strand", d: strand })),
  ];
  return (
    emptyElement("path", { class: "drawing__body", d: horizon.body }) +
    element("g", { transform: horizon["head-turn"] }, head.join(""))
  );
}

/** The shoulder line without the person: for a handbook that shows nobody. */
function bareHorizon(): string {
  const path =
    "M-6000 268 H-420 C-180 268 10 246 90 216 C140 197 200 197 254 216 C310 236 380 262 520 266 H1400 V274 H-6000 Z";
  return emptyElement("path", { class: "drawing__body", d: path });
}

/** Capsules: thick strokes with round ends, each first in ink and wider; the palm's fill comes last and hides the joints. */
function hand(): string {
  const { palm, fingers, cuff } = tokens.drawing["hand-from-the-side"];
  return [
    ...palm.map((stroke) => capsuleLine(stroke)),
    ...fingers.flatMap((stroke) => [capsuleLine(stroke), capsuleFill(stroke, "drawing__skin")]),
    ...palm.map((stroke) => capsuleFill(stroke, "drawing__skin")),
    ...cuff.flatMap((stroke) => [capsuleLine(stroke), capsuleFill(stroke, "drawing__sleeve")]),
  ].join("");
}

type Capsule = readonly [path: string, thickness: number];

function capsuleLine([path, thickness]: Capsule): string {
  return emptyElement("path", {
    class: "drawing__line",
    d: path,
    "stroke-width": thickness + 2 * tokens.figure.line,
  });
}

function capsuleFill([path, thickness]: Capsule, colour: string): string {
  return emptyElement("path", { class: colour, d: path, "stroke-width": thickness });
}

function mark(paint: (part: "disc" | "figure" | "dot") => Attributes): string {
  const { disc, body, head, dot } = tokens.drawing["mark-64"];
  const [discX, discY, discRadius] = disc;
  const [headX, headY, headWidth, headHeight] = head.ellipse;
  const [dotX, dotY, dotRadius] = dot;
  const skull = { cx: headX, cy: headY, rx: headWidth, ry: headHeight, transform: head.turn };
  return [
    emptyElement("circle", { ...paint("disc"), cx: discX, cy: discY, r: discRadius }),
    emptyElement("path", { ...paint("figure"), d: body }),
    emptyElement("ellipse", { ...paint("figure"), ...skull }),
    emptyElement("circle", { ...paint("dot"), cx: dotX, cy: dotY, r: dotRadius }),
  ].join("");
}
