/** Names of printouts, and of their files. It loads no fonts and no pdfkit, so that any thread may ask. */
import type { Handbook } from "../document/handbook.ts";
import { allPrintouts, defaultPrintouts } from "../pdf/printouts/all-printouts.ts";
import { printoutWords } from "../pdf/printouts/printout.ts";
import { largePrint } from "../pdf/printouts/large-print.ts";
import type { Printout, PrintoutWords } from "../pdf/printouts/printout.ts";

export const printoutNames: readonly string[] = allPrintouts.map(({ name }) => name);

/** Those that a build makes when nobody names others. */
export function defaultPrintoutNames(handbook: Handbook): readonly string[] {
  return defaultPrintouts(handbook).map(({ name }) => name);
}

/** Where a printout's file lies in the output folder. */
export function printoutPath(handbook: Handbook, name: string): string {
  return `downloads/${handbook.identifier}-${name}.pdf`;
}

/** What readers are told of a printout, in the handbook's language. */
export function describePrintout(name: string, handbook: Handbook): PrintoutWords {
  return printoutWords(printoutCalled(name), handbook.language);
}

/** What it is to hold, which readers see as a drawing before its name. */
export function printoutForm(name: string): Exclude<Printout["kind"], "guide"> | "large-print" {
  const printout = printoutCalled(name);
  if (printout === largePrint) return "large-print";
  // It tells how the leaflet is folded, and lies beside that.
  return printout.kind === "guide" ? "folded" : printout.kind;
}

function printoutCalled(name: string): Printout {
  const printout = allPrintouts.find((known) => known.name === name);
  if (printout === undefined) throw new Error(`There is no printout ${name}.`);
  return printout;
}
