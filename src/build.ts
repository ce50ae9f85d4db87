import { relative, resolve, sep } from "node:path";
import type { CheckedProvider } from "./checks/check.ts";
import { checkHandbook } from "./checks/check-handbook.ts";
import { applyWaivers } from "./checks/waivers.ts";
import type { WaivedFinding } from "./checks/waivers.ts";
import { listFiles } from "./content/content-files.ts";
import { editionNameOf, editionsFolder } from "./content/load-editions.ts";
import { loadHandbook } from "./content/load-handbook.ts";
import { ContentProblem } from "./diagnostics/content-problem.ts";
import { diagnose, hasErrors, inSourceOrder } from "./diagnostics/diagnostic.ts";
import type { Diagnostic } from "./diagnostics/diagnostic.ts";
import type { Handbook } from "./document/handbook.ts";
import { keepVersion, makeVersion } from "./make-version.ts";
import type { MadeVersion } from "./make-version.ts";
import { editionFolder, hashContent, versionRecord, writeBuildRecord } from "./outputs/build-record.ts";
import type { BuildRecord, Format, VersionRecord } from "./outputs/build-record.ts";
import { discard, openOutputFolder, swapIn } from "./outputs/output-folder.ts";
import type { PdfMaker } from "./outputs/pdf-maker.ts";
import { defaultPrintoutNames, printoutNames, printoutPath } from "./outputs/printout-files.ts";
import { saveMemory } from "./outputs/save-memory.ts";
import { applyEdition } from "./transforms/apply-edition.ts";
import { resolveHandbook } from "./transforms/resolve-handbook.ts";
import { programVersion } from "./version.ts";

export interface BuildOptions {
  readonly contentFolder: string;
  readonly outputFolder: string;
  readonly formats: ReadonlySet<Format>;
  /** Names of the printouts that the format "pdf" stands for; null: all, or those for the paper of an edition. */
  readonly printouts: readonly string[] | null;
  /** A clinic's edition, to make it alone. Without it the handbook and all its editions are made. */
  readonly edition?: string | undefined;
  /** An earlier build to do again: only the versions, formats and printouts that it made. */
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
  /** Formats of an earlier build of the same content that were kept, and names of editions. */
  readonly kept: readonly string[];
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
  /** Clinics' editions, in file-name order. */
  readonly editions: readonly CheckedEdition[];
}

export interface CheckedEdition {
  readonly name: string;
  /** Paths in the content folder of what is the edition's own. */
  readonly files: readonly string[];
  /** Made when it is asked for, so that one after the other is in memory. */
  readonly makeHandbook: () => Handbook;
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
    return {
      handbook: null,
      diagnostics: inSourceOrder(loaded.diagnostics),
      waived: [],
      providers: [],
      editions: [],
    };
  }
  const base = { handbook: loaded.handbook, glossary: loaded.glossary };
  // The handbook itself is judged; an edition changes none of its words, and takes rows away that link to nothing of ours.
  const resolved = resolveHandbook(base.handbook, loaded.references, base.glossary);
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
    editions: loaded.editions.map((change) => ({
      name: change.edition.name,
      files: [change.file, ...change.logo.map(({ path }) => path)],
      makeHandbook: () => {
        const { handbook, glossary } = applyEdition(base, change);
        return resolveHandbook(handbook, loaded.references, glossary).handbook;
      },
    })),
  };
}

/**
 * Content folder → website, printouts and EPUB in the output folder, of the handbook itself and of each clinic's edition;
 * all of them, or nothing.
 */
export async function build(options: BuildOptions): Promise<BuildResult> {
  const output = await openOutputFolder(options.outputFolder);
  // First of all: it reads pdfkit and the fonts while this thread reads the content.
  // A thread of its own would hold the content once more, and with nothing else to make none waits for it.
  const isAlone = options.formats.size === 1 && options.formats.has("pdf");
  if (isAlone) saveMemory();
  const pdf = await startPdf(isAlone ? 1 : options.jobs);
  try {
    const checked = await checkContent(options.contentFolder, options.sourceDateEpoch);
    const diagnostics = ofAskedEdition(checked, options.edition);
    if (checked.handbook === null || hasErrors(diagnostics)) return nothing(diagnostics);
    const { title } = checked.handbook;
    const paths = await contentPaths(options.contentFolder, [
      output.path,
      resolve(options.otherOutput ?? output.path),
    ]);
    const found = [...diagnostics];
    const made: {
      readonly edition: string | null;
      readonly version: MadeVersion;
      readonly isNew: boolean;
    }[] = [];
    for (const { edition, files, makeHandbook } of versionsOf(checked.handbook, checked.editions)) {
      const contentHash = await hashContent(
        options.contentFolder,
        paths.filter((path) => !path.startsWith(editionsFolder) || files.includes(path)),
        [programVersion, options.sourceDateEpoch ?? "", edition ?? ""],
      );
      const formats = wantedFormats(options, edition);
      const version =
        formats === null
          ? await keepVersion(output, edition, contentHash)
          : await makeVersion(orderOf(makeHandbook(), contentHash, formats, options), output, pdf);
      found.push(...told(version.diagnostics, edition, found));
      if (version.record === null) return nothing(inSourceOrder(found));
      made.push({ edition, version, isNew: formats !== null });
    }
    const [base, ...editions] = made.flatMap(({ edition, version: { record } }) =>
      record === null ? [] : [{ edition, record }],
    );
    if (base === undefined) throw new Error("The handbook itself is one of its versions.");
    const record = await writeBuildRecord(
      output.staging,
      { generator: `Carebook ${programVersion}`, title, ...base.record, editions: recordsOf(editions) },
      new Map(made.flatMap(({ version }) => [...version.pages])),
    );
    await swapIn(output);
    return {
      diagnostics: inSourceOrder(found),
      record,
      kept: [
        ...base.record.kept,
        ...made.flatMap(({ edition, isNew, version }) =>
          edition === null || isNew || version.record?.formats.length === 0 ? [] : [`edition ${edition}`],
        ),
      ],
      notMade: [...new Set(made.flatMap(({ version }) => version.notMade))],
    };
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

interface Version {
  /** Null: the handbook itself. */
  readonly edition: string | null;
  readonly files: readonly string[];
  readonly makeHandbook: () => Handbook;
}

/** The handbook itself comes first. */
function versionsOf(handbook: Handbook, editions: readonly CheckedEdition[]): readonly Version[] {
  return [
    { edition: null, files: [], makeHandbook: () => handbook },
    ...editions.map(({ name, ...edition }) => ({ ...edition, edition: name })),
  ];
}

/** Null for a version that is not asked for: it is kept if it still fits. */
function wantedFormats(options: BuildOptions, edition: string | null): ReadonlySet<Format> | null {
  if (options.repeats !== undefined) {
    const repeated = versionRecord(options.repeats, edition)?.formats ?? [];
    return repeated.length === 0 ? null : new Set(repeated);
  }
  return options.edition === undefined || options.edition === edition ? options.formats : null;
}

function orderOf(
  handbook: Handbook,
  contentHash: string,
  formats: ReadonlySet<Format>,
  { printouts, repeats }: BuildOptions,
) {
  const named = printouts ?? (repeats === undefined ? defaultPrintoutNames(handbook) : printoutNames);
  const wanted = formats.has("pdf") ? named : [];
  const folder = handbook.edition === undefined ? "" : editionFolder(handbook.edition.name);
  const isRepeated = (name: string): boolean =>
    repeats === undefined || folder + printoutPath(handbook, name) in repeats.files;
  return { handbook, contentHash, formats, printouts: wanted.filter(isRepeated) };
}

/** What stands in another edition's file is no matter for this one; that there is none of the name is. */
function ofAskedEdition(
  { diagnostics, editions }: CheckedContent,
  asked: string | undefined,
): readonly Diagnostic[] {
  if (asked === undefined) return diagnostics;
  const file = `${editionsFolder}${asked}.yaml`;
  const own = diagnostics.filter((found) => editionNameOf(found.file) === null || found.file === file);
  if (editions.some(({ name }) => name === asked) || own.some((found) => found.file === file)) return own;
  const names = editions.map(({ name }) => name).join(", ");
  const hint = names === "" ? "There is no edition in the content folder." : `There are: ${names}.`;
  return [
    ...own,
    diagnose("edition-exists", { file, line: 1, column: 1 }, `There is no edition ${asked}.`, hint),
  ];
}

/** What the handbook itself has too is told once; what only an edition brings names it, since the text is not at fault. */
function told(
  diagnostics: readonly Diagnostic[],
  edition: string | null,
  earlier: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (edition === null) return diagnostics;
  const known = new Set(earlier.map(({ file, line, message }) => `${file}:${line}:${message}`));
  return diagnostics
    .filter(({ file, line, message }) => !known.has(`${file}:${line}:${message}`))
    .map((found) => ({ ...found, message: `In the edition ${edition}: ${found.message}` }))
    .map((found) => (isAboutRoom(found) ? atFileOf(edition, found) : found));
}

function isAboutRoom({ rule }: Diagnostic): boolean {
  return ["cover-text-fits", "leaflet-text-fits-panel", "printout-fits"].includes(rule);
}

/** A clinic can't shorten the handbook; what it can shorten is what it says of itself. */
function atFileOf(edition: string, found: Diagnostic): Diagnostic {
  const file = `${editionsFolder}${edition}.yaml`;
  if (found.file === file) return found;
  const hint = `Shorten what ${file} says of the clinic. In the handbook: ${found.hint}`;
  return { ...found, file, line: 1, column: 1, hint };
}

function recordsOf(
  versions: readonly { readonly edition: string | null; readonly record: VersionRecord }[],
): Readonly<Record<string, VersionRecord>> {
  return Object.fromEntries(
    versions.flatMap(({ edition, record }) =>
      edition === null || record.formats.length === 0 ? [] : [[edition, record]],
    ),
  );
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

async function startPdf(jobs: number): Promise<PdfMaker> {
  if (jobs > 1) return (await import("./outputs/pdf-worker.ts")).startPdfWorker();
  return (await import("./outputs/pdf-on-this-thread.ts")).createPdfMaker();
}
