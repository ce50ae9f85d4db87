import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../finding.ts";
import { at, textAt } from "../expected/yaml-values.ts";

/** `build.json` as a finished folder holds it. */
export interface WrittenRecord extends WrittenVersion {
  readonly formats: readonly string[];
  /** Clinics' editions, by name. */
  readonly editions: ReadonlyMap<string, WrittenVersion>;
  /** By path: the SHA-256 of its bytes. */
  readonly files: ReadonlyMap<string, string>;
}

/** The handbook itself, or a clinic's edition. */
export interface WrittenVersion {
  readonly contentHash: string;
  /** Formats that an earlier build made. */
  readonly kept: readonly string[];
}

export const recordFile = "build.json";

/** Every file is the one that the build wrote down: none missing, none added, none changed. */
export function checkBytes(distFolder: string, record: WrittenRecord): readonly Problem[] {
  const present = listFiles(distFolder).filter((file) => file !== recordFile);
  return [
    ...[...record.files.keys()]
      .filter((file) => !present.includes(file))
      .map((file) => ({ file, message: "It is missing." })),
    ...present.flatMap((file) => {
      const expected = record.files.get(file);
      if (expected === undefined) return [{ file, message: "The build did not make it." }];
      return hashOf(distFolder, file) === expected
        ? []
        : [{ file, message: "It was changed after the build." }];
    }),
  ];
}

/** Null when the folder holds no record that can be read. */
export function readRecord(distFolder: string): WrittenRecord | null {
  try {
    const value: unknown = JSON.parse(readFileSync(join(distFolder, recordFile), "utf8"));
    const files = at(value, "files");
    if (typeof files !== "object" || files === null) return null;
    const editions = at(value, "editions");
    return {
      ...versionIn(value),
      formats: namesIn(at(value, "formats")),
      editions: new Map(
        typeof editions === "object" && editions !== null
          ? Object.entries(editions).map(([name, version]) => [name, versionIn(version)])
          : [],
      ),
      files: new Map(Object.entries(files).map(([file, facts]) => [file, textAt(facts, "sha256") ?? ""])),
    };
  } catch {
    return null;
  }
}

/** Paths with forward slashes, in order. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "x").length - 1))
    .map((file) => file.replaceAll("\\", "/"))
    .toSorted();
}

export function hashOf(folder: string, file: string): string {
  return createHash("sha256")
    .update(readFileSync(join(folder, file)))
    .digest("hex");
}

function versionIn(value: unknown): WrittenVersion {
  return { contentHash: textAt(value, "contentHash") ?? "", kept: namesIn(at(value, "kept")) };
}

function namesIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((name) => typeof name === "string") : [];
}
