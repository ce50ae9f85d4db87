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
import { epubPath, listDownloads } from "./downloads.ts";
import { hashContent, loadBuildRecord, recordName, writeBuildRecord } from "./outputs/build-record.ts";
import type { BuildRecord, Format } from "./outputs/build-record.ts";
import { discard, openOutputFolder, swapIn } from "./outputs/output-folder.ts";
import type { OutputFolder } from "./outputs/output-folder.ts";
import type { PdfMaker } from "./outputs/pdf-maker.ts";
import { saveMemory } from "./outputs/save-memory.ts";
import { printoutPath } from "./outputs/printout-files.ts";
import { writePrintouts } from "./outputs/write-printouts.ts";
import { resolveHandbook } from "./transforms/resolve-handbook.ts";
import { programVersion } from "./version.ts";

export interface BuildOptions {
  readonly contentFolder: string;
  readonly outputFolder: string;
  readonly formats: ReadonlySet<Format>;
  /** Names of the printouts that the format "pdf" stands for. */
  readonly printouts: readonly string[];
  /** An earlier build to do again: of the printouts, only those that it made. */
  readonly repeats?: BuildRecord;
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
  /** Printouts that the handbook has no content for, in a sentence each. */
  readonly notMade: readonly string[];
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

/** Content folder → website, printouts and EPUB in the output folder; all of them, or nothing. */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = await openOutputFolder(options.outputFolder);
  // First of all: it reads pdfkit and the fonts while this thread reads the content.
  // A thread of its own would hold the content once more, and with nothing else to make none waits for it.
  const isAlone = options.formats.size === 1 && options.formats.has("pdf");
  if (isAlone) saveMemory();
  const pdf = await startPdf(isAlone ? 1 : options.jobs);
  try {
    const { handbook, diagnostics } = await checkContent(options.contentFolder, options.sourceDateEpoch);
    if (handbook === null || hasErrors(diagnostics)) return nothing(diagnostics);
    const { repeats } = options;
    const printouts = (options.formats.has("pdf") ? options.printouts : []).filter(
      (name) => repeats === undefined || printoutPath(handbook, name) in repeats.files,
    );
    const laidOut = await pdf.layOut(handbook, printouts);
    const all = inSourceOrder([...diagnostics, ...laidOut.diagnostics]);
    if (laidOut.pageMap === null) return nothing(all);

    const contentHash = await hashContent(
      options.contentFolder,
      await contentPaths(options.contentFolder, [output.path, resolve(options.otherOutput ?? output.path)]),
      [programVersion, options.sourceDateEpoch ?? ""],
    );
    const made = new Set(printouts.map((name) => printoutPath(handbook, name)));
    const earlier = await keepOtherFiles(output, options.formats, made, contentHash);
    const printed = printouts.length > 0 ? writePrintouts(pdf, handbook, output.staging) : null;
    printed?.catch(() => undefined);
    const epubFile = options.formats.has("epub")
      ? writeEpub(handbook, laidOut.pageMap, output.staging)
      : null;
    epubFile?.catch(() => undefined);
    const pagesOfAll = async (): Promise<ReadonlyMap<string, number>> =>
      new Map([...earlier.pages, ...((await printed)?.pages ?? [])]);
    let site: Promise<void> | null = null;
    if (options.formats.has("site")) {
      const { buildSite } = await import("./site/build-site.ts");
      const downloads = Promise.all([pagesOfAll(), epubFile]).then(([pages]) =>
        listDownloads(output.staging, handbook, pages),
      );
      site = buildSite({ handbook, pageMap: laidOut.pageMap, downloads }, output.staging);
    }
    // At once: where a download fails, the page that waits for it would wait for ever.
    const [written] = await Promise.all([printed, site, epubFile]);
    const found = inSourceOrder([...all, ...(written?.diagnostics ?? [])]);
    if (hasErrors(found)) return nothing(found);
    const formats = formatOrder.filter(
      (format) => options.formats.has(format) || earlier.formats.includes(format),
    );
    const kept = formats.filter((format) => !options.formats.has(format));
    const record = await writeBuildRecord(
      output.staging,
      { generator: `Carebook ${programVersion}`, title: handbook.title, contentHash, formats, kept },
      await pagesOfAll(),
    );
    await swapIn(output);
    return { diagnostics: found, record, kept, notMade: written?.notMade ?? [] };
  } catch (error) {
    if (error instanceof ContentProblem) return nothing([error.diagnostic]);
    throw error;
  } finally {
    await pdf.stop();
    await discard(output);
  }
}

function nothing(diagnostics: readonly Diagnostic[]): BuildResult {
  return { diagnostics, record: null, kept: [], notMade: [] };
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

async function writeEpub(handbook: Handbook, pageMap: PageMap, folder: string): Promise<void> {
  const { renderEpub } = await import("./epub/handbook-epub.ts");
  const file = join(folder, epubPath(handbook));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await renderEpub(handbook, pageMap));
}

interface KeptFiles {
  readonly formats: readonly Format[];
  /** Pages of each printout, by its path. */
  readonly pages: ReadonlyMap<string, number>;
}

/**
 * Carries over the files that this build does not make, if they were made from the very same content.
 *
 * Others are dropped: an old leaflet beside a new page would be worse than none.
 */
async function keepOtherFiles(
  output: OutputFolder,
  wanted: ReadonlySet<Format>,
  printouts: ReadonlySet<string>,
  contentHash: string,
): Promise<KeptFiles> {
  const record = await loadBuildRecord(output.path);
  if (record === null || record.contentHash !== contentHash) return { formats: [], pages: new Map() };
  const pages = new Map<string, number>();
  for (const [path, file] of Object.entries(record.files)) {
    const format = formatOf(path);
    const isMade = format === "pdf" ? printouts.has(path) : wanted.has(format);
    if (path === recordName || isMade) continue;
    await mkdir(dirname(join(output.staging, path)), { recursive: true });
    await cp(join(output.path, path), join(output.staging, path));
    if (file.pages !== undefined) pages.set(path, file.pages);
  }
  return { formats: record.formats, pages };
}

function formatOf(path: string): Format {
  if (path.endsWith(".epub")) return "epub";
  return path.endsWith(".pdf") ? "pdf" : "site";
}
