// `npm test`: format, lint, types, then every test that needs only npm. What comes after `npm test --` goes to vitest.
import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { countTests, testReportPath } from "./support/test-count.ts";

interface Part {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
}

const vitestArgs = process.argv.slice(2);
const checks: readonly Part[] = [
  {
    name: "format",
    script: "prettier/bin/prettier.cjs",
    args: ["--check", "--log-level", "warn", "."],
  },
  { name: "lint", script: "oxlint/bin/oxlint", args: ["--type-aware", "--deny-warnings"] },
  { name: "types", script: "typescript/bin/tsc", args: ["--noEmit"] },
  { name: "scripts", script: "typescript/bin/tsc", args: ["--noEmit", "-p", "templates/scripts"] },
];
// A reporter of the caller's own would replace the configured ones, and the count is read from the JSON one.
const keepJson = vitestArgs.some((arg) => arg.startsWith("--reporter")) ? ["--reporter=json"] : [];
const tests: Part = { name: "tests", script: "vitest/vitest.mjs", args: ["run", ...vitestArgs, ...keepJson] };

rmSync(testReportPath, { force: true });
const results = [...checks.map(runQuietly), runAloud(tests), noneLeftOut()];
process.exitCode = results.every((passed) => passed) ? 0 : 1;

/** Shows what the part says only when it fails. */
function runQuietly(part: Part): boolean {
  const startMs = performance.now();
  const { status, stdout, stderr, error } = spawnSync(process.execPath, command(part), {
    cwd: root(),
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  const passed = status === 0;
  if (!passed) console.log([stdout, stderr, error?.message].filter(Boolean).join("\n").trimEnd());
  return report(part.name, passed, startMs);
}

function runAloud(part: Part): boolean {
  const startMs = performance.now();
  const { status } = spawnSync(process.execPath, command(part), { cwd: root(), stdio: "inherit" });
  return report(part.name, status === 0, startMs);
}

/** A test that did not run proves nothing. A filter by name leaves tests out on purpose. */
function noneLeftOut(): boolean {
  const count = countTests(testReportPath);
  if (count === null) {
    console.log("tests    wrote no report");
    return false;
  }
  const filteredByName = vitestArgs.some((arg) => /^(-t|--testNamePattern)/.test(arg));
  if (count.leftOut.length === 0 || filteredByName) return true;
  console.log(`tests    failed: ${count.leftOut.length} skipped or left to do`);
  for (const name of count.leftOut) console.log(`         ${name}`);
  return false;
}

function report(name: string, passed: boolean, startMs: number): boolean {
  const seconds = ((performance.now() - startMs) / 1000).toFixed(1);
  console.log(`${name.padEnd(8)} ${passed ? "passed" : "FAILED"} in ${seconds} s`);
  return passed;
}

function command(part: Part): string[] {
  return [fileURLToPath(new URL(`../node_modules/${part.script}`, import.meta.url)), ...part.args];
}

function root(): string {
  return fileURLToPath(new URL("../", import.meta.url));
}
