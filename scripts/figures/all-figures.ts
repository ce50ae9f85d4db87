import {
  drawCraniosacral,
  drawDeepTissue,
  drawReflexology,
  drawSwedish,
  drawTriggerPoint,
} from "./kinds-of-massage.ts";
import { drawNoPress } from "./no-press.ts";
import { dayPalette, nightPalette, type Palette } from "./palette.ts";
import { drawPressure } from "./pressure.ts";
import { renderSvg, type Drawing } from "./shapes.ts";
import { drawTouchPlaces } from "./touch-places.ts";
import { drawVisit } from "./visit.ts";
import { drawWarningSigns } from "./warning-signs.ts";

const figures: Readonly<Record<string, (palette: Palette) => Drawing>> = {
  "touch-places": drawTouchPlaces,
  "no-press": drawNoPress,
  pressure: drawPressure,
  visit: drawVisit,
  "warning-signs": drawWarningSigns,
  "trigger-point": drawTriggerPoint,
  swedish: drawSwedish,
  "deep-tissue": drawDeepTissue,
  craniosacral: drawCraniosacral,
  reflexology: drawReflexology,
};

/** Each figure's SVG by its file name: one for light pages and paper, one for dark pages. */
export function drawAllFigures(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(figures).flatMap(([name, draw]) => [
      [`${name}.svg`, renderSvg(draw(dayPalette), dayPalette)] as const,
      [`${name}.dark.svg`, renderSvg(draw(nightPalette), nightPalette)] as const,
    ]),
  );
}
