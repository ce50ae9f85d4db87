import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const document =
  "declare const doc: { text(words: string): void; list(items: string[]): void; table(): void };\n";

/** Which rule speaks, in which folder, about which code. */
const faults: readonly (readonly [rule: string, folder: string, code: string])[] = [
  ["carebook(no-pdfkit-typesetting)", "src/pdf/draw", `${document}doc.text("words");`],
  ["carebook(no-pdfkit-typesetting)", "src/pdf/draw", `${document}doc["list"](["item"]);`],
  ["carebook(no-pdfkit-typesetting)", "src/pdf", `${document}doc.table();`],
  ["carebook(no-pdfkit-typesetting)", "src/pdf", `${document}doc.text.call(doc, "words");`],
  ["carebook(no-clock)", "src/site", "export const today = new Date();"],
  ["eslint(no-restricted-properties)", "src/site", "export const now = Date.now();"],
  ["eslint(no-restricted-properties)", "src/site", "export const id = Math.random();"],
  ["eslint(no-console)", "src/site", 'console.log("words");'],
  [
    "typescript(no-floating-promises)",
    "src/site",
    "export function go(work: () => Promise<void>): void { work(); }",
  ],
  [
    "typescript(switch-exhaustiveness-check)",
    "src/site",
    'export function size(kind: "a" | "b"): number { switch (kind) { case "a": return 1; } return 0; }',
  ],
  ["typescript(no-explicit-any)", "src/site", "export const value: any = 1;"],
  [
    "typescript(no-unsafe-type-assertion)",
    "src/site",
    "export const f = (value: unknown) => value as string;",
  ],
  [
    "typescript(consistent-type-imports)",
    "src/site",
    'import { Size } from "./size.ts";\nexport const f = (size: Size) => size.px;',
  ],
];

const rightCode = "export const words = (run: { readonly text: string }): string => run.text.trim();";

let project: string;
let rulesByFile: ReadonlyMap<string, readonly string[]>;

// The linter itself, with this project's configuration, in a project that holds nothing but the faults.
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "carebook-lint-"));
  cpSync(join(root, ".oxlintrc.json"), join(project, ".oxlintrc.json"));
  cpSync(join(root, "scripts/lint"), join(project, "scripts/lint"), { recursive: true });
  const compilerOptions = { strict: true, target: "esnext", module: "nodenext", types: [], noEmit: true };
  writeProjectFile("tsconfig.json", JSON.stringify({ compilerOptions, include: ["src"] }));
  for (const [index, [, folder, code]] of faults.entries()) writeProjectFile(faultFile(folder, index), code);
  writeProjectFile("src/site/size.ts", "export interface Size { readonly px: number }");
  writeProjectFile("src/pdf/layout/right.ts", rightCode);
  rulesByFile = lint();
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

test.each(faults.map((fault, index) => [...fault, index] as const))(
  "%s speaks in %s about %j",
  (rule, folder, _, index) => {
    expect(rulesByFile.get(faultFile(folder, index))).toContain(rule);
  },
);

test("text that pdf/layout/ keeps as data is no typesetting by pdfkit", () => {
  expect(rulesByFile.get("src/pdf/layout/right.ts")).toBeUndefined();
});

function faultFile(folder: string, index: number): string {
  return `${folder}/fault-${index}.ts`;
}

function writeProjectFile(path: string, content: string): void {
  const file = join(project, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${content}\n`);
}

function lint(): ReadonlyMap<string, readonly string[]> {
  const oxlint = join(root, "node_modules/oxlint/bin/oxlint");
  const { stdout } = spawnSync(process.execPath, [oxlint, "--type-aware", "--format=json", "src"], {
    cwd: project,
    encoding: "utf8",
  });
  const { diagnostics } = z
    .object({ diagnostics: z.array(z.object({ code: z.string(), filename: z.string() })) })
    .parse(JSON.parse(stdout));
  return new Map(
    Map.groupBy(diagnostics, ({ filename }) => filename.replaceAll("\\", "/"))
      .entries()
      .map(([file, group]) => [file, group.map(({ code }) => code)] as const),
  );
}
