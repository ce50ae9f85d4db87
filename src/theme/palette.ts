import { contrastOf } from "./contrast.ts";
import { fromOklch, toOklch } from "./oklch.ts";
import { tokens } from "./tokens.ts";

/** A clinic's colour: on light pages and on paper, and on dark pages. */
export interface Brand {
  readonly main: string;
  readonly mainDark: string;
}

type Colours<Of> = { readonly [Name in keyof Of]: string };

/** The colours that the formats use; those of the tokens, or with a clinic's in place of the green. */
export interface Palette {
  readonly color: { readonly [Theme in keyof typeof tokens.color]: Colours<(typeof tokens.color)[Theme]> };
  readonly scene: {
    readonly [Scene in keyof typeof tokens.scene]: {
      readonly [Theme in "light" | "dark"]: Colours<(typeof tokens.scene)[Scene][Theme]>;
    };
  };
}

/** The greens turn to the clinic's hue; what warns, and what is skin, stays as it is. */
export function paletteOf(brand: Brand | null): Palette {
  const { color, scene } = tokens;
  if (brand === null) return { color, scene };
  const { main, mainDark } = brand;
  const light = (colour: string): string => inHueOf(main, colour);
  const dark = (colour: string): string => inHueOf(mainDark, colour);
  return {
    color: {
      ...color,
      light: { ...color.light, spruce: main, "spruce-tint": light(color.light["spruce-tint"]) },
      dark: { ...color.dark, spruce: mainDark, "spruce-tint": dark(color.dark["spruce-tint"]) },
      print: {
        ...color.print,
        spruce: main,
        "spruce-tint": light(color.print["spruce-tint"]),
        "key-tint": light(color.print["key-tint"]),
      },
      cover: {
        ...color.cover,
        ground: main,
        hair: light(color.cover.hair),
        strand: light(color.cover.strand),
      },
    },
    scene: {
      home: {
        light: inHues(scene.home.light, ["hair", "strand"], light),
        dark: inHues(scene.home.dark, ["hair", "strand"], dark),
      },
      band: {
        light: inHues(scene.band.light, ["ground", "hair", "strand"], light),
        dark: inHues(scene.band.dark, ["ground", "hair", "strand", "outline"], dark),
      },
    },
  };
}

/** Where a colour falls short, and the nearest one of its hue that does not. */
export interface FaintColour {
  /** For example "on white paper". */
  readonly where: string;
  readonly contrast: number;
  readonly needed: number;
  readonly nearest: string;
}

export type BrandTheme = "light" | "dark";

/** Null when all that is written in the colour, and on it, can be read. */
export function findFaint(colour: string, theme: BrandTheme): FaintColour | null {
  const worst = demandsOn(colour, theme)
    .filter(({ contrast, needed }) => contrast < needed)
    .toSorted((a, b) => a.contrast / a.needed - b.contrast / b.needed)[0];
  return worst === undefined ? null : { ...worst, nearest: nearestThatPasses(colour, theme) };
}

/** The colour itself, or the one of its hue that is least lighter or darker and passes. */
export function nearestThatPasses(colour: string, theme: BrandTheme): string {
  const { lightness, ...rest } = toOklch(colour);
  for (let step = 0; step <= STEPS; step += 1) {
    for (const sign of [-1, 1]) {
      const moved = lightness + (sign * step) / STEPS;
      if (moved < 0 || moved > 1) continue;
      const candidate = step === 0 ? colour : fromOklch({ lightness: moved, ...rest });
      const passes = demandsOn(candidate, theme).every(({ contrast, needed }) => contrast >= needed);
      if (passes) return candidate;
    }
  }
  // Black on light pages and white on dark ones always pass.
  return theme === "light" ? "#000000" : "#FFFFFF";
}

const STEPS = 400;

interface Demand {
  readonly where: string;
  readonly contrast: number;
  readonly needed: number;
}

/**
 * Headings, links and buttons are in the colour, on every ground that pages have, or on it.
 *
 * They are read with a headache: 7:1 (WCAG 2.2, 1.4.6), and 4.5:1 where words cross the figure at the head of a page.
 */
function demandsOn(colour: string, theme: BrandTheme): readonly Demand[] {
  const { color, scene } = paletteOf({ main: colour, mainDark: colour });
  const { paper, raised, "spruce-tint": tint, "on-spruce": onSpruce } = color[theme];
  const { ground, hair } = scene.band[theme];
  const demand = (where: string, other: string, needed: number): Demand => ({
    where,
    contrast: contrastOf(colour, other),
    needed,
  });
  return [
    demand(theme === "light" ? "on light pages" : "on dark pages", paper, 7),
    demand("in boxes", raised, 7),
    demand("on its own tint", tint, 7),
    demand("on the head of pages", ground, 7),
    demand("across the figure at the head of pages", hair, 4.5),
    demand("below the words of buttons", onSpruce, 7),
    ...(theme === "dark"
      ? []
      : [
          demand("on white paper", color.print.paper, 7),
          demand("below the title on the e-book's cover", color.cover.title, 7),
          demand("beside the figure on the e-book's cover", color.cover.body, 3),
        ]),
  ];
}

/** A colour of ours turned to another hue: as light as before, and no more vivid than the colour whose hue it takes. */
function inHueOf(brand: string, ours: string): string {
  const { chroma, hue } = toOklch(brand);
  const { lightness, chroma: ownChroma } = toOklch(ours);
  return fromOklch({ lightness, chroma: Math.min(ownChroma, chroma), hue });
}

function inHues<Scene extends Readonly<Record<string, string>>>(
  scene: Scene,
  names: readonly (keyof Scene)[],
  turn: (colour: string) => string,
): { readonly [Name in keyof Scene]: string } {
  const turned: { [Name in keyof Scene]: string } = { ...scene };
  for (const name of names) turned[name] = turn(scene[name] ?? "");
  return turned;
}
