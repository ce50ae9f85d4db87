import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { recordName } from "../../../src/outputs/build-record.ts";
import { ForeignFolderError, discard, openOutputFolder, swapIn } from "../../../src/outputs/output-folder.ts";
import { contentFolder } from "../content/content-folder.ts";

test("a finished build takes the place of the last one, and nothing is left beside it", async () => {
  const parent = await contentFolder({ [`dist/${recordName}`]: "{}", "dist/old.html": "old" });
  const output = await openOutputFolder(join(parent, "dist"));
  await writeFile(join(output.staging, "new.html"), "new");
  await swapIn(output);
  expect(await readdir(join(parent, "dist"))).toEqual(["new.html"]);
  expect(await readdir(parent)).toEqual(["dist"]);
});

test("a build that is thrown away leaves the last one untouched", async () => {
  const parent = await contentFolder({ [`dist/${recordName}`]: "{}", "dist/old.html": "old" });
  await discard(await openOutputFolder(join(parent, "dist")));
  expect(await readFile(join(parent, "dist", "old.html"), "utf8")).toBe("old");
  expect(await readdir(parent)).toEqual(["dist"]);
});

test("a kill between the two renames is repaired by the next build", async () => {
  const parent = await contentFolder({ [`dist/${recordName}`]: "{}", "dist/old.html": "old" });
  await rename(join(parent, "dist"), join(parent, ".dist.carebook-old"));
  const output = await openOutputFolder(join(parent, "dist"));
  expect(await readFile(join(parent, "dist", "old.html"), "utf8")).toBe("old");
  await discard(output);
});

test("a folder that Carebook did not make is left alone", async () => {
  const parent = await contentFolder({ "photos/holiday.jpg": "a picture" });
  await expect(openOutputFolder(join(parent, "photos"))).rejects.toThrow(ForeignFolderError);
  expect(existsSync(join(parent, "photos", "holiday.jpg"))).toBe(true);
});

test("an empty folder, and one that is not there yet, may be written to", async () => {
  const parent = await contentFolder({});
  await mkdir(join(parent, "empty"));
  for (const name of ["empty", "deep/below"]) {
    const output = await openOutputFolder(join(parent, name));
    await writeFile(join(output.staging, "new.html"), "new");
    await swapIn(output);
    expect(await readdir(join(parent, name))).toEqual(["new.html"]);
    expect(await readdir(dirname(join(parent, name)))).not.toContain(".carebook");
  }
});

test("a file is not a folder to write to", async () => {
  const parent = await contentFolder({ dist: "a file" });
  await expect(openOutputFolder(join(parent, "dist"))).rejects.toThrow("is a file");
});

test("what a killed build left unfinished is thrown away by the next one", async () => {
  const parent = await contentFolder({ ".dist.carebook-new-999999999/half.html": "half" });
  const output = await openOutputFolder(join(parent, "dist"));
  expect(await readdir(parent)).not.toContain(".dist.carebook-new-999999999");
  await discard(output);
});
