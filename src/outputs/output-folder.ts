import { existsSync, statSync } from "node:fs";
import { mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { recordName } from "./build-record.ts";

/**
 * What may be written where: a build goes into a fresh folder beside the output folder, and takes its place only when
 * it is whole. A failed build leaves the last good one untouched.
 */
export interface OutputFolder {
  /** The finished build's place. */
  readonly path: string;
  /** Where this build is being made. */
  readonly staging: string;
}

/** The output folder holds something that Carebook did not make; it is left alone. */
export class ForeignFolderError extends Error {
  override readonly name = "ForeignFolderError";
}

/** Repairs what a build that was killed left behind, and makes a fresh folder to build in. */
export async function openOutputFolder(folder: string): Promise<OutputFolder> {
  const path = resolve(folder);
  await repair(path);
  if (existsSync(path) && !statSync(path).isDirectory()) {
    throw new ForeignFolderError(`${folder} is a file: give the name of a folder.`);
  }
  if (existsSync(path) && !existsSync(join(path, recordName)) && (await readdir(path)).length > 0) {
    throw new ForeignFolderError(
      `The folder ${folder} holds files that Carebook did not make: give another one, or empty it.`,
    );
  }
  // The name is never published; it only keeps two builds at the same time apart.
  const staging = `${prefixOf(path)}new-${process.pid}`;
  await rm(staging, { recursive: true, force: true });
  await mkdir(staging, { recursive: true });
  return { path, staging };
}

/** Puts the finished build in its place. */
export async function swapIn({ path, staging }: OutputFolder): Promise<void> {
  const old = `${prefixOf(path)}old`;
  await rm(old, { recursive: true, force: true });
  if (existsSync(path)) await rename(path, old);
  await rename(staging, path);
  await rm(old, { recursive: true, force: true });
}

/** Throws an unfinished build away. */
export async function discard({ staging }: OutputFolder): Promise<void> {
  await rm(staging, { recursive: true, force: true });
}

/**
 * A kill between the two renames leaves the last good build under its old name; a kill before them leaves a folder
 * that nobody will finish.
 */
async function repair(path: string): Promise<void> {
  const old = `${prefixOf(path)}old`;
  if (!existsSync(path) && existsSync(old)) await rename(old, path);
  const folder = dirname(path);
  const prefix = basename(`${prefixOf(path)}new-`);
  if (!existsSync(folder)) return;
  for (const name of await readdir(folder)) {
    const owner = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : null;
    if (owner !== null && !isRunning(owner)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function isRunning(processId: number): boolean {
  try {
    return process.kill(processId, 0);
  } catch {
    return false;
  }
}

function prefixOf(path: string): string {
  return join(dirname(path), `.${basename(path)}.carebook-`);
}
