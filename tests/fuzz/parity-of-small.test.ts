import { describe, expect, test } from "vitest";
import { findLosses, sameBytesAgain } from "../generator/find-losses.ts";
import { randomHandbook } from "../generator/random-handbook.ts";
import { shrink } from "../generator/shrink.ts";
import { tellLosses } from "../generator/tell-losses.ts";
import { judgeFiles } from "../support/judge-files.ts";

// Each of these once showed a fault, or holds what few others hold; `tests/generator/run-seeds.ts` tries others.
const seeds = [3, 4, 8, 10, 24, 25, 38, 44, 49, 76, 112, 171];

describe("nothing of a generated handbook is lost in any format", () => {
  test.each(seeds)("small handbook %i", async (seed) => {
    expect(await tellLosses(randomHandbook(seed, "small"))).toBe("");
  });
});

describe("a second build gives the same bytes", () => {
  test.each([36])("small handbook %i", async (seed) => {
    expect(await tellLosses(randomHandbook(seed, "small"), sameBytesAgain)).toBe("");
  });
});

describe("epubcheck-ts and html-validate have nothing to say", () => {
  test.each([34])("about small handbook %i", async (seed) => {
    expect(await tellLosses(randomHandbook(seed, "small"), judgeFiles)).toBe("");
  });
});

test("a handbook that fails is made smaller, and still fails", async () => {
  const handbook = randomHandbook(3, "small");
  const holdsTable = (files: object): boolean => JSON.stringify(files).includes("| ---");
  const smallest = await shrink(handbook, ({ files }) => Promise.resolve(holdsTable(files)));
  expect(holdsTable(smallest.files)).toBe(true);
  expect(JSON.stringify(smallest.files).length).toBeLessThan(JSON.stringify(handbook.files).length);
});

test("a loss is found: a word that the source has and the files do not", async () => {
  const handbook = randomHandbook(5, "small");
  const { problems } = await findLosses(handbook, () => Promise.resolve(["a word is lost"]));
  expect(problems).toEqual(["a word is lost"]);
});
