import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { contentFolder, smallest } from "../content/content-folder.ts";

const program = fileURLToPath(new URL("../../../bin/carebook.js", import.meta.url));

test("0: a handbook is made, and the program says what and where", async () => {
  const folder = await contentFolder(smallest);
  const { status, stdout } = carebook(folder, "build", "--content", ".", "--output", "out");
  expect(status).toBe(0);
  expect(stdout).toContain('Made "Small"');
  const files = ["index.html", "downloads/small-a4.pdf", "downloads/small.epub"];
  for (const path of files) expect(stdout).toContain(path);
  for (const path of [...files, "one.html", "build.json"]) {
    expect(existsSync(join(folder, "out", path)), path).toBe(true);
  }
});

test("1: problems are told at their line, without a stack trace, and the last build is untouched", async () => {
  const folder = await contentFolder(smallest);
  expect(carebook(folder, "build", "--content", ".", "--output", "out").status).toBe(0);
  const before = await readFile(join(folder, "out", "build.json"), "utf8");
  await writeFile(join(folder, "sections", "one.md"), "# One\n\n#### Too deep\n\n[nowhere](gone.md)\n");
  const { status, stderr } = carebook(folder, "build", "--content", ".", "--output", "out");
  expect(status).toBe(1);
  expect(stderr).toContain("./sections/one.md:3:1  error  heading-levels-consecutive");
  expect(stderr).toContain("./sections/one.md:5:1  error  link-target-exists");
  expect(stderr).toContain("2 errors");
  expect(stderr).not.toMatch(/\n\s+at /);
  expect(await readFile(join(folder, "out", "build.json"), "utf8")).toBe(before);
});

test("1: a title that does not fit the cover is the writer's to shorten", async () => {
  const title = "A very long title that goes on and on ".repeat(8).trim();
  const folder = await contentFolder({ ...smallest, "handbook.yaml": `title: ${title}\nlanguage: en\n` });
  const { status, stderr } = carebook(folder, "build", "--content", ".", "--output", "out");
  expect(status).toBe(1);
  expect(stderr).toContain("./handbook.yaml:1:1  error  cover-text-fits");
  expect(existsSync(join(folder, "out"))).toBe(false);
});

test.each([
  [["bake"]],
  [["build", "--colour"]],
  [["build", "--only", "pdf,fax"]],
  [["build", "--jobs", "none"]],
  [[]],
])("2: wrong use is told with the commands that there are: %j", async (words) => {
  const { status, stdout, stderr } = carebook(await contentFolder(smallest), ...words);
  expect(status).toBe(2);
  expect(stdout + stderr).toContain("carebook build");
});

test("2: a folder with somebody's files is not written over", async () => {
  const folder = await contentFolder({ ...smallest, "photos/holiday.jpg": "a picture" });
  const { status, stderr } = carebook(folder, "build", "--content", ".", "--output", "photos");
  expect(status).toBe(2);
  expect(stderr).toContain("did not make");
});

test("--only keeps what was made from the same content, and drops what was not", async () => {
  const folder = await contentFolder({
    "content/handbook.yaml": "title: Small\nlanguage: en\n",
    "content/one.md": "# One\n",
  });
  expect(carebook(folder, "build").status).toBe(0);
  expect(carebook(folder, "build", "--only", "epub").stdout).toContain("Kept from the last build");
  expect(existsSync(join(folder, "dist/downloads/small-a4.pdf"))).toBe(true);
  await writeFile(join(folder, "content/one.md"), "# One\n\nNew words.\n");
  expect(carebook(folder, "build", "--only", "epub").status).toBe(0);
  expect(existsSync(join(folder, "dist/downloads/small-a4.pdf"))).toBe(false);
  expect(existsSync(join(folder, "dist/index.html"))).toBe(false);
});

function carebook(workingFolder: string, ...words: readonly string[]) {
  return spawnSync(process.execPath, [program, ...words], { cwd: workingFolder, encoding: "utf8" });
}
