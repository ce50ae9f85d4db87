/** The faces that the e-book carries: two weights, in two files each so that readers load only what they show. */
export interface FontFace {
  readonly fileName: string;
  readonly packageFile: string;
  readonly weight: 400 | 700;
  readonly unicodeRange: string;
}

// From the package's own unicode.json.
const latin =
  "U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+0304, U+0308, U+0329, U+2000-206F, U+20AC, U+2122, U+2191, U+2193, U+2212, U+2215, U+FEFF, U+FFFD";
const latinExtended =
  "U+0100-02BA, U+02BD-02C5, U+02C7-02CC, U+02CE-02D7, U+02DD-02FF, U+0304, U+0308, U+0329, U+1D00-1DBF, U+1E00-1E9F, U+1EF2-1EFF, U+2020, U+20A0-20AB, U+20AD-20C0, U+2113, U+2C60-2C7F, U+A720-A7FF";

export const fontFaces: readonly FontFace[] = ([400, 700] as const).flatMap((weight) => [
  fontFace("latin", weight, latin),
  fontFace("latin-ext", weight, latinExtended),
]);

function fontFace(subset: string, weight: 400 | 700, unicodeRange: string): FontFace {
  const name = `atkinson-hyperlegible-next-${subset}-${weight}-normal.woff2`;
  return {
    fileName: `fonts/${name}`,
    packageFile: `@fontsource/atkinson-hyperlegible-next/files/${name}`,
    weight,
    unicodeRange,
  };
}
