import { checkElements } from "../tags/check-elements.ts";
import { checkFonts } from "../tags/check-fonts.ts";
import { checkMarks } from "../tags/check-marks.ts";
import { checkParents } from "../tags/check-parents.ts";
import { checkTables } from "../tags/check-tables.ts";
import type { Gate } from "./gate.ts";

/** What a screen reader asks a PDF for: PDF/UA-1 (ISO 14289-1), clause 7, and more than veraPDF looks at. */
export const tags: Gate = {
  name: "tags",
  pdf: ({ file, pdf }) =>
    [checkMarks, checkParents, checkElements, checkTables, checkFonts]
      .flatMap((check) => check(pdf))
      .map((message) => ({ file, message })),
};
