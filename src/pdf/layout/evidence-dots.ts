import { dotsOf } from "../../document/evidence-dots.ts";
import type { Dot } from "../../document/evidence-dots.ts";
import type { EvidenceLevel } from "../../document/inline.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import type { Drawing, Shape } from "./drawing.ts";
import { circle } from "./drawing.ts";
import type { InlineObject } from "./laid-out.ts";
import { pathOperators } from "./svg-path.ts";

const RADIUS_EM = 0.32;
const DISTANCE_EM = 0.85;
const LINE_EM = 0.095;
const GAP_EM = 0.45;

/** Four dots that say at a glance how sure the studies make us; the words that follow say it again. */
export function evidenceDots(level: EvidenceLevel, style: TextStyle): InlineObject | null {
  const dots = dotsOf[level];
  if (dots.length === 0) return null;
  const em = style.sizePt;
  const drawing: Drawing = dots.flatMap((dot, index) =>
    dotShapes(dot, (RADIUS_EM + LINE_EM / 2 + index * DISTANCE_EM) * em, RADIUS_EM * em, em, style.color),
  );
  const widthPt = (DISTANCE_EM * (dots.length - 1) + RADIUS_EM * 2 + LINE_EM + GAP_EM) * em;
  return { widthPt, object: { kind: "drawing", drawing, abovePt: (0.334 + RADIUS_EM) * em } };
}

function dotShapes(dot: Dot, x: number, radius: number, em: number, color: string): readonly Shape[] {
  const ring: Shape = { path: circle(x, radius, radius), stroke: color, lineWidthPt: LINE_EM * em };
  switch (dot) {
    case "full":
      return [{ ...ring, fill: color }];
    case "half": {
      const half = `M${x} 0 A${radius} ${radius} 0 0 0 ${x} ${radius * 2} Z`;
      return [ring, { path: pathOperators(half, [1, 0, 0, 1, 0, 0]), fill: color }];
    }
    case "empty":
      return [ring];
  }
}
