import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Handbook } from "../document/handbook.ts";
import { element, escapeText } from "../html/escape.ts";
import type { EpubAssets } from "./assets.ts";
import { coverTextAttributes, coverWidthPx, drawCover } from "./cover-drawing.ts";
import type { CoverTextForm } from "./cover-lines.ts";
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

  const measureTextPx = (text: string, form: CoverTextForm, sizePx: number): number => {
    const sample = element("text", { y: sizePx, ...coverTextAttributes(form, sizePx) }, escapeText(text));
    const svg = element("svg", { xmlns: "http://www.w3.org/2000/svg", width: 10, height: 10 }, sample);
    const measured = new Resvg(svg, options);
    const box = measured.getBBox();
    const widthPx = box === undefined ? 0 : box.x + box.width;
    measured.free();
    return widthPx;
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

// The module can be started only once in a process.
let rasterizerStarted: Promise<void> | null = null;

function startRasterizer(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  rasterizerStarted ??= initWasm(wasm);
  return rasterizerStarted;
}
