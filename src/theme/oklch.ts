import { linearChannels } from "./contrast.ts";

/** A colour by what the eye tells apart: lightness (0 to 1), chroma (0 is grey) and hue (radians). CSS Color 4, section 9. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

type Triple = readonly [number, number, number];

export function toOklch(colour: string): Oklch {
  const cones = times(conesFromRgb, linearChannels(colour)).map(Math.cbrt);
  const [lightness, a, b] = times(labFromCones, [cones[0] ?? 0, cones[1] ?? 0, cones[2] ?? 0]);
  return { lightness, chroma: Math.hypot(a, b), hue: Math.atan2(b, a) };
}

/** As `#RRGGBB`. What a screen can't show loses chroma, and keeps its lightness and hue. */
export function fromOklch({ lightness, chroma, hue }: Oklch): string {
  const at = (share: number): Triple => rgbOf({ lightness, chroma: chroma * share, hue });
  if (isShown(at(1))) return hexOf(at(1));
  let [low, high] = [0, 1];
  for (let step = 0; step < 20; step += 1) {
    const middle = (low + high) / 2;
    if (isShown(at(middle))) low = middle;
    else high = middle;
  }
  return hexOf(at(low));
}

function rgbOf({ lightness, chroma, hue }: Oklch): Triple {
  const [l, m, s] = times(conesFromLab, [lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]);
  return times(rgbFromCones, [l ** 3, m ** 3, s ** 3]);
}

function isShown(channels: Triple): boolean {
  return channels.every((channel) => channel >= -0.0005 && channel <= 1.0005);
}

function hexOf(channels: Triple): string {
  const digits = channels.map((channel) => {
    const curved = channel <= 0.0031308 ? 12.92 * channel : 1.055 * channel ** (1 / 2.4) - 0.055;
    const byte = Math.min(255, Math.max(0, Math.round(curved * 255)));
    return byte.toString(16).padStart(2, "0");
  });
  return `#${digits.join("").toUpperCase()}`;
}

function times(matrix: readonly [Triple, Triple, Triple], [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

// From CSS Color 4, section 18 (sample code).
const conesFromRgb = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
] as const;
const labFromCones = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
] as const;
const conesFromLab = [
  [1, 0.3963377774, 0.2158037573],
  [1, -0.1055613458, -0.0638541728],
  [1, -0.0894841775, -1.291485548],
] as const;
const rgbFromCones = [
  [4.0767416621, -3.3077115913, 0.2309699292],
  [-1.2684380046, 2.6097574011, -0.3413193965],
  [-0.0041960863, -0.7034186147, 1.707614701],
] as const;
