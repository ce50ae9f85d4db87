import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkContent } from "../../../src/build.ts";
import { hasErrors } from "../../../src/diagnostics/diagnostic.ts";
import type { Evaluation } from "../../../src/document/evaluation.ts";
import { plainText } from "../../../src/document/plain-text.ts";
import { contentFolder, smallest } from "./content-folder.ts";

const pemat = readSheet("pemat-p");
const cdc = readSheet("cdc-clear-communication-index");

function readSheet(name: string): string {
  return readFileSync(new URL(`../../../content/evaluations/${name}.yaml`, import.meta.url), "utf8");
}

/** The sheet with who scored it; items without a score of their own get `rest`. */
function filled(sheet: string, scores: Readonly<Record<number, string>>, rest = "1"): string {
  const head = sheet
    .replace("rater: null", "rater: Bo")
    .replace("role: null", "role: librarian")
    .replace("date: null", "date: 2026-11-20")
    .replace("hash: null", `hash: "${"0".repeat(16)}"`);
  return head.replaceAll(
    /item: (\d+), (.*?)score: null/g,
    (_, item: string, asks: string) => `item: ${item}, ${asks}score: ${scores[Number(item)] ?? rest}`,
  );
}

async function load(sheet: string): ReturnType<typeof checkContent> {
  const section = "# One\n\n{{< evaluations >}}\n";
  const folder = await contentFolder({
    ...smallest,
    "sections/one.md": section,
    "evaluations/sheet.yaml": sheet,
  });
  return checkContent(folder, "0");
}

async function loadOne(sheet: string): Promise<Evaluation> {
  const { handbook, diagnostics } = await load(sheet);
  const evaluation = handbook?.evaluations?.[0];
  if (evaluation === undefined) throw new Error(JSON.stringify(diagnostics));
  return evaluation;
}

async function rowsOf(sheet: string): Promise<readonly string[]> {
  const { handbook } = await load(sheet);
  const table = handbook?.parts[0]?.sections[0]?.blocks[0];
  if (table?.type !== "table") throw new Error("There is no table.");
  return table.rows.map(({ cells }) => cells.map(({ children }) => plainText(children)).join(" | "));
}

describe("our sheets are blank, and say so", () => {
  test("PEMAT-P, with its 17 items on understanding and its 7 on acting", async () => {
    const { status, rater, scales } = await loadOne(pemat);
    expect([status, rater, scales.map(({ score }) => score)]).toEqual(["blank", null, [null, null]]);
    expect(await rowsOf(pemat)).toEqual([
      "PEMAT-P: easy to understand | Not scored yet | Nobody yet",
      "PEMAT-P: easy to act on | Not scored yet | Nobody yet",
    ]);
    const all = await loadOne(filled(pemat, {}));
    expect(all.scales.map(({ applicable }) => applicable)).toEqual([17, 7]);
  });

  test("the CDC index, with its 20 items", async () => {
    expect(await rowsOf(cdc)).toEqual(["CDC Clear Communication Index | Not scored yet | Nobody yet"]);
    expect((await loadOne(filled(cdc, {}))).scales).toEqual([
      { scale: "cdc-index", points: 20, applicable: 20, score: 100 },
    ]);
    expect((await load(cdc)).diagnostics).toEqual([]);
  });
});

describe("the score", () => {
  test("leaves out what does not apply, and is not rounded up", async () => {
    const sheet = filled(pemat, { 1: "0", 16: "n/a", 20: "0", 24: "n/a", 25: "n/a" });
    expect((await loadOne(sheet)).scales).toEqual([
      // 15 of 16 are 93.75 out of 100.
      { scale: "pemat-understandable", points: 15, applicable: 16, score: 93 },
      { scale: "pemat-actionable", points: 4, applicable: 5, score: 80 },
    ]);
  });

  test("of the CDC index has no points for the place and the look of a message that is not there", async () => {
    expect((await loadOne(filled(cdc, { 1: "0" }))).scales[0]).toMatchObject({ points: 16, applicable: 20 });
    expect((await loadOne(filled(cdc, { 5: "0" }))).scales[0]).toMatchObject({ points: 19, applicable: 20 });
  });

  test("of a scale that does not apply at all is none", async () => {
    const sheet = filled(
      pemat,
      Object.fromEntries([20, 21, 22, 23, 24, 25, 26].map((item) => [item, "n/a"])),
    );
    expect((await loadOne(sheet)).scales[1]?.score).toBeNull();
  });
});

describe("a sheet that is filled in", () => {
  test("of this text is shown with whoever scored it", async () => {
    const { handbook } = await load(pemat);
    const sheet = filled(cdc, { 5: "0" }).replace("0".repeat(16), handbook?.review?.hash ?? "");
    expect((await load(sheet)).diagnostics).toEqual([]);
    expect(await rowsOf(sheet)).toEqual([
      "CDC Clear Communication Index | 95 out of 100 (19 of 20 points) | Bo, librarian, November 20, 2026",
    ]);
  });

  test("of an earlier text says so, and warns", async () => {
    const sheet = filled(cdc, {});
    const { diagnostics } = await load(sheet);
    expect(diagnostics).toMatchObject([{ rule: "evaluation-covers-this-text", severity: "warning" }]);
    expect((await rowsOf(sheet))[0]).toContain("100 out of 100 (20 of 20 points), for an earlier text");
  });

  test.each([
    ["an item", filled(pemat, { 3: "null" }), "no score for item 3"],
    ["the rater", filled(pemat, {}).replace("rater: Bo", "rater: null"), "no rater"],
    ["the text", filled(pemat, {}).replace(/hash: "0+"/, "hash: null"), "no hash"],
    [
      "nearly all",
      pemat.replace("rater: null", "rater: Bo"),
      "no role, no date, no hash, no score for item 1, 2",
    ],
  ])("but for %s has no result, and warns", async (_, sheet, message) => {
    const { diagnostics } = await load(sheet);
    expect(diagnostics).toMatchObject([{ rule: "evaluation-is-finished", severity: "warning" }]);
    expect(diagnostics[0]?.message).toContain(message);
    expect((await rowsOf(sheet)).every((row) => row.endsWith("Not scored yet | Nobody yet"))).toBe(true);
  });
});

test.each([
  ["an item that is missing", pemat.replace(/.*item: 7,.*\n/, ""), "item 7 of the instrument is missing"],
  ["an item that stands twice", pemat.replace("item: 8,", "item: 7,"), "item 7 stands twice"],
  ["an item that there is not", pemat.replace("item: 12,", "item: 13,"), "has no item 13"],
  ["a core item that shall not apply", filled(cdc, { 11: "n/a" }), "item 11 always applies"],
  ["a score that is none", filled(cdc, { 4: "2" }), "write 1, 0, n/a"],
])("%s is an error", async (_, sheet, message) => {
  const { diagnostics } = await load(sheet);
  expect(hasErrors(diagnostics)).toBe(true);
  expect(diagnostics.map((diagnostic) => diagnostic.message).join("\n")).toContain(message);
});

test("a table of score sheets where there is none is an error", async () => {
  const folder = await contentFolder({ ...smallest, "sections/one.md": "# One\n\n{{< evaluations >}}\n" });
  const { diagnostics } = await checkContent(folder, "0");
  expect(diagnostics.map(({ rule }) => rule)).toEqual(["data-present"]);
});
