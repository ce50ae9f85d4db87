import { ContentProblem } from "../diagnostics/content-problem.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";

/** How a text is set on the cover. Sizes are tried in order: the first at which all of it fits is taken. */
export interface CoverTextForm {
  readonly name: string;
  readonly weight: 500 | 800;
  readonly sizesPx: readonly number[];
  /** Distance between baselines, as a share of the type size. */
  readonly leading: number;
  readonly letterSpacingEm: number;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly mostLines: number;
}

export interface CoverLines {
  readonly lines: readonly string[];
  readonly sizePx: number;
}

export type MeasureTextPx = (text: string, form: CoverTextForm, sizePx: number) => number;

/** Breaks a text into lines that fit, or says that it cannot: nothing on a cover is clipped. */
export function breakCoverLines(text: string, form: CoverTextForm, measureTextPx: MeasureTextPx): CoverLines {
  for (const sizePx of form.sizesPx) {
    const lines = breakAtSize(text, form, sizePx, measureTextPx);
    const fits =
      lines.length <= form.mostLines &&
      lines.length * sizePx * form.leading <= form.heightPx &&
      lines.every((line) => measureTextPx(line, form, sizePx) <= form.widthPx);
    if (fits) return { lines, sizePx };
  }
  const place = { file: "handbook.yaml", line: 1, column: 1 };
  const message = `The ${form.name} does not fit on the cover of the e-book, not even in its smallest type.`;
  throw new ContentProblem(diagnose("cover-text-fits", place, message, "Shorten it in handbook.yaml."));
}

function breakAtSize(
  text: string,
  form: CoverTextForm,
  sizePx: number,
  measureTextPx: MeasureTextPx,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter((part) => part !== "")) {
    const last = lines.at(-1);
    const joined = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measureTextPx(joined, form, sizePx) <= form.widthPx)
      lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  return lines;
}
