import { initWasm, Resvg } from "@resvg/resvg-wasm";

// The module can be started only once in a process, and the e-book and the site both ask for it.
let started: Promise<void> | null = null;

export function startRasterizer(wasm: Uint8Array<ArrayBuffer>): Promise<void> {
  started ??= initWasm(wasm);
  return started;
}

/** An SVG drawing as PNG; texts are set in the given fonts alone, so that they look the same everywhere. */
export function rasterize(svg: string, widthPx: number, fonts: readonly Uint8Array[]): Uint8Array {
  const drawing = new Resvg(svg, {
    font: { fontBuffers: [...fonts], loadSystemFonts: false },
    fitTo: { mode: "width", value: widthPx },
  });
  const png = drawing.render().asPng();
  drawing.free();
  return png;
}
