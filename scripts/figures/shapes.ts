import { element, emptyElement } from "../../src/html/escape.ts";
import type { Attributes } from "../../src/html/escape.ts";
import { tokens } from "../../src/theme/tokens.ts";
import { detailInk, type Palette } from "./palette.ts";

/** A finished picture: `width` and `height` are its units, `widthPx` how wide it wants to be shown. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly widthPx: number;
  readonly shapes: readonly string[];
}

/** Lines are ink and round-ended unless a shape says something else. */
export function renderSvg({ width, height, widthPx, shapes }: Drawing, palette: Palette): string {
  const attributes = {
    xmlns: "http://www.w3.org/2000/svg",
    viewBox: `0 0 ${width} ${height}`,
    width: widthPx,
    height: Math.round((height * widthPx) / width),
    fill: "none",
    stroke: palette.ink,
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
  };
  return `${element("svg", attributes, `\n${shapes.join("\n")}\n`)}\n`;
}

/** How thick lines are where a figure is drawn smaller: as thick as ever on the page. */
export interface Pen {
  readonly palette: Palette;
  readonly line: number;
  readonly detail: number;
}

export function makePen(palette: Palette, scale = 1, line: number = tokens.figure.line): Pen {
  return { palette, line: round(line / scale), detail: round(tokens.figure["detail-line"] / scale) };
}

/** A filled shape with the ink line around it. */
export function shape(d: string, fill: string, pen: Pen, attributes: Attributes = {}): string {
  return emptyElement("path", { d, fill, "stroke-width": pen.line, ...attributes });
}

export function inkLine(d: string, pen: Pen): string {
  return emptyElement("path", { d, "stroke-width": pen.line });
}

export function ellipse(x: number, y: number, rx: number, ry: number, fill: string, pen: Pen): string {
  return emptyElement("ellipse", { cx: x, cy: y, rx, ry, fill, "stroke-width": pen.line });
}

/** A thinner and fainter line, on the given fill. */
export function detail(d: string, fill: string, pen: Pen): string {
  return stroke(d, detailInk(pen.palette, fill), pen.detail);
}

export function stroke(d: string, color: string, width: number, attributes: Attributes = {}): string {
  return emptyElement("path", { d, stroke: color, "stroke-width": width, ...attributes });
}

export function moved(x: number, y: number, shapes: readonly string[], scale = 1): string {
  const transform = `translate(${round(x)} ${round(y)})${scale === 1 ? "" : ` scale(${scale})`}`;
  return element("g", { transform }, shapes.join(""));
}

/** The same, seen in a mirror that stands at the middle of a person. */
export function mirrored(shapes: readonly string[]): string {
  return element("g", { transform: "translate(320 0) scale(-1 1)" }, shapes.join(""));
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Round corners for advice, square ones for warnings; what the picture shows is cut off at the edge. */
export function panel(
  kind: "advice" | "warning",
  box: Box,
  id: string,
  palette: Palette,
  shapes: readonly string[],
): string {
  const rx = kind === "advice" ? 18 : null;
  const line = kind === "advice" ? 1.5 : tokens.border["web-px"].dont;
  const inside = {
    x: box.x + line / 2,
    y: box.y + line / 2,
    width: box.width - line,
    height: box.height - line,
    rx,
  };
  const clip = element("clipPath", { id }, emptyElement("rect", inside));
  const fill = kind === "advice" ? palette.ground : palette.raised;
  return [
    clip,
    emptyElement("rect", { ...inside, fill, stroke: "none" }),
    element("g", { "clip-path": `url(#${id})` }, moved(box.x, box.y, shapes)),
    emptyElement("rect", {
      ...inside,
      "stroke-width": line,
      "stroke-linejoin": kind === "warning" ? "miter" : null,
    }),
  ].join("");
}

export type Capsule = readonly [d: string, thickness: number];

/** Thick strokes with round ends, each with its ink line: one limb after the other. */
export function capsules(parts: readonly Capsule[], fill: string, pen: Pen): readonly string[] {
  return parts.flatMap(([d, width]) => [
    emptyElement("path", { d, "stroke-width": round(width + 2 * pen.line) }),
    stroke(d, fill, width),
  ]);
}

export interface Hand {
  readonly palm: readonly Capsule[];
  readonly fingers: readonly Capsule[];
  readonly cuff: readonly Capsule[];
}

/** The palm's fill comes after the fingers and hides the joints. */
export function drawHand(hand: Hand, skin: string, sleeve: string, pen: Pen): readonly string[] {
  const { palm, fingers, cuff } = hand;
  return [
    ...palm.map(([d, width]) => emptyElement("path", { d, "stroke-width": round(width + 2 * pen.line) })),
    ...capsules(fingers, skin, pen),
    ...palm.map(([d, width]) => stroke(d, skin, width)),
    ...capsules(cuff, sleeve, pen),
  ];
}

export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
