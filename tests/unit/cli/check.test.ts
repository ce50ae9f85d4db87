import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { z } from "zod";
import { contentFolder } from "../content/content-folder.ts";
import { sound } from "../checks/sound-handbook.ts";

const program = fileURLToPath(new URL("../../../bin/carebook.js", import.meta.url));
const sourceFolder = fileURLToPath(new URL("../../../src/", import.meta.url));

const dated = {
  ...sound,
  "sections/02-example.md":
    "---\ntitle: Example\ndates: {next-review: 2026-06-30}\n---\n\n<!-- waive heading-is-no-question: a name -->\n## Where?\n\nText.\n",
};

function check(
  folder: string,
  ...words: readonly string[]
): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [program, "check", "--content", ".", ...words], {
    cwd: folder,
    encoding: "utf8",
  });
}

test("dates are judged by the day that is given, and an overdue review stops nothing", async () => {
  const folder = await contentFolder(dated);
  const before = check(folder, "--as-of", "2026-06-30");
  expect(before.stderr).not.toContain("review-is-not-overdue");
  const after = check(folder, "--as-of", "2026-07-01");
  expect(after.stderr).toContain("./sections/02-example.md:1:1  warning  review-is-not-overdue");
  expect(after.status).toBe(0);
});

test("without a day, it is today", async () => {
  const { stderr } = check(await contentFolder(dated));
  // The review was due on a day that has gone by for good.
  expect(stderr).toContain("review-is-not-overdue");
});

test("what is waived stands at the end with its reason, and the grades of the text", async () => {
  const { stdout } = check(await contentFolder(dated), "--as-of", "2026-01-01");
  expect(stdout).toContain("./sections/02-example.md:7  heading-is-no-question: a name");
  expect(stdout).toMatch(/Readability: grade -?[\d.]+ \(Flesch-Kincaid\)/);
});

test("--json gives findings, waived findings and grades", async () => {
  const { stdout, status } = check(await contentFolder(dated), "--as-of", "2026-07-01", "--json");
  const finding = z.object({ rule: z.string(), severity: z.string(), file: z.string(), line: z.number() });
  const result = z
    .object({
      asOf: z.string(),
      diagnostics: z.array(finding),
      waived: z.array(z.object({ diagnostic: finding, reason: z.string() })),
      readability: z.object({
        handbook: z.object({ fleschKincaid: z.number(), smog: z.number() }),
        sections: z.array(z.object({ file: z.string(), longEnough: z.boolean() })),
      }),
    })
    .parse(JSON.parse(stdout));
  expect(status).toBe(0);
  expect(result.asOf).toBe("2026-07-01");
  expect(result.diagnostics.map(({ rule }) => rule)).toEqual(["review-is-not-overdue"]);
  expect(result.waived.map(({ reason }) => reason)).toEqual(["a name"]);
  expect(result.readability.sections).toHaveLength(4);
});

test("--hashes prints what a reviewer copies into a record, ready for YAML", async () => {
  const folder = await contentFolder(dated);
  const { stdout, status } = check(folder, "--as-of", "2026-01-01", "--hashes");
  expect(status).toBe(0);
  const line = /\.\/sections\/02-example\.md {2}(hash: "[0-9a-f]{16}") {2}\(not reviewed\)/.exec(stdout);
  expect(line).not.toBeNull();
  const record = `reviews: [{name: Ada, role: guide, date: 2026-01-01, ${line?.[1] ?? ""}}]\n`;
  const reviewed = dated["sections/02-example.md"].replace("title:", `${record}title:`);
  const again = check(await contentFolder({ ...dated, "sections/02-example.md": reviewed }), "--hashes");
  expect(again.stdout).toMatch(/02-example\.md .*\(reviewed\)/);
  expect(again.stderr).not.toContain("review-covers-this-text");
});

test("--report writes a page for reviewers, and says where", async () => {
  const folder = await contentFolder(dated);
  const { stdout, status } = check(folder, "--as-of", "2026-07-01", "--report", "out/review");
  expect(status).toBe(0);
  expect(stdout).toContain(`Wrote ${join("out/review", "review.html")}`);
  const page = readFileSync(join(folder, "out/review/review.html"), "utf8");
  expect(page).toContain("<dt>Judged on</dt><dd>2026-07-01</dd>");
  expect(page).toMatch(/2026-06-30<\/th><td>overdue/);
  expect(page).toContain("<strong>Waived:</strong> a name");
  expect(readFileSync(join(folder, "out/review/review.css"), "utf8")).toContain("@media print");
});

test("3: a folder that the report can't be written to", async () => {
  const folder = await contentFolder({ ...dated, taken: "a file" });
  const { status, stderr } = check(folder, "--report", "taken");
  expect(status).toBe(3);
  expect(stderr).toContain("taken can't be written to");
});

test("1: an error of safety stops it", async () => {
  const folder = await contentFolder({ ...sound, "sections/02-example.md": "# Example\n\nCall 999 now.\n" });
  expect(check(folder).status).toBe(1);
});

test.each(["today", "2026-02-30", "26-01-01"])("2: %s is no day", async (day) => {
  const { status, stderr } = check(await contentFolder(sound), "--as-of", day);
  expect(status).toBe(2);
  expect(stderr).toContain("--as-of takes a day");
});

test("a build never asks what day it is", async () => {
  const folder = await contentFolder(dated);
  const words = ["build", "--content", ".", "--output", "out", "--only", "epub", "--json"];
  const { stdout, status } = spawnSync(process.execPath, [program, ...words], {
    cwd: folder,
    encoding: "utf8",
  });
  expect(status).toBe(0);
  expect(z.object({ diagnostics: z.array(z.unknown()) }).parse(JSON.parse(stdout)).diagnostics).toEqual([]);
});

test("check loads no maker of sites, PDFs or e-books", () => {
  const loaded = loadedBy(join(sourceFolder, "cli/main.ts"));
  expect([...loaded]).toContain("syllable");
  expect(
    [...loaded].filter((name) => /^(?:@11ty\/eleventy|nunjucks|pdfkit|fontkit|epub-gen-memory)$/.test(name)),
  ).toEqual([]);
});

/** The packages and files that a module imports at once, and those that these import; what is imported later is not among them. */
function loadedBy(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  for (const [, specifier = ""] of text.matchAll(
    /^(?:import|export) (?!type\b)(?:[^"';]*? from )?"([^"]+)"/gm,
  )) {
    if (specifier.startsWith(".")) loadedBy(join(dirname(file), specifier), seen);
    else seen.add(specifier);
  }
  return seen;
}
