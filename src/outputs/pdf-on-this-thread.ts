import { ContentProblem } from "../diagnostics/content-problem.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";
import { findMissingGlyphs, loadFonts } from "../pdf/fonts.ts";
import { drawHandbook, layOutHandbook } from "../pdf/handbook-pdf.ts";
import { a4 } from "../pdf/printouts/a4.ts";
import type { LayOutResult, PdfMaker } from "./pdf-maker.ts";

/** Makes the PDF on this thread: the smallest memory, and the reference for the worker. */
export function createPdfMaker(): PdfMaker {
  const fonts = loadFonts();
  let finish: (() => Uint8Array) | null = null;
  return {
    layOut: (handbook) => Promise.resolve(layOut(handbook)),
    file: () => {
      if (finish === null) throw new Error("The PDF is drawn before it is laid out.");
      return Promise.resolve(finish());
    },
    stop: () => Promise.resolve(),
  };

  function layOut(handbook: Handbook): LayOutResult {
    const diagnostics = findMissingGlyphs(handbook, fonts);
    if (hasErrors(diagnostics)) return { diagnostics, pageMap: null };
    try {
      const laidOut = layOutHandbook(handbook, a4, fonts);
      finish = () => drawHandbook(laidOut, handbook);
      return { diagnostics, pageMap: laidOut.pageMap };
    } catch (error) {
      // An error's class does not cross to another thread; a diagnostic does.
      if (error instanceof ContentProblem) {
        return { diagnostics: [...diagnostics, error.diagnostic], pageMap: null };
      }
      throw error;
    }
  }
}
