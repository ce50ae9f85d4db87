import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { PublishError } from "../diagnostics/publish-error.ts";
import { fontFaces } from "./fonts.ts";
import type { Resource } from "./publication.ts";

/** Files of installed packages that go into the e-book, or help to make it. */
export interface EpubAssets {
  readonly fonts: readonly Resource[];
  /** Static TTFs for the letters of the cover; the later ones have the scripts that the first ones lack. */
  readonly coverFonts: readonly Uint8Array[];
  readonly rasterizer: Uint8Array<ArrayBuffer>;
}

export async function loadEpubAssets(): Promise<EpubAssets> {
  const fonts = fontFaces.map(async (face) => ({
    fileName: face.fileName,
    mediaType: "font/woff2",
    data: await loadPackageFile(face.packageFile),
  }));
  return {
    fonts: await Promise.all(fonts),
    coverFonts: await Promise.all(coverFontFiles.map(loadPackageFile)),
    rasterizer: await loadPackageFile("@resvg/resvg-wasm/index_bg.wasm"),
  };
}

const coverFontFiles = [
  "@expo-google-fonts/atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf",
  "@expo-google-fonts/atkinson-hyperlegible-next/500Medium/AtkinsonHyperlegibleNext_500Medium.ttf",
  "@expo-google-fonts/noto-sans/800ExtraBold/NotoSans_800ExtraBold.ttf",
  "@expo-google-fonts/noto-sans/500Medium/NotoSans_500Medium.ttf",
];

// From the package that has it, never from the working folder.
const require = createRequire(import.meta.url);

async function loadPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return new Uint8Array(await readFile(require.resolve(name)));
  } catch (cause) {
    throw new PublishError(`Cannot read ${name}, which the e-book needs. Run "npm install".`, { cause });
  }
}
