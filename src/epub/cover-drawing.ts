import type { Handbook } from "../document/handbook.ts";
import { element, emptyElement, escapeText } from "../html/escape.ts";
import { paletteOf } from "../theme/palette.ts";
import { tokens } from "../theme/tokens.ts";
import { drawCoverFigure } from "./cover-figure.ts";
import { breakCoverLines, type CoverTextForm, type MeasureTextPx } from "./cover-lines.ts";

export const coverWidthPx = 1600;
export const coverHeightPx = 2560;

/** The cover as SVG with live text: spruce above, paper below, the horizon between them. */
export function drawCover(handbook: Handbook, measureTextPx: MeasureTextPx): string {
  const { title, subtitle, edition } = handbook;
  const { cover } = paletteOf(edition?.colours ?? null).color;
  const shapes = [
    emptyElement("rect", { width: coverWidthPx, height: coverHeightPx, fill: cover.ground }),
    drawCoverFigure(handbook, cover),
    drawText(title, titleForm, { topPx: marginPx, fill: cover.title }, measureTextPx),
  ];
  if (subtitle !== null) {
    const form =
      edition === undefined ? subtitleForm : { ...subtitleForm, heightPx: clinicTopPx - subtitleTopPx };
    shapes.push(drawText(subtitle, form, { topPx: subtitleTopPx, fill: cover.subtitle }, measureTextPx));
  }
  if (edition !== undefined) {
    const place = { topPx: clinicTopPx, fill: cover.subtitle };
    shapes.push(drawText(edition.clinic, clinicForm, place, measureTextPx));
  }
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      width: coverWidthPx,
      height: coverHeightPx,
      viewBox: `0 0 ${coverWidthPx} ${coverHeightPx}`,
    },
    shapes.join("\n"),
  );
}

const marginPx = 0.075 * coverWidthPx;
const figureTopPx = 0.34 * coverHeightPx;
const subtitleTopPx = 0.76 * coverHeightPx;
const clinicTopPx = 0.89 * coverHeightPx;

/** 16 % of the width, or one of three smaller sizes. */
const titleForm: CoverTextForm = {
  name: "title",
  weight: 800,
  sizesPx: [0.16, 0.12, 0.095, 0.075].map((share) => share * coverWidthPx),
  leading: 0.93,
  letterSpacingEm: -0.02,
  widthPx: coverWidthPx - 2 * marginPx,
  heightPx: figureTopPx - marginPx,
  mostLines: 4,
};

const subtitleForm: CoverTextForm = {
  name: "subtitle",
  weight: 500,
  sizesPx: [0.06, 0.052, 0.045, 0.038].map((share) => share * coverWidthPx),
  leading: 1.22,
  letterSpacingEm: 0,
  widthPx: coverWidthPx - 2 * marginPx,
  heightPx: coverHeightPx - marginPx - subtitleTopPx,
  mostLines: 6,
};

/** At the foot, in the weight of the title. */
const clinicForm: CoverTextForm = {
  name: "clinic's name",
  weight: 800,
  sizesPx: [0.05, 0.04, 0.034].map((share) => share * coverWidthPx),
  leading: 1.2,
  letterSpacingEm: 0,
  widthPx: coverWidthPx - 2 * marginPx,
  heightPx: coverHeightPx - marginPx - clinicTopPx,
  mostLines: 2,
};

function drawText(
  text: string,
  form: CoverTextForm,
  place: { readonly topPx: number; readonly fill: string },
  measureTextPx: MeasureTextPx,
): string {
  const { lines, sizePx } = breakCoverLines(text, form, measureTextPx);
  return lines
    .map((line, index) =>
      element(
        "text",
        {
          x: marginPx,
          // The tops of the first line's capitals, about 0.7 em high, touch the top of the place.
          y: round(place.topPx + sizePx * (0.7 + index * form.leading)),
          ...coverTextAttributes(form, sizePx),
          fill: place.fill,
        },
        escapeText(line),
      ),
    )
    .join("\n");
}

export function coverTextAttributes(form: CoverTextForm, sizePx: number) {
  return {
    "font-family": tokens.font.family,
    "font-weight": form.weight,
    "font-size": round(sizePx),
    "letter-spacing": round(form.letterSpacingEm * sizePx),
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
