import { cp, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { hasErrors } from "./diagnostics/diagnostic.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Handbook } from "./document/handbook.ts";
import type { PageMap } from "./document/page-map.ts";
import { epubPath, listDownloads } from "./downloads.ts";
import {
  editionFolder,
  loadBuildRecord,
  recordName,
  versionOf,
  versionRecord,
} from "./outputs/build-record.ts";
import type { Format, VersionRecord } from "./outputs/build-record.ts";
import type { OutputFolder } from "./outputs/output-folder.ts";
import type { PdfMaker } from "./outputs/pdf-maker.ts";
import { printoutPath } from "./outputs/printout-files.ts";
import { writePrintouts } from "./outputs/write-printouts.ts";

/** What is made of one version of the handbook: the handbook itself, or a clinic's edition. */
export interface VersionOrder {
  readonly handbook: Handbook;
  /** SHA-256 over all that decides this version's files. */
  readonly contentHash: string;
  readonly formats: ReadonlySet<Format>;
  readonly printouts: readonly string[];
}

export interface MadeVersion {
  readonly diagnostics: readonly Diagnostic[];
  /** Null when the content has problems. */
  readonly record: VersionRecord | null;
  /** Pages of each printout, by its path in the output folder. */
  readonly pages: ReadonlyMap<string, number>;
  /** Printouts that the handbook has no content for, in a sentence each. */
  readonly notMade: readonly string[];
}

/** Makes the formats of one version, side by side, in its place in the folder that is being made. */
export async function makeVersion(
  { handbook, contentHash, formats, printouts }: VersionOrder,
  output: OutputFolder,
  pdf: PdfMaker,
): Promise<MadeVersion> {
  const edition = handbook.edition?.name ?? null;
  const folder = edition === null ? "" : editionFolder(edition);
  const place = join(output.staging, folder);
  const laidOut = await pdf.layOut(handbook, printouts);
  if (laidOut.pageMap === null) return nothing(laidOut.diagnostics);

  const made = new Set(printouts.map((name) => folder + printoutPath(handbook, name)));
  const earlier = await keepFiles(output, edition, contentHash, (path, format) =>
    format === "pdf" ? !made.has(path) : !formats.has(format),
  );
  const printed = printouts.length > 0 ? writePrintouts(pdf, handbook, place) : null;
  printed?.catch(() => undefined);
  const epubFile = formats.has("epub") ? writeEpub(handbook, laidOut.pageMap, place) : null;
  epubFile?.catch(() => undefined);
  const pagesOfAll = async (): Promise<ReadonlyMap<string, number>> => {
    const written = [...((await printed)?.pages ?? [])];
    return new Map([...earlier.pages, ...written.map(([path, pages]) => [folder + path, pages] as const)]);
  };
  let site: Promise<void> | null = null;
  if (formats.has("site")) {
    const { buildSite } = await import("./site/build-site.ts");
    const downloads = Promise.all([pagesOfAll(), epubFile]).then(([pages]) =>
      listDownloads(output.staging, folder, handbook, pages),
    );
    site = buildSite({ handbook, pageMap: laidOut.pageMap, downloads }, place);
  }
  // At once: where a download fails, the page that waits for it would wait for ever.
  const [written] = await Promise.all([printed, site, epubFile]);
  const found = [...laidOut.diagnostics, ...(written?.diagnostics ?? [])];
  if (hasErrors(found)) return nothing(found);
  const all = formatOrder.filter((format) => formats.has(format) || earlier.formats.includes(format));
  return {
    diagnostics: found,
    record: { contentHash, formats: all, kept: all.filter((format) => !formats.has(format)) },
    pages: await pagesOfAll(),
    notMade: written?.notMade ?? [],
  };
}

/** Carries a version over whole, when an earlier build made it from the very same content. */
export async function keepVersion(
  output: OutputFolder,
  edition: string | null,
  contentHash: string,
): Promise<MadeVersion> {
  const { formats, pages } = await keepFiles(output, edition, contentHash, () => true);
  return { diagnostics: [], record: { contentHash, formats, kept: formats }, pages, notMade: [] };
}

function nothing(diagnostics: readonly Diagnostic[]): MadeVersion {
  return { diagnostics, record: null, pages: new Map(), notMade: [] };
}

const formatOrder: readonly Format[] = ["site", "pdf", "epub"];

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
 * Carries over the files of a version that this build does not make, if they were made from the very same content.
 *
 * Others are dropped: an old leaflet beside a new page would be worse than none.
 */
async function keepFiles(
  output: OutputFolder,
  edition: string | null,
  contentHash: string,
  isKept: (path: string, format: Format) => boolean,
): Promise<KeptFiles> {
  const record = await loadBuildRecord(output.path);
  const version = record === null ? null : versionRecord(record, edition);
  if (record === null || version === null || version.contentHash !== contentHash)
    return { formats: [], pages: new Map() };
  const pages = new Map<string, number>();
  for (const [path, file] of Object.entries(record.files)) {
    if (path === recordName || versionOf(path) !== edition || !isKept(path, formatOf(path))) continue;
    await mkdir(dirname(join(output.staging, path)), { recursive: true });
    await cp(join(output.path, path), join(output.staging, path));
    if (file.pages !== undefined) pages.set(path, file.pages);
  }
  return { formats: version.formats, pages };
}

function formatOf(path: string): Format {
  if (path.endsWith(".epub")) return "epub";
  return path.endsWith(".pdf") ? "pdf" : "site";
}
