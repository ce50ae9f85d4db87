/** The one place that tells the kinds of printouts apart: each kind has its row in both functions. */
import type { Handbook } from "../../document/handbook.ts";
import { allSections } from "../../document/handbook.ts";
import { assertNever } from "../../document/node.ts";
import { paletteOf } from "../../theme/palette.ts";
import { imposeBooklet, imposeForCutting } from "../imposition.ts";
import { mmToPt } from "../printouts/page-design.ts";
import type { Printout, SectionChoice } from "../printouts/printout.ts";
import { layOutDiary, missingForDiary } from "./diary/lay-out-diary.ts";
import { layOutFolded, missingForFolded } from "./folded/lay-out-folded.ts";
import { layOutGuide } from "./guide/lay-out-guide.ts";
import type { LaidOutPrintout } from "./laid-out.ts";
import { layOutBook } from "./lay-out-book.ts";
import { layOutSheet, missingForSheet } from "./lay-out-sheet.ts";
import type { MeasureText } from "./set-paragraph.ts";
import { withSections } from "./chosen-sections.ts";

/** Room for the marks, and as much colour beyond the cut as printing houses ask for. */
const forPrintingHouse = { marginPt: mmToPt(10), bleedPt: mmToPt(3) };

export function layOutPrintout(
  declared: Printout,
  handbook: Handbook,
  measure: MeasureText,
): LaidOutPrintout {
  const printout = inColoursOf(declared, handbook);
  switch (printout.kind) {
    case "handbook": {
      const {
        design,
        sections,
        crop = handbook.cropMarks === true ? forPrintingHouse : undefined,
      } = printout;
      const book = layOutBook(withSections(handbook, sections), design, measure);
      if (crop === undefined) return book;
      return { ...book, sheets: imposeForCutting(book.pages.length, design.paper, crop) };
    }
    case "booklet": {
      const { design, sections, sheet } = printout;
      const book = layOutBook(withSections(handbook, sections), design, measure);
      return { ...book, sheets: imposeBooklet(book.pages.length, design.paper, sheet) };
    }
    case "sheet":
      return layOutSheet(printout, handbook, measure);
    case "folded":
      return layOutFolded(printout, handbook, measure);
    case "guide":
      return layOutGuide(printout, handbook, measure);
    case "diary":
      return layOutDiary(printout, handbook, measure);
    default:
      return assertNever(printout);
  }
}

/** The same declaration in the colours of a clinic's edition. */
function inColoursOf(printout: Printout, { edition }: Handbook): Printout {
  const colours = edition?.colours ?? null;
  if (colours === null) return printout;
  return { ...printout, design: { ...printout.design, inks: paletteOf(colours).color.print } };
}

/** What a handbook lacks for a printout, as the end of a sentence; null when the printout can be made. */
export function missingContent(printout: Printout, handbook: Handbook): string | null {
  switch (printout.kind) {
    case "handbook":
    case "booklet":
      return missingSections(printout.sections, handbook);
    case "sheet":
      return missingForSheet(printout, handbook);
    case "folded":
      return missingForFolded(printout, handbook);
    case "guide":
      return missingForFolded(printout.of, handbook);
    case "diary":
      return missingForDiary(printout, handbook);
    default:
      return assertNever(printout);
  }
}

function missingSections(sections: SectionChoice, handbook: Handbook): string | null {
  if (sections === "all") return null;
  const ids = new Set(allSections(handbook).map(({ id }) => id));
  const missing = sections.find((id) => !ids.has(id));
  return missing === undefined ? null : `there is no section with the id ${missing}`;
}
