import { curve, n } from "./drawing.ts";

/** A point of a drawing → a point on paper: `[scaleX, skewY, skewX, scaleY, moveX, moveY]`. */
export type Matrix = readonly [number, number, number, number, number, number];

/** Turns a path of the design tokens (absolute M, L, H, V, C, A and Z) into path operators. */
export function pathOperators(path: string, matrix: Matrix): string {
  const parts = path.match(/[A-Za-z]|-?\d*\.?\d+/g) ?? [];
  const out: string[] = [];
  let [x, y] = [0, 0];
  let command = "";
  let index = 0;
  const next = (): number => Number(parts[index++]);
  const point = (atX: number, atY: number): [number, number] => [
    matrix[0] * atX + matrix[2] * atY + matrix[4],
    matrix[1] * atX + matrix[3] * atY + matrix[5],
  ];
  const lineTo = (operator: "m" | "l"): void => {
    const [paperX, paperY] = point(x, y);
    out.push(`${n(paperX)} ${n(paperY)} ${operator}`);
  };
  while (index < parts.length) {
    if (/[A-Za-z]/.test(parts[index] ?? "")) command = parts[index++] ?? "";
    switch (command) {
      case "M":
        [x, y] = [next(), next()];
        lineTo("m");
        command = "L";
        break;
      case "L":
        [x, y] = [next(), next()];
        lineTo("l");
        break;
      case "H":
        x = next();
        lineTo("l");
        break;
      case "V":
        y = next();
        lineTo("l");
        break;
      case "C": {
        const controls = [...point(next(), next()), ...point(next(), next())] as const;
        [x, y] = [next(), next()];
        out.push(curve(controls[0], controls[1], controls[2], controls[3], ...point(x, y)));
        break;
      }
      case "A": {
        const [radius, , , largeArc, sweep] = [next(), next(), next(), next(), next()] as const;
        const [toX, toY] = [next(), next()];
        for (const c of arcCurves(x, y, radius, largeArc === 1, sweep === 1, toX, toY))
          out.push(curve(...point(c[0], c[1]), ...point(c[2], c[3]), ...point(c[4], c[5])));
        [x, y] = [toX, toY];
        break;
      }
      case "Z":
        out.push("h");
        break;
      default:
        throw new Error(`Path command "${command}" is not known.`);
    }
  }
  return out.join(" ");
}

/** The turn and scale that a drawing's own `rotate(degrees x y)` asks for, before `matrix`. */
export function rotated(matrix: Matrix, transform: string): Matrix {
  const [degrees = 0, x = 0, y = 0] = (transform.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn: Matrix = [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
  return [
    matrix[0] * turn[0] + matrix[2] * turn[1],
    matrix[1] * turn[0] + matrix[3] * turn[1],
    matrix[0] * turn[2] + matrix[2] * turn[3],
    matrix[1] * turn[2] + matrix[3] * turn[3],
    matrix[0] * turn[4] + matrix[2] * turn[5] + matrix[4],
    matrix[1] * turn[4] + matrix[3] * turn[5] + matrix[5],
  ];
}

type Curve = readonly [number, number, number, number, number, number];

/** A circle's arc as Bézier curves (SVG 2, appendix B.2.4). */
function arcCurves(
  fromX: number,
  fromY: number,
  radius: number,
  largeArc: boolean,
  sweep: boolean,
  toX: number,
  toY: number,
): readonly Curve[] {
  const [halfX, halfY] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const half = Math.hypot(halfX, halfY);
  const r = Math.max(radius, half);
  const rise = Math.sqrt(Math.max(0, r * r - half * half)) * (largeArc === sweep ? -1 : 1);
  const centreX = (fromX + toX) / 2 + (rise * halfY) / half;
  const centreY = (fromY + toY) / 2 - (rise * halfX) / half;
  const start = Math.atan2(fromY - centreY, fromX - centreX);
  let turn = Math.atan2(toY - centreY, toX - centreX) - start;
  if (sweep && turn < 0) turn += 2 * Math.PI;
  if (!sweep && turn > 0) turn -= 2 * Math.PI;
  const steps = Math.ceil(Math.abs(turn) / (Math.PI / 2));
  const step = turn / steps;
  const handle = (4 / 3) * Math.tan(step / 4) * r;
  return Array.from({ length: steps }, (_, i): Curve => {
    const [a, b] = [start + i * step, start + (i + 1) * step];
    const [ax, ay] = [centreX + r * Math.cos(a), centreY + r * Math.sin(a)];
    const [bx, by] = [centreX + r * Math.cos(b), centreY + r * Math.sin(b)];
    return [
      ax - handle * Math.sin(a),
      ay + handle * Math.cos(a),
      bx + handle * Math.sin(b),
      by - handle * Math.cos(b),
      bx,
      by,
    ];
  });
}
