import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readEpubPackage } from "./epub/read-epub.ts";
import type { Problem } from "./finding.ts";
import type { FinishedEpub, FinishedPdf, FinishedSite } from "./finished-handbook.ts";
import { homePageFile } from "./finished-handbook.ts";
import { listFiles } from "./gates/bytes.ts";
import { readPages } from "./markup/read-site.ts";
import { openPdf } from "./pdf/read-pdf.ts";

/** The formats of a finished folder, opened; what can't be opened is told and left out. */
export interface OpenedFormats {
  readonly site: FinishedSite | null;
  readonly epub: FinishedEpub | null;
  readonly pdf: FinishedPdf | null;
  readonly problems: readonly Problem[];
}

export async function openFinished(distFolder: string): Promise<OpenedFormats> {
  const files = listFiles(distFolder);
  const epubFile = files.find((file) => file.endsWith(".epub"));
  // Smaller papers hold a part of the handbook; the A4 one holds all of it.
  const pdfFile = files.find((file) => file.endsWith("-a4.pdf"));
  const bytes = (file: string) => new Uint8Array(readFileSync(join(distFolder, file)));
  const epub =
    epubFile === undefined
      ? null
      : opened(epubFile, () => ({ file: epubFile, book: readEpubPackage(bytes(epubFile)) }));
  const pdf =
    pdfFile === undefined
      ? null
      : await openPdf(bytes(pdfFile)).then(
          (open): Opened<FinishedPdf> => ({ value: { file: pdfFile, pdf: open } }),
          cannotOpen(pdfFile),
        );
  return {
    site: files.includes(homePageFile) ? openSite(distFolder, files) : null,
    epub: epub !== null && "value" in epub ? epub.value : null,
    pdf: pdf !== null && "value" in pdf ? pdf.value : null,
    problems: [epub, pdf].flatMap((result) =>
      result !== null && "problem" in result ? [result.problem] : [],
    ),
  };
}

function openSite(distFolder: string, files: readonly string[]): FinishedSite {
  const texts = files.filter((file) => /\.(css|js|svg)$/.test(file));
  return {
    files: new Set(files),
    pages: readPages(distFolder),
    texts: new Map(texts.map((file) => [file, readFileSync(join(distFolder, file), "utf8")])),
  };
}

type Opened<Value> = { readonly value: Value } | { readonly problem: Problem };

function opened<Value>(file: string, open: () => Value): Opened<Value> {
  try {
    return { value: open() };
  } catch (error) {
    return cannotOpen(file)(error);
  }
}

function cannotOpen(file: string): (error: unknown) => { readonly problem: Problem } {
  return (error) => ({
    problem: {
      file,
      message: `It can't be opened: ${error instanceof Error ? error.message : String(error)}`,
    },
  });
}
