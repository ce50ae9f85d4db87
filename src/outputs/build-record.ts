import { createHash } from "node:crypto";
import { readFile, readdir, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** `build.json`: what a build made, so that a reader or a later build can tell whether it is whole. */
export interface BuildRecord {
  readonly generator: string;
  readonly title: string;
  /** SHA-256 over everything that the outputs depend on. */
  readonly contentHash: string;
  readonly formats: readonly Format[];
  /** Those of them that an earlier build of the same content made. */
  readonly kept: readonly Format[];
  /** Clinics' editions, by name; each lies in a folder of its own (`editionFolder`). */
  readonly editions: Readonly<Record<string, VersionRecord>>;
  /** By path with forward slashes. */
  readonly files: Readonly<Record<string, FileRecord>>;
}

/** What is on record of one version: of the handbook itself, or of a clinic's edition. */
export interface VersionRecord {
  readonly contentHash: string;
  readonly formats: readonly Format[];
  readonly kept: readonly Format[];
}

export interface FileRecord {
  readonly bytes: number;
  readonly sha256: string;
  /** Of a printout. */
  readonly pages?: number;
}

export type Format = "site" | "pdf" | "epub";

export const recordName = "build.json";

/** Where an edition lies in the output folder, with the names inside that the handbook itself has. */
export function editionFolder(name: string): string {
  return `editions/${name}/`;
}

/** The version that a file of the output folder belongs to: an edition's name, or null for the handbook itself. */
export function versionOf(path: string): string | null {
  return /^editions\/([^/]+)\//.exec(path)?.[1] ?? null;
}

/** Null when the record has no such version. */
export function versionRecord(record: BuildRecord, edition: string | null): VersionRecord | null {
  return edition === null ? record : (record.editions[edition] ?? null);
}

/** Writes the record of a finished folder; it is the last file that a build writes. */
export async function writeBuildRecord(
  folder: string,
  facts: Omit<BuildRecord, "files">,
  pagesOf: ReadonlyMap<string, number>,
): Promise<BuildRecord> {
  const paths = await listFiles(folder);
  const files = await Promise.all(
    paths.map(async (path) => {
      const data = await readFile(join(folder, path));
      const sha256 = createHash("sha256").update(data).digest("hex");
      const pages = pagesOf.get(path);
      return [path, { bytes: data.length, sha256, ...(pages === undefined ? {} : { pages }) }] as const;
    }),
  );
  const record: BuildRecord = { ...facts, files: Object.fromEntries(files) };
  await writeFile(join(folder, recordName), `${JSON.stringify(record, null, 2)}\n`);
  return record;
}

/** The record of an earlier build; null when there is none that can be read. */
export async function loadBuildRecord(folder: string): Promise<BuildRecord | null> {
  try {
    const record: unknown = JSON.parse(await readFile(join(folder, recordName), "utf8"));
    // One of an earlier version of the program knows no editions.
    return isRecord(record) ? { ...record, editions: record.editions ?? {} } : null;
  } catch {
    return null;
  }
}

/** SHA-256 over files of the content folder, and over what else decides the outputs. */
export async function hashContent(
  contentFolder: string,
  paths: readonly string[],
  others: readonly string[],
): Promise<string> {
  const hash = createHash("sha256");
  for (const other of others) hash.update(`${other}\n`);
  for (const path of paths) {
    const data = await readFile(join(contentFolder, path));
    hash.update(`${path}\n${data.length}\n`).update(data);
  }
  return hash.digest("hex");
}

async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((path) => path !== recordName)
    .toSorted();
}

function isRecord(value: unknown): value is WrittenRecord {
  return (
    typeof value === "object" &&
    value !== null &&
    "contentHash" in value &&
    typeof value.contentHash === "string" &&
    "formats" in value &&
    Array.isArray(value.formats) &&
    "files" in value &&
    typeof value.files === "object"
  );
}

type WrittenRecord = Omit<BuildRecord, "editions"> & Partial<Pick<BuildRecord, "editions">>;
