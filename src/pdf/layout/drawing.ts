/** Pictures as data: filled and stroked paths, in points from their own top left corner. Always an artifact. */
export type Drawing = readonly Shape[];

export interface Shape {
  /** Path operators of ISO 32000-1, 8.5.2: `0 0 m 10 0 l h`. */
  readonly path: string;
  /** `#RRGGBB` */
  readonly fill?: string;
  readonly stroke?: string;
  readonly lineWidthPt?: number;
  /** Dashes of this length and distance instead of a line. */
  readonly dashPt?: readonly [number, number];
  /** Round dots of this distance instead of a line. */
  readonly dotDistancePt?: number;
  readonly cap?: "butt" | "round";
  /** A path that nothing of this shape crosses. */
  readonly clip?: string;
}

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `${n(x)} ${n(y)} ${n(width)} ${n(height)} re`;
}

export function line(fromX: number, fromY: number, toX: number, toY: number): string {
  return `${n(fromX)} ${n(fromY)} m ${n(toX)} ${n(toY)} l`;
}

/** How far from a corner the control points of a quarter circle lie. */
const QUARTER_CIRCLE = 0.552285;

export function circle(centreX: number, centreY: number, radius: number): string {
  return ellipse(centreX, centreY, radius, radius);
}

export function ellipse(centreX: number, centreY: number, radiusX: number, radiusY: number): string {
  const controlX = radiusX * QUARTER_CIRCLE;
  const controlY = radiusY * QUARTER_CIRCLE;
  const [left, right] = [centreX - radiusX, centreX + radiusX];
  const [top, bottom] = [centreY - radiusY, centreY + radiusY];
  return [
    `${n(left)} ${n(centreY)} m`,
    curve(left, centreY - controlY, centreX - controlX, top, centreX, top),
    curve(centreX + controlX, top, right, centreY - controlY, right, centreY),
    curve(right, centreY + controlY, centreX + controlX, bottom, centreX, bottom),
    curve(centreX - controlX, bottom, left, centreY + controlY, left, centreY),
    "h",
  ].join(" ");
}

/** Radii clockwise from the top left corner. */
export function roundedRectangle(
  x: number,
  y: number,
  width: number,
  height: number,
  [topLeft, topRight, bottomRight, bottomLeft]: readonly [number, number, number, number],
): string {
  const [right, bottom] = [x + width, y + height];
  const k = 1 - QUARTER_CIRCLE;
  return [
    `${n(x + topLeft)} ${n(y)} m`,
    `${n(right - topRight)} ${n(y)} l`,
    curve(right - topRight * k, y, right, y + topRight * k, right, y + topRight),
    `${n(right)} ${n(bottom - bottomRight)} l`,
    curve(right, bottom - bottomRight * k, right - bottomRight * k, bottom, right - bottomRight, bottom),
    `${n(x + bottomLeft)} ${n(bottom)} l`,
    curve(x + bottomLeft * k, bottom, x, bottom - bottomLeft * k, x, bottom - bottomLeft),
    `${n(x)} ${n(y + topLeft)} l`,
    curve(x, y + topLeft * k, x + topLeft * k, y, x + topLeft, y),
    "h",
  ].join(" ");
}

export function curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): string {
  return `${n(x1)} ${n(y1)} ${n(x2)} ${n(y2)} ${n(x)} ${n(y)} c`;
}

/** A number as PDF writes it: no exponent, no more digits than paper can show. */
export function n(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? "0" : String(rounded);
}
