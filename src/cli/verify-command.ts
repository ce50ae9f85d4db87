import { availableParallelism } from "node:os";
import { join } from "node:path";
import { build } from "../build.ts";
import { loadBuildRecord } from "../outputs/build-record.ts";
import type { BuildRecord } from "../outputs/build-record.ts";
import { inTemporaryFolder } from "../outputs/temporary-folder.ts";
import { holdsHandbook } from "../verify/expected/read-source.ts";
import { gateNames, gatePromises } from "../verify/finding.ts";
import type { VerifyFinding } from "../verify/finding.ts";
import { verifyOutputs } from "../verify/verify-outputs.ts";
import { UsageError, readArguments, textArgument } from "./arguments.ts";
import { count, printDiagnostics } from "./print.ts";

/** `carebook verify`: builds once more and compares, reads every finished file back, and says what it found. */
export async function runVerify(argv: readonly string[]): Promise<number> {
  const values = readArguments(argv, {
    content: { type: "string" },
    output: { type: "string" },
    "no-rebuild": { type: "boolean" },
    json: { type: "boolean" },
  });
  const contentFolder = textArgument(values, "content", "content");
  const distFolder = textArgument(values, "output", "dist");
  const record = await loadBuildRecord(distFolder);
  if (!holdsHandbook(contentFolder)) throw new UsageError(`${contentFolder} holds no handbook.yaml.`);
  if (record === null) {
    throw new UsageError(
      `${distFolder} holds no finished handbook (no build.json): run "carebook build" first.`,
    );
  }
  const findings =
    values["no-rebuild"] === true
      ? await verifyOutputs({ contentFolder, distFolder })
      : await rebuildAndVerify(contentFolder, distFolder, record);
  if (values["json"] === true) console.log(JSON.stringify({ verified: findings.length === 0, findings }));
  else printFindings(findings, record, values["no-rebuild"] === true);
  return findings.length;
}

async function rebuildAndVerify(
  contentFolder: string,
  distFolder: string,
  record: BuildRecord,
): Promise<readonly VerifyFinding[]> {
  return inTemporaryFolder(async (folder) => {
    const rebuiltFolder = join(folder, "dist");
    const rebuilt = await build({
      contentFolder,
      outputFolder: rebuiltFolder,
      otherOutput: distFolder,
      formats: new Set(record.formats),
      printouts: null,
      repeats: record,
      jobs: availableParallelism(),
      sourceDateEpoch: process.env["SOURCE_DATE_EPOCH"],
    });
    if (rebuilt.record !== null) return verifyOutputs({ contentFolder, distFolder, rebuiltFolder });
    printDiagnostics(rebuilt.diagnostics, contentFolder);
    const message = "The content has problems now, so it can't be built again.";
    const found = await verifyOutputs({ contentFolder, distFolder });
    return [{ gate: "rebuild", file: contentFolder, message }, ...found];
  });
}

function printFindings(
  findings: readonly VerifyFinding[],
  { title, files }: BuildRecord,
  quick: boolean,
): void {
  for (const gate of gateNames) {
    const found = findings.filter((finding) => finding.gate === gate);
    if (found.length === 0) continue;
    console.log(`NOT SO (${gate}): ${gatePromises[gate]}.`);
    for (const { file, message } of found)
      console.log(`  ${file}\n    ${message.replaceAll("\n", "\n    ")}`);
    console.log("");
  }
  const failed = new Set(findings.map(({ gate }) => gate));
  const asked = gateNames.filter((gate) => !(quick && gate === "rebuild"));
  for (const gate of asked.filter((name) => !failed.has(name)))
    console.log(`so       ${gatePromises[gate]}.`);
  const made = `"${title}" (${count(Object.keys(files).length, "file")})`;
  console.log(
    findings.length === 0
      ? `All ${count(asked.length, "promise")} hold for ${made}.`
      : `${count(findings.length, "finding")} in ${made}: ${count(failed.size, "promise")} of ${asked.length} broken.`,
  );
}
