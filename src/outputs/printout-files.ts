/** Names of printouts, and of their files. It loads no fonts and no pdfkit, so that any thread may ask. */
import type { Handbook } from "../document/handbook.ts";
import { allPrintouts, defaultPrintouts } from "../pdf/printouts/all-printouts.ts";
import { printoutWords } from "../pdf/printouts/printout.ts";
import type { PrintoutWords } from "../pdf/printouts/printout.ts";

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
  const printout = allPrintouts.find((known) => known.name === name);
  if (printout === undefined) throw new Error(`There is no printout ${name}.`);
  return printoutWords(printout, handbook.language);
}
