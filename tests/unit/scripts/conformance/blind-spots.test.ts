import { expect, test } from "vitest";
import { findBlindSpots } from "../../../../scripts/conformance/blind-spots.ts";
import type { JudgeId } from "../../../../scripts/conformance/verdict.ts";

const broken = [
  { path: "/x/cut-off.pdf", fault: "its end is missing", seenBy: { qpdf: [/^end: /, /table/] } },
] as const;

test("a judge sees a fault when it says all that it should", () => {
  const { faults, blindSpots } = findBlindSpots(
    ["qpdf"],
    broken,
    hearing("qpdf", ["end: gone", "x: no table"]),
  );
  expect(blindSpots).toEqual([]);
  expect(faults.get("qpdf")).toEqual({ seen: 1, shown: 1 });
});

test.each([
  ["says nothing", hearing("qpdf", [])],
  ["says something else", hearing("qpdf", ["end: gone"])],
  ["was not asked", hearing("poppler", [])],
])("a judge that %s is blind", (_how, heard) => {
  const { faults, blindSpots } = findBlindSpots(["qpdf"], broken, heard);
  expect(blindSpots).toEqual([expect.stringContaining("cut-off.pdf")]);
  expect(faults.get("qpdf")).toEqual({ seen: 0, shown: 1 });
});

test("a judge that is shown no broken copy proves nothing", () => {
  expect(findBlindSpots(["ace"], broken, hearing("ace", [])).blindSpots).toEqual([
    "DAISY Ace is shown no broken copy.",
  ]);
});

test("a judge that this machine lacks is told elsewhere", () => {
  const missing = new Map<JudgeId, string>([["qpdf", "qpdf is not installed."]]);
  expect(findBlindSpots(["qpdf"], broken, { ...hearing("qpdf", []), missing }).blindSpots).toEqual([]);
});

function hearing(judge: JudgeId, lines: readonly string[]) {
  const findings = lines.map((line) => ({
    rule: line.split(": ")[0] ?? "",
    message: line.split(": ")[1] ?? "",
  }));
  const verdict = { judge, version: "1", path: "/x/cut-off.pdf", findings, milliseconds: 1 };
  return { verdicts: [verdict], missing: new Map<JudgeId, string>(), parts: [] };
}
