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
  readonly otherPdfs: readonly FinishedPdf[];
  readonly problems: readonly Problem[];
}

/** `distFolder` holds a handbook, or is the folder of a clinic's edition; editions inside it are none of its files. */
export async function openFinished(distFolder: string): Promise<OpenedFormats> {
  const files = listFiles(distFolder).filter((file) => !file.startsWith(editionsFolder));
  const epubFile = files.find((file) => file.endsWith(".epub"));
  const pdfFiles = files.filter((file) => file.endsWith(".pdf"));
  const whole =
    pdfFiles.find((file) => file.endsWith("-a4.pdf")) ?? pdfFiles.find((file) => isLetterHandbook(file));
  const isWhole = (file: string) => file === whole;
  const bytes = (file: string) => new Uint8Array(readFileSync(join(distFolder, file)));
  const epub =
    epubFile === undefined
      ? null
      : opened(epubFile, () => ({ file: epubFile, book: readEpubPackage(bytes(epubFile)) }));
  const pdfs: Opened<FinishedPdf>[] = [];
  for (const file of pdfFiles) {
    pdfs.push(
      await openPdf(bytes(file)).then(
        (pdf): Opened<FinishedPdf> => ({ value: { file, pdf } }),
        cannotOpen(file),
      ),
    );
  }
  const open = pdfs.flatMap((pdf) => ("value" in pdf ? [pdf.value] : []));
  return {
    site: files.includes(homePageFile) ? openSite(distFolder, files) : null,
    epub: epub !== null && "value" in epub ? epub.value : null,
    pdf: open.find(({ file }) => isWhole(file)) ?? null,
    otherPdfs: open.filter(({ file }) => !isWhole(file)),
    problems: [...(epub === null ? [] : [epub]), ...pdfs].flatMap((result) =>
      "problem" in result ? [result.problem] : [],
    ),
  };
}

const editionsFolder = "editions/";

/** The handbook itself on US Letter, and no sheet of it. */
function isLetterHandbook(file: string): boolean {
  return (
    file.endsWith("-letter.pdf") &&
    !/-(booklet|questions|therapist-sheet|trifold|trifold-guide|diary)-letter\.pdf$/.test(file)
  );
}

function openSite(distFolder: string, files: readonly string[]): FinishedSite {
  const texts = files.filter((file) => /\.(css|js|svg)$/.test(file));
  return {
    files: new Set(files),
    pages: new Map([...readPages(distFolder)].filter(([file]) => !file.startsWith(editionsFolder))),
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
