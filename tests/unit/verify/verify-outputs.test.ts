import { appendFileSync, cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyOutputs } from "../../../src/verify/verify-outputs.ts";
import { buildSmallHandbook, type SmallHandbook } from "../../support/build-small-handbook.ts";

const built: { small: SmallHandbook | null } = { small: null };
beforeAll(async () => {
  built.small = await buildSmallHandbook({ "sections/01-case.md": "# One\n\nWords.\n" });
});
afterAll(() => rmSync(small().folder, { recursive: true, force: true }));

test("a folder that nobody touched has no finding, also beside a fresh build", async () => {
  const { content, dist } = small();
  expect(await verifyOutputs({ contentFolder: content, distFolder: dist, rebuiltFolder: dist })).toEqual([]);
});

test("bytes: a file that was changed, one that is missing and one that was added are named", async () => {
  const dist = copyOf("bytes");
  appendFileSync(join(dist, "case.html"), "\n");
  rmSync(join(dist, "404.html"));
  writeFileSync(join(dist, "notes.txt"), "words");
  expect(await found(dist, "bytes")).toEqual([
    "404.html: It is missing.",
    "case.html: It was changed after the build.",
    "notes.txt: The build did not make it.",
  ]);
});

test("bytes: without a record nothing can be compared, and that is said", async () => {
  const dist = copyOf("no-record");
  writeFileSync(join(dist, "build.json"), "{}");
  expect(await found(dist, "bytes")).toEqual(["build.json: It is missing, or can't be read."]);
});

test("rebuild: what a fresh build makes otherwise is named, but not in a format that was kept", async () => {
  const dist = copyOf("rebuild");
  appendFileSync(join(dist, "case.html"), "\n");
  rmSync(join(dist, "404.html"));
  writeFileSync(join(dist, "notes.txt"), "words");
  appendFileSync(join(dist, "downloads/small-handbook.epub"), "\n");
  const record = join(dist, "build.json");
  writeFileSync(record, readFileSync(record, "utf8").replace('"kept": []', '"kept": ["epub"]'));
  expect(await found(dist, "rebuild")).toEqual([
    "404.html: A new build makes it, and it is not there.",
    "notes.txt: A new build does not make it.",
    "case.html: A new build makes it with other bytes.",
  ]);
});

test("rebuild: content that has changed since is said to have", async () => {
  const dist = copyOf("stale");
  const record = join(dist, "build.json");
  writeFileSync(record, readFileSync(record, "utf8").replace(/"contentHash": "[^"]*"/, '"contentHash": "0"'));
  expect(await found(dist, "rebuild")).toEqual([
    "build.json: The content, the program or SOURCE_DATE_EPOCH has changed since this was built.",
  ]);
});

test("opens: a PDF and an EPUB that are cut short are told, and the rest is still read", async () => {
  const dist = copyOf("cut");
  for (const name of ["small-handbook-a4.pdf", "small-handbook.epub"]) {
    const path = join(dist, "downloads", name);
    writeFileSync(path, readFileSync(path).subarray(0, 2000));
  }
  const findings = await found(dist, "opens");
  expect(findings.map((finding) => finding.replace(/opened: .*/s, "opened"))).toEqual([
    "downloads/small-handbook.epub: It can't be opened",
    "downloads/small-handbook-a4.pdf: It can't be opened",
  ]);
});

function copyOf(name: string): string {
  const folder = join(small().folder, name);
  cpSync(small().dist, folder, { recursive: true });
  return folder;
}

async function found(distFolder: string, gate: string): Promise<readonly string[]> {
  const { content, dist } = small();
  const findings = await verifyOutputs({ contentFolder: content, distFolder, rebuiltFolder: dist });
  return findings
    .filter((finding) => finding.gate === gate)
    .map(({ file, message }) => `${file}: ${message}`);
}

function small(): SmallHandbook {
  if (built.small === null) throw new Error("The handbook was not built");
  return built.small;
}
