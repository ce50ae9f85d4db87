import { encode } from "uqr";
import { tokens } from "../../theme/tokens.ts";
import type { Drawing } from "./drawing.ts";
import { rectangle } from "./drawing.ts";

/** White around the code, in modules (ISO/IEC 18004, 6.3.8). */
export const QUIET_ZONE = 4;

/**
 * A QR code as paths, its quiet zone included.
 *
 * Level M survives a bad photocopy of an eighth of it, and takes fewer modules than the higher ones; a level that fits
 * the same modules is taken when there is one.
 */
export function qrCode(text: string, sizePt: number): Drawing {
  const { data, size } = encode(text, { ecc: "M", boostEcc: true, border: QUIET_ZONE });
  const modulePt = sizePt / size;
  // One rectangle for each run of dark modules: beside each other, single ones would show hairlines between them.
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([start, end]) =>
      rectangle(start * modulePt, y * modulePt, (end - start) * modulePt, modulePt),
    ),
  );
  return [{ path: runs.join(" "), fill: tokens.color.print.ink }];
}

function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    if (!isDark) return;
    const last = runs.at(-1);
    if (last?.[1] === x) last[1] = x + 1;
    else runs.push([x, x + 1]);
  });
  return runs;
}
