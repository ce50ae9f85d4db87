import { spawnSync } from "node:child_process";
import { appendFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contentFolder, smallest, writeFiles } from "../content/content-folder.ts";

const program = fileURLToPath(new URL("../../../bin/carebook.js", import.meta.url));
const folders = ["--content", ".", "--output", "out"];
/** Built once; each test has a copy that it may damage. */
let original: string;

beforeAll(async () => {
  original = await mkdtemp(join(tmpdir(), "carebook-"));
  await writeFiles(original, smallest);
  const { status, stderr } = carebook(original, "build", ...folders);
  if (status !== 0) throw new Error(stderr);
});
afterAll(async () => {
  await rm(original, { recursive: true, force: true });
});

test("0: a folder that was just built is what it has to be, also where it lies in the content folder", async () => {
  const folder = await built();
  const { status, stdout } = carebook(folder, "verify", ...folders);
  expect(stdout).toContain("All 16 promises hold");
  expect(status).toBe(0);
});

test("0: a format that was kept from an earlier build is no finding", async () => {
  const folder = await built();
  expect(carebook(folder, "build", ...folders, "--only", "pdf").status).toBe(0);
  expect(carebook(folder, "verify", ...folders).status).toBe(0);
});

test("1: what was changed, lost or written since is told by file and promise", async () => {
  const folder = await built();
  await rm(join(folder, "out", "404.html"));
  await appendFile(join(folder, "sections", "one.md"), "\nNew words.\n");
  const { status, stdout } = carebook(folder, "verify", ...folders);
  expect(status).toBe(1);
  expect(stdout).toContain("NOT SO (bytes)");
  expect(stdout).toContain("404.html\n    It is missing.");
  expect(stdout).toContain("NOT SO (rebuild)");
  expect(stdout).toContain("The content, the program or SOURCE_DATE_EPOCH has changed since this was built.");
  expect(stdout).toContain("NOT SO (parity)");
});

test("1: --json is for programs", async () => {
  const folder = await built();
  await rm(join(folder, "out", "404.html"));
  const { status, stdout } = carebook(folder, "verify", ...folders, "--no-rebuild", "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    verified: false,
    findings: [{ gate: "bytes", file: "404.html", message: "It is missing." }],
  });
});

test.each([
  ["no such folder", ["--content", ".", "--output", "nowhere"]],
  ["no handbook", ["--content", "out", "--output", "out"]],
  ["an unknown word", ["--thoroughly"]],
])("2: %s is wrong use", async (_, words) => {
  const folder = await built();
  expect(carebook(folder, "verify", ...words).status).toBe(2);
});

async function built(): Promise<string> {
  const folder = await contentFolder({});
  await cp(original, folder, { recursive: true });
  return folder;
}

function carebook(workingFolder: string, ...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words], { cwd: workingFolder, encoding: "utf8" });
}
