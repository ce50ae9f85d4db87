import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import type { CheckedProvider } from "./checks/check.ts";
import { checkHandbook } from "./checks/check-handbook.ts";
import { applyWaivers } from "./checks/waivers.ts";
import type { WaivedFinding } from "./checks/waivers.ts";
import { listFiles } from "./content/content-files.ts";
import { loadHandbook } from "./content/load-handbook.ts";
import { ContentProblem } from "./diagnostics/content-problem.ts";
import { hasErrors, inSourceOrder } from "./diagnostics/diagnostic.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Handbook } from "./document/handbook.ts";
import type { PageMap } from "./document/page-map.ts";
import { fill } from "./locale/words.ts";
import { hashContent, loadBuildRecord, recordName, writeBuildRecord } from "./outputs/build-record.ts";
import type { BuildRecord, Format } from "./outputs/build-record.ts";
import { discard, openOutputFolder, swapIn } from "./outputs/output-folder.ts";
import type { OutputFolder } from "./outputs/output-folder.ts";
import type { PdfMaker } from "./outputs/pdf-maker.ts";
import type { Download } from "./site/site-input.ts";
import { resolveHandbook } from "./transforms/resolve-handbook.ts";
import { programVersion } from "./version.ts";

export interface BuildOptions {
  readonly contentFolder: string;
  readonly outputFolder: string;
  readonly formats: ReadonlySet<Format>;
  /** 1: all on one thread. */
  readonly jobs: number;
  /** Seconds since 1970, as in SOURCE_DATE_EPOCH. */
  readonly sourceDateEpoch: string | undefined;
  /** Another output folder that may lie in the content folder, and is no content. */
  readonly otherOutput?: string;
}

export interface BuildResult {
  readonly diagnostics: readonly Diagnostic[];
  /** Null when the content has problems: then nothing was published. */
  readonly record: BuildRecord | null;
  /** Formats of an earlier build of the same content that were kept. */
  readonly kept: readonly Format[];
}

export interface CheckedContent {
  /** Null when there is too little to go on. */
  readonly handbook: Handbook | null;
  readonly diagnostics: readonly Diagnostic[];
  /** Findings that the author has given a reason for. */
  readonly waived: readonly WaivedFinding[];
  /** Where readers are sent, and when somebody last looked. */
  readonly providers: readonly CheckedProvider[];
}

/**
 * Reads the content folder and judges it: the first half of every build.
 *
 * `asOf` is the day to judge dates by; a build gives none, so that it gives the same result on any day.
 */
export async function checkContent(
  contentFolder: string,
  sourceDateEpoch: string | undefined,
  asOf: string | null = null,
): Promise<CheckedContent> {
  const loaded = await loadHandbook(contentFolder, { sourceDateEpoch });
  if (loaded.handbook === null) {
    return { handbook: null, diagnostics: inSourceOrder(loaded.diagnostics), waived: [], providers: [] };
  }
  const resolved = resolveHandbook(loaded.handbook, loaded.references, loaded.glossary);
  // What is wrong in references.yaml is told once, and not again at every citation.
  const referencesBroken = loaded.diagnostics.some(({ file }) => file === "references.yaml");
  const found = [
    ...loaded.diagnostics,
    ...resolved.diagnostics.filter(({ rule }) => !(referencesBroken && rule === "citation-key-exists")),
    ...checkHandbook(resolved.handbook, { glossary: loaded.glossary, providers: loaded.providers, asOf }),
  ];
  const { diagnostics, waived } = applyWaivers(resolved.handbook, inSourceOrder(found));
  return {
    handbook: resolved.handbook,
    diagnostics: inSourceOrder(diagnostics),
    waived,
    providers: loaded.providers,
  };
}

/** Content folder → website, PDF and EPUB in the output folder; all of them, or nothing. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = await openOutputFolder(options.outputFolder);
  // First of all: it reads pdfkit and the fonts while this thread reads the content.
  const pdf = await startPdf(options.jobs);
  try {
    const { handbook, diagnostics } = await checkContent(options.contentFolder, options.sourceDateEpoch);
    if (handbook === null || hasErrors(diagnostics)) return { diagnostics, record: null, kept: [] };
    const laidOut = await pdf.layOut(handbook, options.formats.has("pdf"));
    const all = inSourceOrder([...diagnostics, ...laidOut.diagnostics]);
    if (laidOut.pageMap === null) return { diagnostics: all, record: null, kept: [] };

    const contentHash = await hashContent(
      options.contentFolder,
      await contentPaths(options.contentFolder, [output.path, resolve(options.otherOutput ?? output.path)]),
      [programVersion, options.sourceDateEpoch ?? ""],
    );
    const earlier = await keepOtherFormats(output, options.formats, contentHash);
    const pdfFile = options.formats.has("pdf") ? writePdf(handbook, pdf, output.staging) : null;
    pdfFile?.catch(() => undefined);
    const epubFile = options.formats.has("epub")
      ? writeEpub(handbook, laidOut.pageMap, output.staging)
      : null;
    epubFile?.catch(() => undefined);
    if (options.formats.has("site")) {
      const { buildSite } = await import("./site/build-site.ts");
      const downloads = listDownloads(handbook, laidOut.pageMap.pages.length, pdfFile, epubFile, earlier);
      await buildSite({ handbook, pageMap: laidOut.pageMap, downloads }, output.staging);
    }
    await Promise.all([pdfFile, epubFile]);
    const formats = formatOrder.filter(
      (format) => options.formats.has(format) || earlier?.formats.includes(format) === true,
    );
    const kept = formats.filter((format) => !options.formats.has(format));
    const record = await writeBuildRecord(output.staging, {
      generator: `Carebook ${programVersion}`,
      title: handbook.title,
      contentHash,
      formats,
      kept,
    });
    await swapIn(output);
    return { diagnostics: all, record, kept };
  } catch (error) {
    if (error instanceof ContentProblem) return { diagnostics: [error.diagnostic], record: null, kept: [] };
    throw error;
  } finally {
    await pdf.stop();
    await discard(output);
  }
}

/** The files of the content folder without what was built, which may lie inside it. */
async function contentPaths(
  contentFolder: string,
  outputPaths: readonly string[],
): Promise<readonly string[]> {
  const built = outputPaths.map((path) => relative(resolve(contentFolder), path).split(sep).join("/"));
  const paths = await listFiles(contentFolder);
  return paths.filter((path) => !built.some((folder) => path.startsWith(`${folder}/`)));
}

const formatOrder: readonly Format[] = ["site", "pdf", "epub"];

async function startPdf(jobs: number): Promise<PdfMaker> {
  if (jobs > 1) return (await import("./outputs/pdf-worker.ts")).startPdfWorker();
  return (await import("./outputs/pdf-on-this-thread.ts")).createPdfMaker();
}

/** Where the files beside the site lie. */
export function downloadPath(handbook: Handbook, format: "pdf" | "epub"): string {
  return format === "pdf"
    ? `downloads/${handbook.identifier}-a4.pdf`
    : `downloads/${handbook.identifier}.epub`;
}

async function writePdf(handbook: Handbook, pdf: PdfMaker, folder: string): Promise<number> {
  return writeOutput(folder, downloadPath(handbook, "pdf"), await pdf.file());
}

async function writeEpub(handbook: Handbook, pageMap: PageMap, folder: string): Promise<number> {
  const { renderEpub } = await import("./epub/handbook-epub.ts");
  return writeOutput(folder, downloadPath(handbook, "epub"), await renderEpub(handbook, pageMap));
}

/** Writes a file and returns its size in bytes. */
async function writeOutput(folder: string, path: string, data: Uint8Array): Promise<number> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), data);
  return data.length;
}

/**
 * Carries over the formats that this build leaves out, if they were made from the very same content.
 *
 * Others are dropped: an old leaflet beside a new page would be worse than none.
 */
async function keepOtherFormats(
  output: OutputFolder,
  wanted: ReadonlySet<Format>,
  contentHash: string,
): Promise<BuildRecord | null> {
  if (wanted.size === formatOrder.length) return null;
  const record = await loadBuildRecord(output.path);
  if (record === null || record.contentHash !== contentHash) return null;
  const kept = Object.keys(record.files).filter((path) => path !== recordName && !wanted.has(formatOf(path)));
  for (const path of kept) {
    await mkdir(dirname(join(output.staging, path)), { recursive: true });
    await cp(join(output.path, path), join(output.staging, path));
  }
  return record;
}

function formatOf(path: string): Format {
  if (path.endsWith(".epub")) return "epub";
  return path.endsWith(".pdf") ? "pdf" : "site";
}

async function listDownloads(
  handbook: Handbook,
  pageCount: number,
  pdfFile: Promise<number> | null,
  epubFile: Promise<number> | null,
  earlier: BuildRecord | null,
): Promise<readonly Download[]> {
  const { words } = handbook;
  const pdfPath = downloadPath(handbook, "pdf");
  const epubPath = downloadPath(handbook, "epub");
  const pdfBytes = (await pdfFile) ?? earlier?.files[pdfPath]?.bytes ?? null;
  const epubBytes = (await epubFile) ?? earlier?.files[epubPath]?.bytes ?? null;
  const downloads: (Download | null)[] = [
    pdfBytes === null
      ? null
      : {
          href: pdfPath,
          name: words.downloadPdfName,
          description: fill(words.downloadPdfText, { pages: pageCount }),
          format: "PDF",
          bytes: pdfBytes,
        },
    epubBytes === null
      ? null
      : {
          href: epubPath,
          name: words.downloadEpubName,
          description: words.downloadEpubText,
          format: "EPUB",
          bytes: epubBytes,
        },
  ];
  return downloads.filter((download) => download !== null);
}
