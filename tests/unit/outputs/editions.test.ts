import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { build } from "../../../src/build.ts";
import type { BuildOptions, BuildResult } from "../../../src/build.ts";
import { editionFolder, versionOf } from "../../../src/outputs/build-record.ts";
import { contentFolder, smallest } from "../content/content-folder.ts";

// Where editions lie in the output folder, and what of them is kept: decision 0024.

const two = {
  ...smallest,
  "editions/north.yaml": "name: North Clinic\n",
  "editions/south.yaml": "name: South Clinic\n",
};

test("an edition has a folder of its own, with the names inside that the handbook has", async () => {
  const { record } = await make(await contentFolder(two), {});
  const files = Object.keys(record?.files ?? {});
  const inside = (name: string | null) =>
    files
      .filter((path) => versionOf(path) === name)
      .map((path) => path.slice(name === null ? 0 : editionFolder(name).length))
      .filter((path) => path.endsWith(".html"));
  expect(inside("north")).toEqual(inside(null));
  expect(inside("south")).toEqual(inside(null));
  expect(files).toContain("editions/north/downloads/small-north.epub");
  expect(Object.keys(record?.editions ?? {})).toEqual(["north", "south"]);
});

test("--edition makes one, and keeps the rest while the content is the same", async () => {
  const content = await contentFolder(two);
  const all = await make(content, {});
  await writeFile(join(content, "editions/north.yaml"), "name: Northern Clinic\n");
  const one = await make(content, { edition: "north" });
  expect(one.kept).toEqual(["site", "epub", "edition south"]);
  expect(Object.keys(one.record?.files ?? {})).toEqual(Object.keys(all.record?.files ?? {}));
  const page = await readFile(join(content, "out/editions/north/index.html"), "utf8");
  expect(page).toContain("Northern Clinic has not reviewed this text.");
});

test("what was made of other words is dropped, and never stands beside the new", async () => {
  const content = await contentFolder(two);
  await make(content, {});
  await writeFile(join(content, "sections/one.md"), "# One\n\nOther words.\n");
  const { record, kept } = await make(content, { edition: "south" });
  expect(kept).toEqual([]);
  expect(new Set(Object.keys(record?.files ?? {}).map(versionOf))).toEqual(new Set(["south"]));
  expect(record?.formats).toEqual([]);
});

test("edition-exists: an edition that is not there is told, with those that are", async () => {
  const { record, diagnostics } = await make(await contentFolder(two), { edition: "nroth" });
  expect(record).toBeNull();
  expect(diagnostics).toMatchObject([
    { rule: "edition-exists", file: "editions/nroth.yaml", hint: "There are: north, south." },
  ]);
});

test("a fault in one clinic's file does not stop another's edition, and stops the build of all", async () => {
  const content = await contentFolder({ ...two, "editions/south.yaml": "nam: South\n" });
  expect((await make(content, { edition: "north" })).record).not.toBeNull();
  const all = await make(content, {});
  expect(all.record).toBeNull();
  expect(all.diagnostics.map(({ file }) => file)).toContain("editions/south.yaml");
});

test("a sign that no font has is told at the clinic's file", async () => {
  const content = await contentFolder({ ...smallest, "editions/north.yaml": "name: North \u{13000}\n" });
  const { diagnostics } = await make(content, {});
  expect(diagnostics).toMatchObject([{ rule: "glyph-available", file: "editions/north.yaml" }]);
});

async function make(content: string, options: Pick<BuildOptions, "edition">): Promise<BuildResult> {
  return build({
    contentFolder: content,
    outputFolder: join(content, "out"),
    formats: new Set(["site", "epub"]),
    printouts: null,
    jobs: 1,
    sourceDateEpoch: "0",
    ...options,
  });
}
