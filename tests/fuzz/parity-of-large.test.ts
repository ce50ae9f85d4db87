import { expect, test } from "vitest";
import { randomHandbook } from "../generator/random-handbook.ts";
import { tellLosses } from "../generator/tell-losses.ts";

// Every kind of node is in each of them (`generator.test.ts`).
test.each([2])("nothing of a large generated handbook is lost in any format: %i", async (seed) => {
  expect(await tellLosses(randomHandbook(seed, "large"))).toBe("");
});
