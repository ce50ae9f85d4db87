import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, inject, test } from "vitest";
import { runBuild } from "../support/global-setup.ts";

const folder = mkdtempSync(join(tmpdir(), "carebook-same-bytes-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("two builds in two time zones and languages give the same bytes", () => {
  const east = join(folder, "east");
  runBuild(inject("content"), east, { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" });
  // The one of all tests was made far in the west (global-setup.ts).
  const hashes = hashFiles(inject("dist"));
  expect(Object.keys(hashes).length).toBeGreaterThan(15);
  expect(hashFiles(east)).toEqual(hashes);
});

function hashFiles(root: string): Record<string, string> {
  const names = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return Object.fromEntries(
    names.map((name) => [
      name.slice(root.length + 1).replaceAll("\\", "/"),
      createHash("sha256").update(readFileSync(name)).digest("hex"),
    ]),
  );
}
