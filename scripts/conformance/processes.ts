import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface ProcessResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

export interface ProcessOptions {
  readonly input?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** How long it may take before it counts as stuck, also on a machine that has other work. */
  readonly minutes?: number;
}

const running = new Set<ChildProcess>();

/** All that this run writes, but for its reports; gone when it ends, however it ends. */
export const workFolder = mkdtempSync(join(tmpdir(), "carebook-conformance-"));
// Judges and browsers leave logs and profiles in the temporary folder: they get this one.
process.env["TMPDIR"] = workFolder;

// Whatever ends this process ends what it started: an error, a signal, or the last line of the script.
process.on("exit", leaveNothingBehind);
for (const [signal, status] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const) {
  process.on(signal, () => process.exit(status));
}

/** Runs a program to its end; null when this machine does not have it. */
export async function runProgram(
  program: string,
  args: readonly string[],
  options: ProcessOptions = {},
): Promise<ProcessResult | null> {
  const { promise, resolve, reject } = Promise.withResolvers<ProcessResult | null>();
  const child = spawn(program, args, {
    cwd: options.folder,
    env: { ...process.env, ...options.environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  running.add(child);
  const { minutes = 10 } = options;
  const stuck = setTimeout(() => {
    endTree(child.pid);
    reject(new Error(`${program} was still busy after ${String(minutes)} minutes.`));
  }, minutes * 60_000);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => stderr.push(chunk));
  child.on("error", (error) => {
    if ("code" in error && error.code === "ENOENT") resolve(null);
    else reject(new Error(`${program} could not be run.`, { cause: error }));
  });
  child.on("close", (status) =>
    resolve({ status: status ?? -1, stdout: textOf(stdout), stderr: textOf(stderr) }),
  );
  // A program that ends early does not read all of it; its status says why.
  child.stdin.on("error", () => undefined);
  child.stdin.end(options.input ?? "");
  try {
    return await promise;
  } finally {
    clearTimeout(stuck);
    running.delete(child);
  }
}

/** Runs one of our own scripts in a process of its own, so that its work does not stand in the way of ours. */
export async function runScript(url: URL, input: unknown): Promise<string> {
  const result = await runProgram(process.execPath, [url.pathname], {
    input: JSON.stringify(input),
    minutes: 60,
  });
  if (result === null || result.status !== 0) {
    throw new Error(`${url.pathname} failed:\n${result?.stderr ?? ""}`);
  }
  return result.stdout;
}

/** Runs at most so many at once, in this order; all have ended when this ends. */
export async function inLanes<T>(lanes: number, tasks: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results = new Map<number, T>();
  const queue = tasks.entries();
  const runLane = async () => {
    for (const [index, task] of queue) results.set(index, await task());
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return [...results].toSorted(([a], [b]) => a - b).map(([, result]) => result);
}

function textOf(chunks: readonly Buffer[]): string {
  return Buffer.concat(chunks).toString("utf8");
}

function leaveNothingBehind(): void {
  for (const child of running) endTree(child.pid);
  rmSync(workFolder, { recursive: true, force: true, maxRetries: 3 });
}

/** A judge may have started a browser that left its process group: so by parent, and children last born first. */
function endTree(pid: number | undefined): void {
  if (pid === undefined) return;
  for (const member of [...descendants(pid), pid]) {
    try {
      process.kill(member, "SIGKILL");
    } catch (error) {
      // It ended by itself meanwhile.
      if (!(error instanceof Error && "code" in error && error.code === "ESRCH")) throw error;
    }
  }
}

/** Deepest first. Where there is no /proc there is no list, and the children end with their pipes. */
function descendants(pid: number): readonly number[] {
  const children = (parents: ReadonlyMap<number, number>, parent: number): readonly number[] =>
    [...parents].flatMap(([child, its]) => (its === parent ? [...children(parents, child), child] : []));
  return children(parentsByPid(), pid);
}

function parentsByPid(): ReadonlyMap<number, number> {
  const parents = new Map<number, number>();
  try {
    for (const name of readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
      const parent = parentOf(name);
      if (parent !== null) parents.set(Number(name), parent);
    }
  } catch {
    return new Map();
  }
  return parents;
}

function parentOf(pid: string): number | null {
  try {
    // After the name in brackets, which may hold anything: the state, then the parent.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
  } catch {
    return null;
  }
}
