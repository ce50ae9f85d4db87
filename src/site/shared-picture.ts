import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText } from "../html/escape.ts";
import type { Palette } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";
import { horizonShapes, horizonViewBox } from "./drawings.ts";

/** The size that sites ask for which show a link as a card (https://ogp.me). */
export const sharedPicturePx = { width: 1200, height: 630 } as const;

/** From large to small: the first at which the title has few enough lines is taken. */
const titleSizesPx = [104, 84, 66, 50];
const mostLines = 4;
const titleWidthPx = 760;

/** What a link to the handbook looks like elsewhere: the cover, lying. */
export function drawSharedPicture({ title, coverFigure, direction }: Handbook, palette: Palette): string {
  const { cover } = palette.color;
  const { width, height } = sharedPicturePx;
  const colours = `
.drawing__body{fill:${cover.body}}
.drawing__hair{fill:${cover.hair}}
.drawing__strand,.drawing__line,.drawing__skin,.drawing__sleeve{fill:none;stroke-linecap:round;stroke-linejoin:round}
.drawing__strand{stroke:${cover.strand};stroke-width:2}
.drawing__line{stroke:${cover["hand-line"]}}
.drawing__skin{stroke:${cover.hand}}
.drawing__sleeve{stroke:${cover.sleeve}}`;
  const figure = {
    x: 0,
    y: 130,
    width,
    height: height - 130,
    viewBox: horizonViewBox,
    preserveAspectRatio: "xMaxYMax meet",
  };
  return element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", width, height, viewBox: `0 0 ${width} ${height}` },
    element("style", {}, colours) +
      emptyElement("rect", { width, height, fill: cover.ground }) +
      element("svg", figure, horizonShapes(coverFigure)) +
      drawTitle(title, direction, cover.title),
  );
}

/** A title that does not fit is left out: the address beside the picture says it anyway. */
function drawTitle(title: string, direction: Handbook["direction"], colour: string): string {
  for (const sizePx of titleSizesPx) {
    const lines = breakLines(title, sizePx);
    if (lines === null || lines.length > mostLines) continue;
    const place = direction === "rtl" ? { x: titleWidthPx + 72, "text-anchor": "end" } : { x: 72 };
    return lines
      .map((line, index) =>
        element(
          "text",
          {
            ...place,
            y: 72 + sizePx * (0.8 + index),
            fill: colour,
            "font-family": "Atkinson Hyperlegible Next, Noto Sans",
            "font-size": sizePx,
            "font-weight": 800,
          },
          escapeText(line),
        ),
      )
      .join("");
  }
  return "";
}

/** By the mean width of a letter; null when a word alone is too long. */
function breakLines(title: string, sizePx: number): readonly string[] | null {
  const most = titleWidthPx / (tokens.font["average-character-em"][800] * sizePx);
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    if (word.length > most) return null;
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
