import { tokens } from "../../src/theme/tokens.ts";

/** The colours of a figure. All opaque: transparency would cost the PDF a group for each shape. */
export interface Palette {
  /** Behind a picture of advice. */
  readonly ground: string;
  /** Behind a picture of a warning, and inside a cross's box. */
  readonly raised: string;
  readonly ink: string;
  readonly skin: string;
  readonly skin2: string;
  readonly hair: string;
  readonly strand: string;
  readonly cloth: string;
  readonly sheet: string;
  readonly lamp: string;
  readonly onLamp: string;
  readonly cross: string;
}

const { light, dark, print } = tokens.color;
const { home } = tokens.scene;

/** For light pages and paper: hair is not black, since copiers spoil large solids. */
export const dayPalette: Palette = {
  ground: print["spruce-tint"],
  raised: light.raised,
  ink: light.ink,
  skin: light.skin,
  skin2: light["skin-2"],
  hair: print.hair,
  strand: home.light.strand,
  cloth: home.light.strand,
  sheet: light.raised,
  lamp: light.lamp,
  onLamp: light["on-lamp"],
  cross: print.cross,
};

export const nightPalette: Palette = {
  ground: dark.raised,
  raised: dark.paper,
  ink: dark.ink,
  skin: dark.skin,
  skin2: dark["skin-2"],
  hair: dark.hair,
  strand: home.dark.strand,
  cloth: home.dark.strand,
  sheet: dark.line,
  lamp: dark.lamp,
  onLamp: dark["on-lamp"],
  cross: dark.garnet,
};

/** What ink at the share for details looks like on a fill. */
export function detailInk(palette: Palette, fill: string): string {
  const share = tokens.figure["detail-opacity"];
  const mixed = [1, 3, 5].map((at) => {
    const [ink, ground] = [palette.ink, fill].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
    return Math.round((ink ?? 0) * share + (ground ?? 0) * (1 - share));
  });
  return `#${mixed.map((value) => value.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
