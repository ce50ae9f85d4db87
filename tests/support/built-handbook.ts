import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { openPdf, type OpenPdf } from "../../src/verify/pdf/read-pdf.ts";
import { readSource, type SourceHandbook } from "../../src/verify/expected/read-source.ts";

/** Where the built handbook lies (see global-setup.ts). */
export function distFolder(): string {
  return inject("dist");
}

/** Our content, as the verifying side reads it; read once for all tests of a process. */
export function readOurSource(): SourceHandbook {
  source ??= readSource(inject("content"));
  return source;
}
let source: SourceHandbook | undefined;

/** A printout of our handbook, opened once for all tests of a process: reading "a4" takes a second. */
export async function openPrintout(name: string): Promise<OpenPdf> {
  const pdf = opened.get(name) ?? openPdf(readPrintout(distFolder(), name));
  opened.set(name, pdf);
  return pdf;
}
const opened = new Map<string, Promise<OpenPdf>>();

/** The bytes of the EPUB, or of the A4 printout. */
export function readDownload(dist: string, ending: ".pdf" | ".epub"): Uint8Array {
  return readFileThatEnds(dist, ending === ".pdf" ? "-a4.pdf" : ending);
}

/** The bytes of a printout by its name. */
export function readPrintout(dist: string, name: string): Uint8Array {
  return readFileThatEnds(dist, `massage-and-migraine-${name}.pdf`);
}

function readFileThatEnds(dist: string, ending: string): Uint8Array {
  const folder = join(dist, "downloads");
  const names = readdirSync(folder).filter((name) => name.endsWith(ending));
  const [name] = names;
  if (name === undefined || names.length > 1)
    throw new Error(`${String(names.length)} files end with ${ending}`);
  return new Uint8Array(readFileSync(join(folder, name)));
}
