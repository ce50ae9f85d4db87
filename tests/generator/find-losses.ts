import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "../../src/build.ts";
import { hasErrors } from "../../src/diagnostics/diagnostic.ts";
import { predictReadBack } from "../../src/verify/expected/predict.ts";
import { readSource } from "../../src/verify/expected/read-source.ts";
import { wordsOf } from "../../src/verify/read-back.ts";
import { verifyOutputs } from "../../src/verify/verify-outputs.ts";
import type { GeneratedHandbook } from "./random-handbook.ts";
import { writeContent } from "./write-content.ts";

/** What came of a generated handbook. */
export interface Finding {
  /** Null when the content was refused. */
  readonly problems: readonly string[] | null;
  /** Why it was refused; warnings are left out. */
  readonly refusals: readonly string[];
  /** How many words were compared, over all four forms. */
  readonly words: number;
}

/** Looks at the finished files of a handbook while they are there. */
export type Inspect = (dist: string, content: string) => Promise<readonly string[]>;

/** A second build gives the same bytes. */
export async function sameBytesAgain(dist: string, content: string): Promise<readonly string[]> {
  const again = `${dist}-again`;
  await buildInto(content, again);
  return differentFiles(dist, again);
}

/** Builds a handbook and asks every gate of `carebook verify` about it: parity of all forms, links, pages, tags ... */
export async function findLosses(
  handbook: GeneratedHandbook,
  inspect: Inspect = () => Promise.resolve([]),
): Promise<Finding> {
  const folder = mkdtempSync(join(tmpdir(), "carebook-generated-"));
  try {
    const content = join(folder, "content");
    const dist = join(folder, "dist");
    writeContent(handbook, content);
    const refusals = await buildInto(content, dist);
    if (refusals.length > 0) return { problems: null, refusals, words: 0 };
    const { problems, words } = await compareForms(content, dist);
    return { problems: [...problems, ...(await inspect(dist, content))], refusals, words };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function buildInto(contentFolder: string, outputFolder: string): Promise<readonly string[]> {
  const { diagnostics } = await build({
    contentFolder,
    outputFolder,
    formats: new Set(["site", "pdf", "epub"]),
    printouts: ["a4"],
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (!hasErrors(diagnostics)) return [];
  return diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ file, line, rule, message }) => `${file}:${String(line)} ${rule} ${message}`);
}

async function compareForms(
  content: string,
  dist: string,
): Promise<{ readonly problems: readonly string[]; readonly words: number }> {
  const source = readSource(content);
  const findings = await verifyOutputs({ contentFolder: content, distFolder: dist });
  const expected = formats.map((format) => predictReadBack(source, format));
  const leadNowhere = expected[0]?.sections
    .flatMap(({ links }) => links)
    .filter(({ target }) => target.startsWith("to nowhere"));
  return {
    words: wordsOf(expected.flatMap(({ sections }) => sections).flatMap(({ passages }) => passages)).length,
    problems: [
      ...findings.map(({ gate, file, message }) => `${gate}: ${file}: ${message}`),
      ...(leadNowhere ?? []).map(({ text, target }) => `source: "${text}" leads ${target}`),
    ],
  };
}

const formats = ["site", "whole page", "epub", "pdf"] as const;

function differentFiles(one: string, other: string): readonly string[] {
  const [first, second] = [hashFiles(one), hashFiles(other)];
  return [...new Set([...first.keys(), ...second.keys()])]
    .filter((name) => first.get(name) !== second.get(name))
    .map((name) => `${name} has other bytes in a second build`);
}

function hashFiles(root: string): ReadonlyMap<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [path.slice(root.length), createHash("sha256").update(readFileSync(path)).digest("hex")];
    }),
  );
}
