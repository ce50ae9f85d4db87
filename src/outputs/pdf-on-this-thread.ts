import { ContentProblem } from "../diagnostics/content-problem.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";
import { findMissingGlyphs, loadFonts } from "../pdf/fonts.ts";
import { checkHyphenation } from "../pdf/hyphenation.ts";
import { drawPrintout, layOutPrintout, missingContent } from "../pdf/printout-pdf.ts";
import type { LaidOutPrintout } from "../pdf/printout-pdf.ts";
import { allPrintouts, pageNumberingPrintout } from "../pdf/printouts/all-printouts.ts";
import type { Printout } from "../pdf/printouts/printout.ts";
import type { LayOutResult, MadePrintouts, MissingPrintout, PdfMaker, PrintoutFile } from "./pdf-maker.ts";

/** Makes the printouts on this thread: the smallest memory, and the reference for the worker. */
export function createPdfMaker(printouts: readonly Printout[] = allPrintouts): PdfMaker {
  // One set for all: each face is read once and each word shaped once.
  const fonts = loadFonts();
  let finish: (() => MadePrintouts) | null = null;
  return {
    layOut: (handbook, names) => Promise.resolve(layOut(handbook, names)),
    files: () => {
      if (finish === null) throw new Error("The printouts are drawn before they are laid out.");
      return Promise.resolve(finish());
    },
    stop: () => Promise.resolve(),
  };

  function layOut(handbook: Handbook, names: readonly string[]): LayOutResult {
    const diagnostics = [...findMissingGlyphs(handbook, fonts), ...checkHyphenation(handbook)];
    if (hasErrors(diagnostics)) return { diagnostics, pageMap: null };
    const laidOut = orProblem(() => layOutPrintout(pageNumberingPrintout(handbook), handbook, fonts));
    if ("problem" in laidOut) return { diagnostics: [...diagnostics, laidOut.problem], pageMap: null };
    const wanted = printouts.filter(({ name }) => names.includes(name));
    const { pageMap } = laidOut;
    const numbering = [laidOut];
    finish = () => makeAll(wanted, numbering, handbook);
    return { diagnostics, pageMap };
  }

  /**
   * One after the other, so that no more than one is in memory as pages. `numbering` holds the one that is laid out
   * already, and gives it up.
   */
  function makeAll(
    wanted: readonly Printout[],
    numbering: LaidOutPrintout[],
    handbook: Handbook,
  ): MadePrintouts {
    const first = pageNumberingPrintout(handbook);
    if (!wanted.includes(first)) numbering.pop();
    const files: PrintoutFile[] = [];
    const missing: MissingPrintout[] = [];
    const diagnostics: Diagnostic[] = [];
    for (const printout of wanted) {
      const { name } = printout;
      const reason = missingContent(printout, handbook);
      if (reason !== null) {
        missing.push({ name, reason });
        continue;
      }
      const laidOut =
        (printout === first ? numbering.pop() : undefined) ??
        orProblem(() => layOutPrintout(printout, handbook, fonts));
      if ("problem" in laidOut) diagnostics.push(laidOut.problem);
      else {
        // Drawing takes the pages away.
        const pages = laidOut.sheets?.count ?? laidOut.pages.length;
        files.push({ name, pages, data: drawPrintout(laidOut, handbook) });
      }
    }
    return { files, missing, diagnostics };
  }
}

/** An error's class does not cross to another thread; a diagnostic does. */
function orProblem(layOut: () => LaidOutPrintout): LaidOutPrintout | { readonly problem: Diagnostic } {
  try {
    return layOut();
  } catch (error) {
    if (error instanceof ContentProblem) return { problem: error.diagnostic };
    throw error;
  }
}
