import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder with our own handbook, built once for all tests of finished files. */
    readonly dist: string;
  }
}

/** Builds the handbook as a user does, into a folder that is gone after the tests. */
export default function buildHandbook(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "carebook-tests-"));
  const dist = join(folder, "dist");
  runBuild(dist);
  project.provide("dist", dist);
  return () => rmSync(folder, { recursive: true, force: true });
}

const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Runs `carebook build` on our content; throws with what it printed when it fails. */
export function runBuild(outputFolder: string, environment: Readonly<Record<string, string>> = {}): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["bin/carebook.js", "build", "--content", "content", "--output", outputFolder],
    { cwd: packageRoot, encoding: "utf8", env: { ...process.env, ...environment } },
  );
  if (status !== 0) throw new Error(`carebook build ended with ${String(status)}\n${stdout}${stderr}`);
}
