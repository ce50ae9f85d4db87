import { Resvg } from "@resvg/resvg-wasm";
import type { Handbook } from "../document/handbook.ts";
import { element, escapeText } from "../html/escape.ts";
import { startRasterizer } from "../html/rasterize.ts";
import type { EpubAssets } from "./assets.ts";
import { coverTextAttributes, coverWidthPx, drawCover } from "./cover-drawing.ts";
import type { CoverTextForm, MeasureTextPx } from "./cover-lines.ts";
import { coverDrawingFileName, coverImageFileName, type Resource } from "./publication.ts";

/**
 * The cover as SVG, its letters turned into outlines so that it looks the same everywhere, and as PNG for libraries and
 * older readers.
 */
export async function renderCoverImages(
  handbook: Handbook,
  assets: EpubAssets,
): Promise<readonly Resource[]> {
  await startRasterizer(assets.rasterizer);
  const options = {
    font: { fontBuffers: [...assets.coverFonts], loadSystemFonts: false },
    fitTo: { mode: "width", value: coverWidthPx },
  } as const;

  const measureEm = (text: string, form: CoverTextForm): number => {
    const sample = element("text", coverTextAttributes(form, sampleSizePx), escapeText(text));
    const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: 10, height: 10 }, sample);
    const measured = new Resvg(svg, options);
    const box = measured.getBBox();
    measured.free();
    return box === undefined ? 0 : (box.x + box.width) / sampleSizePx;
  };
  // Each measuring reads the fonts anew, so a width is kept and serves every size.
  const widthsEm = new Map<string, number>();
  const measureTextPx: MeasureTextPx = (text, form, sizePx) => {
    const key = `${form.weight} ${text}`;
    const widthEm = widthsEm.get(key) ?? measureEm(text, form);
    widthsEm.set(key, widthEm);
    return widthEm * sizePx;
  };

  const cover = new Resvg(drawCover(handbook, measureTextPx), options);
  const drawing = new TextEncoder().encode(cover.toString());
  const image = cover.render().asPng();
  cover.free();
  return [
    { fileName: coverDrawingFileName, mediaType: "image/svg+xml", data: drawing },
    { fileName: coverImageFileName, mediaType: "image/png", data: image },
  ];
}

const sampleSizePx = 100;
