import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export const testReportPath = fileURLToPath(new URL("../../reports/tests.json", import.meta.url));

export interface TestCount {
  readonly passed: number;
  /** A file that could not be loaded counts as one, although it holds no test that failed. */
  readonly failed: number;
  /** Names of the tests that were skipped or only planned. */
  readonly leftOut: readonly string[];
}

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string() })),
    }),
  ),
});

/** Reads the test runner's own JSON report; null when there is none. */
export function countTests(reportPath: string): TestCount | null {
  if (!existsSync(reportPath)) return null;
  const report = reportSchema.parse(JSON.parse(readFileSync(reportPath, "utf8")));
  const unloadable = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.every((result) => result.status !== "failed"),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloadable.length,
    leftOut: report.testResults.flatMap((file) =>
      file.assertionResults
        .filter((result) => result.status !== "passed" && result.status !== "failed")
        .map((result) => result.fullName),
    ),
  };
}
