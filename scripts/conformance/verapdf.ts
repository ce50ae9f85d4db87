import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { runJavaJudge, runJudge } from "./run-judge.ts";
import type { Finding, Verdict } from "./verdict.ts";

const version = "1.28.2";
const jarSha256 = "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6";
const jarFolder = fileURLToPath(new URL("../../.cache/verapdf/", import.meta.url));
const jarPath = `${jarFolder}greenfield-apps-${version}.jar`;

export type Flavour = "ua1" | "2a";

// veraPDF falls back to another profile when a file makes no readable claim, so the profile's own name is asserted.
const profileNames = {
  ua1: "PDF/UA-1 validation profile",
  "2a": "PDF/A-2A validation profile",
} as const satisfies Record<Flavour, string>;

/** Asks veraPDF about all PDFs in one call: starting Java costs more than reading a handbook. */
export function checkWithVeraPdf(pdfPaths: readonly string[], flavour: Flavour): readonly Verdict[] {
  const judge = `veraPDF ${version} ${flavour}`;
  const missing = fetchJar();
  if (missing !== null) {
    return pdfPaths.map((path) => ({ format: "PDF", file: basename(path), judge, findings: [], missing }));
  }
  // The manifest's main class opens a window; this one is the command line.
  const run = runJavaJudge([
    "-cp",
    jarPath,
    "org.verapdf.apps.GreenfieldCliWrapper",
    "-f",
    flavour,
    "--format",
    "json",
    "--maxfailuresdisplayed",
    "3",
    ...pdfPaths.map((path) => resolve(path)),
  ]);
  if (run === null) throw new Error("java went away");
  const { report } = reportSchema.parse(JSON.parse(run.stdout));
  const verdicts = pdfPaths.map((path): Verdict => {
    const job = report.jobs.find(({ itemDetails }) => itemDetails.name === resolve(path));
    return {
      format: "PDF",
      file: basename(path),
      judge,
      findings: job === undefined ? [notJudged("no result for this file")] : jobFindings(job, flavour),
      missing: null,
    };
  });
  const passed = verdicts.every((verdict) => verdict.findings.length === 0);
  if (passed !== (run.status === 0)) {
    throw new Error(
      `veraPDF ended with status ${run.status}, which its report does not explain:\n${run.stderr}`,
    );
  }
  return verdicts;
}

function jobFindings(job: Job, flavour: Flavour): readonly Finding[] {
  const results = job.validationResult ?? [];
  if (results.length === 0) return [notJudged(job.taskException ?? "could not be read")];
  return results.flatMap((result) => {
    if (result.profileName !== profileNames[flavour]) return [notJudged(`judged by ${result.profileName}`)];
    const failed = result.details.ruleSummaries.map((rule) => ({
      rule: `${rule.specification} ${rule.clause}-${rule.testNumber}`,
      message: `${rule.description} (${rule.failedChecks} times; ${rule.checks.map(describeCheck).join("; ")})`,
    }));
    if (result.compliant && result.jobEndStatus === "normal") return failed;
    return failed.length > 0 ? failed : [notJudged(`ended as "${result.jobEndStatus}", not compliant`)];
  });
}

function describeCheck(check: { errorMessage?: string | null | undefined; context: string }): string {
  return `${check.errorMessage ?? "failed"} at ${check.context}`;
}

function notJudged(message: string): Finding {
  return { rule: "not judged", message };
}

/** Null when the jar is there; else why it cannot be had, in one sentence. */
function fetchJar(): string | null {
  if (runJudge("java", ["-version"]) === null)
    return "Java is not installed: install a Java runtime, 17 or newer.";
  if (!existsSync(jarPath)) {
    const maven = runJudge("mvn", [
      "-q",
      "-B",
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy",
      `-Dartifact=org.verapdf.apps:greenfield-apps:${version}`,
      `-DoutputDirectory=${jarFolder}`,
    ]);
    if (maven === null) return "Maven is not installed: it fetches veraPDF from Maven Central.";
    if (maven.status !== 0)
      return `Maven could not fetch veraPDF: ${maven.stdout.trim().split("\n")[0] ?? ""}`;
  }
  const sha256 = createHash("sha256").update(readFileSync(jarPath)).digest("hex");
  return sha256 === jarSha256 ? null : `${jarPath} is not the veraPDF ${version} that we know: delete it.`;
}

const checkSchema = z.object({ errorMessage: z.string().nullish(), context: z.string() });
const ruleSchema = z.object({
  specification: z.string(),
  clause: z.string(),
  testNumber: z.number(),
  description: z.string(),
  failedChecks: z.number(),
  checks: z.array(checkSchema),
});
const jobSchema = z.object({
  itemDetails: z.object({ name: z.string() }),
  taskException: z.string().optional().catch(undefined),
  validationResult: z
    .array(
      z.object({
        profileName: z.string(),
        jobEndStatus: z.string(),
        compliant: z.boolean(),
        details: z.object({ ruleSummaries: z.array(ruleSchema) }),
      }),
    )
    .optional(),
});
type Job = z.infer<typeof jobSchema>;
const reportSchema = z.object({ report: z.object({ jobs: z.array(jobSchema) }) });
