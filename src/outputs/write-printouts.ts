import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";
import type { PdfMaker } from "./pdf-maker.ts";
import { describePrintout, printoutPath } from "./printout-files.ts";

export interface WrittenPrintouts {
  readonly diagnostics: readonly Diagnostic[];
  /** Pages of each file, by its path. */
  readonly pages: ReadonlyMap<string, number>;
  /** A sentence for each printout that the handbook has no content for. */
  readonly notMade: readonly string[];
}

/** Waits for the printouts and writes their files. */
export async function writePrintouts(
  pdf: PdfMaker,
  handbook: Handbook,
  folder: string,
): Promise<WrittenPrintouts> {
  const { files, missing, diagnostics } = await pdf.files();
  const pages = new Map<string, number>();
  for (const file of files) {
    const path = printoutPath(handbook, file.name);
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), file.data);
    pages.set(path, file.pages);
  }
  const notMade = missing.map(
    ({ name, reason }) => `No ${uncapitalised(describePrintout(name, handbook).title)}: ${reason}.`,
  );
  return { diagnostics, pages, notMade };
}

function uncapitalised(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
