import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { countTests } from "../../../scripts/support/test-count.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "carebook-count-"));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("counts what passed and failed, and names what was left out", () => {
  const count = countTests(
    writeReport({
      numPassedTests: 1,
      numFailedTests: 1,
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          assertionResults: [
            { fullName: "one", status: "passed" },
            { fullName: "two", status: "failed" },
            { fullName: "three", status: "skipped" },
            { fullName: "four", status: "todo" },
          ],
        },
      ],
    }),
  );
  expect(count).toEqual({ passed: 1, failed: 1, leftOut: ["three", "four"] });
});

test("a file that could not be loaded counts as a failure", () => {
  const testResults = [{ name: "b.test.ts", status: "failed", assertionResults: [] }];
  const count = countTests(writeReport({ numPassedTests: 3, numFailedTests: 0, testResults }));
  expect(count).toEqual({ passed: 3, failed: 1, leftOut: [] });
});

test("no report is not a count", () => {
  expect(countTests(join(folder, "none.json"))).toBeNull();
});

function writeReport(report: object): string {
  const path = join(folder, "report.json");
  writeFileSync(path, JSON.stringify(report));
  return path;
}
