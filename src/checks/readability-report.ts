import type { Handbook } from "../document/handbook.ts";
import { sectionTexts } from "./check-handbook.ts";
import { isLongEnough, readabilityOf } from "./text/readability.ts";
import type { Readability } from "./text/readability.ts";

/** The grades of the handbook and of each section, for a reader of the checks; nothing is judged here. */
export interface ReadabilityReport {
  readonly handbook: Readability | null;
  readonly sections: readonly (Readability & { readonly file: string; readonly longEnough: boolean })[];
}

/** Null for a handbook that is not in English: the formulas were made for it alone. */
export function readabilityReport(handbook: Handbook): ReadabilityReport | null {
  if (!/^en(?:-|$)/i.test(handbook.language)) return null;
  const texts = sectionTexts(handbook);
  return {
    handbook: readabilityOf(texts.flatMap(({ passages }) => passages)),
    sections: texts.flatMap(({ section, passages }) => {
      const grades = readabilityOf(passages);
      return grades === null
        ? []
        : [{ file: section.source.file, longEnough: isLongEnough(grades), ...grades }];
    }),
  };
}
