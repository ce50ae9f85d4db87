import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Handbook } from "../document/handbook.ts";
import { rasterize, startRasterizer } from "../html/rasterize.ts";
import type { Palette } from "../theme/palette.ts";
import { makeAsset } from "./assets.ts";
import type { Asset } from "./assets.ts";
import { drawIcon } from "./drawings.ts";
import { drawSharedPicture, sharedPicturePx } from "./shared-picture.ts";

/** What a site with an address has besides its pages: the picture of a shared link, and what a home screen shows. */
export interface SharedFiles {
  readonly picture: Asset;
  /** For home screens that take no drawing. */
  readonly touchIcon: Asset;
  readonly manifest: Asset;
  readonly icons: readonly Asset[];
}

const iconSizesPx = [192, 512];
const touchIconPx = 180;

const fontFiles = [
  "@expo-google-fonts/atkinson-hyperlegible-next/800ExtraBold/AtkinsonHyperlegibleNext_800ExtraBold.ttf",
  "@expo-google-fonts/noto-sans/800ExtraBold/NotoSans_800ExtraBold.ttf",
];

/** Null without `url`: a folder that is opened as files is shared by nobody. */
export async function makeSharedFiles(handbook: Handbook, palette: Palette): Promise<SharedFiles | null> {
  if (handbook.url === null) return null;
  await startRasterizer(await readPackageFile("@resvg/resvg-wasm/index_bg.wasm"));
  const fonts = await Promise.all(fontFiles.map(readPackageFile));
  const picture = rasterize(drawSharedPicture(handbook, palette), sharedPicturePx.width, fonts);
  const icon = (sizePx: number) =>
    makeAsset("assets", `icon-${sizePx}.png`, rasterize(drawIcon(palette), sizePx, []));
  const icons = iconSizesPx.map((sizePx) => ({ sizePx, asset: icon(sizePx) }));
  return {
    picture: makeAsset("assets", "shared.png", picture),
    touchIcon: icon(touchIconPx),
    manifest: makeManifest(handbook, palette, icons),
    icons: icons.map(({ asset }) => asset),
  };
}

/** https://www.w3.org/TR/appmanifest/. Addresses in it start where it lies. */
function makeManifest(
  handbook: Handbook,
  { color }: Palette,
  icons: readonly { readonly sizePx: number; readonly asset: Asset }[],
): Asset {
  const { night, paper } = color.light;
  const manifest = {
    name: handbook.title,
    description: handbook.description,
    lang: handbook.language,
    dir: handbook.direction,
    start_url: "../index.html",
    scope: "../",
    // A handbook is read, not run: the browser keeps its way back and its print command.
    display: "minimal-ui",
    background_color: paper,
    theme_color: night,
    icons: icons.map(({ sizePx, asset }) => ({
      src: asset.href.replace("assets/", ""),
      sizes: `${sizePx}x${sizePx}`,
      type: "image/png",
    })),
  };
  return makeAsset("assets", "handbook.webmanifest", `${JSON.stringify(manifest, null, 2)}\n`);
}

async function readPackageFile(name: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(fileURLToPath(import.meta.resolve(name))));
}
