import { rmSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { askGates } from "../../src/verify/gates/all-gates.ts";
import { openCopy, type FinishedCopy, judge } from "./finished-copy.ts";
import { buildSmallHandbooks } from "./handbooks.ts";
import { faultOperators } from "./operators/all-operators.ts";
import { placeFault, planFaults, type FaultResult } from "./run-faults.ts";
import { explainedSurvivors } from "./survivors.ts";

// `npm run faults` does the same at 1,000 places, over our own handbook too.
const placesEach = 2;
const seed = 20261122;
const copies: FinishedCopy[] = [];
const results: FaultResult[] = [];
const folders: string[] = [];

beforeAll(async () => {
  const built = await buildSmallHandbooks();
  folders.push(...built.folders);
  for (const { name, content, dist } of built.handbooks) copies.push(await openCopy(name, content, dist));
  for (const { operator, seed: own } of planFaults(
    faultOperators,
    placesEach * faultOperators.length,
    seed,
  )) {
    const result = await placeFault(operator, copies, own);
    if (result !== null) results.push(result);
  }
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

test("the finished handbooks are as they have to be before anything is damaged", () => {
  expect(copies.flatMap(({ handbook }) => askGates(handbook))).toEqual([]);
});

test("writing a PDF or an EPUB anew damages nothing", async () => {
  for (const copy of copies) {
    expect(await judge(copy, { kind: "pdf", rewrites: new Map() })).toEqual([]);
    expect(await judge(copy, { kind: "epub", entries: copy.files.epub })).toEqual([]);
  }
});

test("every kind of fault has a place in a small handbook, in each format that can have it", () => {
  const placed = new Set(results.map(({ operator, format }) => `${format}: ${operator}`));
  const all = faultOperators.map(({ name, format }) => `${format}: ${name}`);
  expect(all.filter((name) => !placed.has(name))).toEqual([]);
});

describe.each(["site", "whole page", "epub", "pdf"] as const)("faults in the %s", (format) => {
  test("are seen by a gate, each of them", () => {
    const own = results.filter((result) => result.format === format);
    const explained = new Set(explainedSurvivors.map((entry) => `${entry.format}: ${entry.operator}`));
    expect(own.length).toBeGreaterThan(50);
    expect(
      own
        .filter(({ gates, operator }) => gates.length === 0 && !explained.has(`${format}: ${operator}`))
        .map(({ operator, handbook, seed: place }) => `${operator} in ${handbook} (seed ${String(place)})`),
    ).toEqual([]);
  });
});
