import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { checkContent } from "../../src/build.ts";
import { allSections } from "../../src/document/handbook.ts";
import { findTechniqueCards } from "../../src/document/technique-cards.ts";
import { eachBlock } from "../../src/document/visit.ts";
import { allowedPairs, isRefused, nodeKinds, parentsOf } from "../generator/allowed-nesting.ts";
import { countNesting, pairName, type NestingCounts } from "../generator/count-nesting.ts";
import { randomHandbook, type GeneratedHandbook } from "../generator/random-handbook.ts";
import { writeContent } from "../generator/write-content.ts";

const reports = fileURLToPath(new URL("../../reports/", import.meta.url));
const smallSeeds = Array.from({ length: 300 }, (_, index) => index + 1);
const largeSeeds = [1, 2, 3, 4];

describe("generated handbooks", () => {
  const counts: NestingCounts = new Map();
  const refused: string[] = [];
  /** What is no kind of node of its own. */
  const forms = { cards: 0, marginNotes: 0 };
  /** For each large handbook the kinds of node that it lacks. */
  const lacking: Record<string, readonly string[]> = {};

  beforeAll(async () => {
    for (const seed of smallSeeds) await count(randomHandbook(seed, "small"), counts);
    for (const seed of largeSeeds) {
      const own: NestingCounts = new Map();
      const handbook = randomHandbook(seed, "large");
      await count(handbook, own);
      for (const [pair, number] of own) counts.set(pair, (counts.get(pair) ?? 0) + number);
      lacking[handbook.name] = nodeKinds.filter((kind) => totalOf(kind, own) === 0);
    }
    const table = `${smallSeeds.length} small and ${largeSeeds.length} large handbooks\n\n${tableOf(counts)}`;
    mkdirSync(reports, { recursive: true });
    writeFileSync(join(reports, "generator.txt"), table);
    console.log(table);
  });

  test("build without errors", () => {
    expect(refused).toEqual([]);
  });

  test("hold every kind of node in every kind of parent that may hold it", () => {
    expect(allowedPairs.length).toBeGreaterThan(300);
    const missing = allowedPairs.map(([parent, child]) => pairName(parent, child));
    expect(missing.filter((pair) => (counts.get(pair) ?? 0) === 0)).toEqual([]);
  });

  test("hold nothing in a parent that the table does not know", () => {
    const allowed = new Set(allowedPairs.map(([parent, child]) => pairName(parent, child)));
    expect([...counts.keys()].filter((pair) => !allowed.has(pair))).toEqual([]);
  });

  test("hold every kind of node when they are large", () => {
    expect(Object.values(lacking).flat()).toEqual([]);
    expect(Object.keys(lacking)).toHaveLength(largeSeeds.length);
  });

  test("hold technique cards and notes for the margin", () => {
    expect(forms.cards).toBeGreaterThan(50);
    expect(forms.marginNotes).toBeGreaterThan(50);
  });

  test("are the same for the same seed, and others for another", () => {
    expect(randomHandbook(7, "small")).toEqual(randomHandbook(7, "small"));
    expect(randomHandbook(7, "large").files).not.toEqual(randomHandbook(8, "large").files);
  });

  async function count(generated: GeneratedHandbook, into: NestingCounts): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), "carebook-generated-"));
    try {
      writeContent(generated, folder);
      const { handbook, diagnostics } = await checkContent(folder, "0");
      for (const { severity, file, line, rule, message } of diagnostics) {
        if (severity === "error")
          refused.push(`${generated.name} ${file}:${String(line)} ${rule} ${message}`);
      }
      if (handbook === null) return;
      countNesting(handbook, into);
      for (const { blocks } of allSections(handbook)) {
        forms.cards += findTechniqueCards(blocks).filter(({ type }) => type === "techniqueCard").length;
        forms.marginNotes += [...eachBlock(blocks)].filter(
          (block) => block.type === "callout" && block.margin === true,
        ).length;
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
});

function totalOf(kind: string, counts: NestingCounts): number {
  return [...counts].reduce((sum, [pair, number]) => (pair.endsWith(` > ${kind}`) ? sum + number : sum), 0);
}

/** A line for each kind of node: how often it stands in each kind of parent. */
function tableOf(counts: NestingCounts): string {
  const lines = nodeKinds.map((kind) => {
    const refused = parentsOf(kind).filter((parent) => isRefused(parent, kind));
    const parents = [
      ...allowedPairs
        .filter(([, child]) => child === kind)
        .map(([parent, child]) => `${parent} ${String(counts.get(pairName(parent, child)) ?? 0)}`),
      ...refused.map((parent) => `${parent} refused`),
    ];
    return `${kind.padEnd(15)}${String(totalOf(kind, counts)).padStart(7)}  ${parents.join(", ")}`;
  });
  return `${lines.join("\n")}\n\n${String(allowedPairs.length)} pairs of parent and child\n`;
}
