import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

// Who may import whom: see the README. A new arrow is a design decision, with a page in docs/decisions/.
const sourceFolder = fileURLToPath(new URL("../../src/", import.meta.url));

/** For each folder of src/, the folders that it may import from besides itself. "" are the files of src/ itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  locale: [],
  theme: [],
  document: ["locale"],
  diagnostics: [],
  // A clinic's colours are judged where they are read: decision 0024.
  content: ["document", "diagnostics", "locale", "theme"],
  transforms: ["document", "diagnostics", "locale"],
  checks: ["document", "diagnostics"],
  html: ["document", "locale", "theme"],
  site: ["document", "locale", "theme", "html", "diagnostics"],
  epub: ["document", "locale", "theme", "html", "diagnostics"],
  pdf: ["document", "locale", "theme", "diagnostics"],
  outputs: ["document", "diagnostics", "pdf"],
  verify: ["diagnostics"],
  // A page for reviewers: what the checks know, as markup.
  "review-report": ["document", "diagnostics", "checks", "html"],
  // `check` prints the grades of the text, which no build asks for, and writes the page for reviewers.
  cli: ["", "checks", "diagnostics", "document", "outputs", "review-report", "verify"],
  "": ["document", "diagnostics", "locale", "content", "transforms", "checks", "site", "epub", "outputs"],
};

/** Each large package has one home. */
const homes: Readonly<Record<string, readonly string[]>> = {
  pdfkit: ["pdf/draw/"],
  "svg-to-pdfkit": ["pdf/draw/"],
  "epub-gen-memory": ["epub/"],
  "markdown-it": ["content/"],
  "@11ty/eleventy": ["site/"],
  nunjucks: ["site/"],
  syllable: ["checks/"],
  yaml: ["content/", "verify/"],
  zod: ["content/"],
  parse5: ["verify/"],
  commonmark: ["verify/"],
  "pdfjs-dist": ["verify/"],
};

interface Import {
  readonly from: string;
  readonly to: string;
}

const files = readdirSync(sourceFolder, { recursive: true, encoding: "utf8" })
  .map((path) => path.split(sep).join("/"))
  .filter((path) => path.endsWith(".ts"));
const imports = files.flatMap(importsOf);

test("imports point towards the model, and formats do not import each other", () => {
  const wrong = imports
    .filter(({ to }) => to.startsWith("src/"))
    .filter(({ from, to }) => {
      const [own, other] = [folderOf(from), folderOf(to.slice("src/".length))];
      return own !== other && !(allowed[own] ?? []).includes(other);
    });
  expect(wrong).toEqual([]);
});

test("every folder has its row in the table", () => {
  expect([...new Set(files.map(folderOf))].filter((folder) => !(folder in allowed))).toEqual([]);
});

test("each large package has one home", () => {
  const wrong = imports.filter(({ from, to }) => {
    const home = homes[packageOf(to)];
    return home !== undefined && !home.some((folder) => from.startsWith(folder));
  });
  expect(wrong).toEqual([]);
});

test("what reads finished files back is loaded by the command for it alone", () => {
  const loading = imports.filter(
    ({ from, to }) => to.startsWith("src/verify/") && !from.startsWith("verify/"),
  );
  expect([...new Set(loading.map(({ from }) => from))]).toEqual(["cli/verify-command.ts"]);
  const starting = imports.filter(({ to }) => to === "src/cli/verify-command.ts").map(({ from }) => from);
  expect(starting).toEqual(["cli/main.ts"]);
  expect(readFileSync(join(sourceFolder, "cli/main.ts"), "utf8")).toContain(
    'await import("./verify-command.ts")',
  );
});

test("the document model imports no package", () => {
  expect(imports.filter(({ from, to }) => from.startsWith("document/") && !to.startsWith("src/"))).toEqual(
    [],
  );
});

test("only content, outputs, the build, and what reads fonts and templates touch the disk", () => {
  const touching = imports.filter(({ to }) => to.startsWith("node:fs")).map(({ from }) => from);
  const mayTouch =
    /^(content|outputs|verify|site)\/|^(make-version|downloads)\.ts$|^(pdf|epub)\/(fonts|assets|cover-image)\.ts$/;
  expect(touching.filter((file) => !mayTouch.test(file))).toEqual([]);
});

function importsOf(file: string): readonly Import[] {
  const text = readFileSync(join(sourceFolder, file), "utf8");
  const specifiers = text.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^"';]*?from\s*"([^"]+)"|\bimport\(\s*"([^"]+)"\s*\)/g,
  );
  return [...specifiers].map((match) => {
    const specifier = match[1] ?? match[2] ?? "";
    const to = specifier.startsWith(".")
      ? posix.join(
          "src",
          relative(sourceFolder, join(sourceFolder, dirname(file), specifier))
            .split(sep)
            .join("/"),
        )
      : specifier;
    return { from: file, to };
  });
}

function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}
