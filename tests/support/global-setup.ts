import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The folder with our own handbook, built once for all tests of finished files. */
    readonly dist: string;
    /** The content that it was built from: a copy, since a writer may go on writing while the tests run. */
    readonly content: string;
  }
}

/** Builds the handbook as a user does, into a folder that is gone after the tests. */
export default function buildHandbook(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "carebook-tests-"));
  const content = join(folder, "content");
  const dist = join(folder, "dist");
  cpSync(join(packageRoot, "content"), content, { recursive: true });
  // tests/parity/editions.test.ts builds it once more, in another time zone and language.
  runBuild(content, dist, { TZ: "America/New_York", LANG: "C", LC_ALL: "C" });
  project.provide("content", content);
  project.provide("dist", dist);
  return () => rmSync(folder, { recursive: true, force: true });
}

const packageRoot = fileURLToPath(new URL("../../", import.meta.url));

/** Runs `carebook build`; throws with what it printed when it fails. */
export function runBuild(
  contentFolder: string,
  outputFolder: string,
  environment: Readonly<Record<string, string>> = {},
): void {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["bin/carebook.js", "build", "--content", contentFolder, "--output", outputFolder],
    { cwd: packageRoot, encoding: "utf8", env: { ...process.env, ...environment } },
  );
  if (status !== 0) throw new Error(`carebook build ended with ${String(status)}\n${stdout}${stderr}`);
}
