// `npm run faults`: damages finished handbooks in every way that we know of, at random places, and asks the gates of
// `carebook verify` whether they see it. A fault that no gate sees fails, unless tests/faults/survivors.ts explains it.
//   --places N   how many faults in all (1000)
//   --seed S     which places (20261122): the same seed gives the same faults
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { reportFaults } from "../tests/faults/fault-report.ts";
import { runOnThreads } from "../tests/faults/fault-workers.ts";
import { buildOurHandbook, buildSmallHandbooks } from "../tests/faults/handbooks.ts";
import { explainedSurvivors } from "../tests/faults/survivors.ts";

const { values: options } = parseArgs({
  options: { places: { type: "string", default: "1000" }, seed: { type: "string", default: "20261122" } },
});
const reportsFolder = fileURLToPath(new URL("../reports/", import.meta.url));
const places = wholeNumber("places", options.places);
const seed = wholeNumber("seed", options.seed);
const start = performance.now();
const folder = mkdtempSync(join(tmpdir(), "carebook-faults-"));
const small = await buildSmallHandbooks();
try {
  const handbooks = [await buildOurHandbook(folder), ...small.handbooks];
  const { results, nowhere } = await runOnThreads({ handbooks, places, seed, threads: 2 }, (done) => {
    if (done % 100 === 0) console.log(`${String(done)} of ${String(places)} ...`);
  });
  const { table, failures } = reportFaults(results, explainedSurvivors);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  const verdict = [...failures, ...nowhere];
  console.log(
    [table, ...verdict, `${verdict.length === 0 ? "Passed" : "FAILED"} in ${seconds} s.`].join("\n"),
  );
  mkdirSync(reportsFolder, { recursive: true });
  writeFileSync(
    join(reportsFolder, "faults.json"),
    `${JSON.stringify({ seed, places, passed: verdict.length === 0, failures: verdict, results }, null, 1)}\n`,
  );
  process.exitCode = verdict.length === 0 ? 0 : 1;
} finally {
  for (const each of [folder, ...small.folders]) rmSync(each, { recursive: true, force: true });
}

function wholeNumber(name: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1.`);
  return number;
}
