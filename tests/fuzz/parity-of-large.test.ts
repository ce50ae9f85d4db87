import { describe, expect, test } from "vitest";
import { randomHandbook } from "../generator/random-handbook.ts";
import { tellLosses } from "../generator/tell-losses.ts";

describe("nothing of a large generated handbook is lost in any format", () => {
  test.each([1, 2])("large handbook %i", async (seed) => {
    expect(await tellLosses(randomHandbook(seed, "large"))).toBe("");
  });
});
