import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createInterface } from "node:readline";
import { describe, expect, test } from "vitest";
import { z } from "zod";

const processes = new URL("../../../../scripts/conformance/processes.ts", import.meta.url).href;

/** A judge that has started a process in a group of its own, as browsers do, and waits. */
const judge = `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { detached: true });
  require("node:fs").writeFileSync(process.argv[1], process.pid + " " + child.pid);
  setInterval(() => {}, 1000);
`;
/** Prints its temporary folder and the ids of the two processes below it, then goes on. */
const stage = `
  import { existsSync, readFileSync } from "node:fs";
  import { join } from "node:path";
  import { runProgram, workFolder } from ${JSON.stringify(processes)};
  const path = join(workFolder, "pids");
  void runProgram(process.execPath, ["-e", ${JSON.stringify(judge)}, path]);
  while (!existsSync(path) || readFileSync(path, "utf8") === "") await new Promise((go) => setTimeout(go, 20));
  console.log(JSON.stringify({ workFolder, pids: readFileSync(path, "utf8").split(" ").map(Number) }));
  if (process.argv.at(-1) === "fail") throw new Error("a fault of ours");
`;

describe("a stage that ends early leaves nothing behind", () => {
  test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)("after %s", async (signal) => {
    const remains = await endStage((child) => child.kill(signal));
    await expect.poll(remains).toEqual([]);
  });

  test("after an error", async () => {
    const remains = await endStage(() => true, "fail");
    await expect.poll(remains).toEqual([]);
  });
});

/** Runs the stage until it has started its judge, and ends it. What it gives says what is still there. */
async function endStage(
  end: (child: ChildProcess) => boolean,
  ...args: readonly string[]
): Promise<() => readonly string[]> {
  const child = spawn(process.execPath, ["--input-type=module-typescript", "-e", stage, "--", ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  const exited = once(child, "exit");
  const [line] = z.tuple([z.string()]).parse(await once(createInterface(child.stdout), "line"));
  const { workFolder, pids } = z
    .object({ workFolder: z.string(), pids: z.array(z.number()).length(2) })
    .parse(JSON.parse(line));
  end(child);
  await exited;
  // A killed process is gone a moment later.
  return () => [
    ...(existsSync(workFolder) ? [workFolder] : []),
    ...pids.filter(isRunning).map((pid) => `process ${String(pid)}`),
  ];
}

/** A process that has ended and that nobody has waited for is a zombie: it is still listed, and runs no more. */
function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${String(pid)}/status`, "utf8"));
  } catch {
    return false;
  }
}
