/** The contrast of two colours (`#RRGGBB`), from 1 to 21: WCAG 2.2, definition of "contrast ratio". */
export function contrastOf(first: string, second: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(first), luminanceOf(second)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red, green, blue] = linearChannels(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** sRGB without its curve, from 0 to 1. */
export function linearChannels(colour: string): readonly [red: number, green: number, blue: number] {
  return [linear(1), linear(3), linear(5)];

  function linear(start: number): number {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }
}
