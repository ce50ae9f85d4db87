import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface JudgeRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

const fiveMinutesMs = 300_000;

/** Runs an outside program; null when this machine does not have it. */
export function runJudge(program: string, args: readonly string[]): JudgeRun | null {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    encoding: "utf8",
    maxBuffer: 256 * 1024 * 1024,
    timeout: fiveMinutesMs,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (error !== undefined && "code" in error && error.code === "ENOENT") return null;
  if (error !== undefined) throw new Error(`${program} could not be run`, { cause: error });
  return { status: status ?? -1, stdout, stderr };
}

/** Java's judges leave logs in the temporary folder: they get one of their own, gone afterwards. */
export function runJavaJudge(args: readonly string[]): JudgeRun | null {
  const folder = mkdtempSync(join(tmpdir(), "carebook-java-"));
  try {
    return runJudge("java", [`-Djava.io.tmpdir=${folder}`, ...args]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
