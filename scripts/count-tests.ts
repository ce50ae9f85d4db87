// Prints the test runner's own count, alone on a line: "12 passed, 0 failed".
import { countTests, testReportPath } from "./support/test-count.ts";

const count = countTests(testReportPath);
console.log(`${count?.passed ?? 0} passed, ${count?.failed ?? 0} failed`);
process.exitCode =
  count !== null && count.passed > 0 && count.failed === 0 && count.leftOut.length === 0 ? 0 : 1;
