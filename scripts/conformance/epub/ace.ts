import { mkdtemp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { findBrowser } from "../../../tests/browser/find-browser.ts";
import { runProgram, workFolder } from "../processes.ts";
import { judgeFile, judgeVersion } from "../requirements.ts";
import type { BookToJudge } from "../subjects.ts";
import { judgeOne, type Finding, type Verdict } from "../verdict.ts";

/** DAISY Ace judges a book for people with disabilities: its documents with an axe of its own, and its metadata. */
export async function askAce(books: readonly BookToJudge[]): Promise<readonly Verdict[]> {
  const version = judgeVersion("@daisy/ace-cli");
  const verdicts: Verdict[] = [];
  for (const { path } of books) verdicts.push(await judgeOne("ace", version, path, () => findWithAce(path)));
  return verdicts;
}

async function findWithAce(path: string): Promise<readonly Finding[]> {
  const { executablePath, environment } = await findBrowser();
  const folder = await mkdtemp(join(workFolder, "ace-"));
  const result = await runProgram(
    process.execPath,
    [judgeFile("@daisy/ace-cli/bin/ace.js"), "--force", "--silent", "--outdir", folder, path],
    // It keeps logs and settings at home.
    { environment: { ...environment, PUPPETEER_EXECUTABLE_PATH: executablePath, HOME: folder } },
  );
  if (result?.status !== 0) throw new Error(`Ace failed: ${result?.stderr.trim() ?? ""}`);
  const report = reportSchema.parse(JSON.parse(await readFile(join(folder, "report.json"), "utf8")));
  const findings = report.assertions.flatMap((about) =>
    about.assertions.map((assertion) => ({
      rule: assertion["earl:test"]["dct:title"],
      message: `${about["earl:testSubject"].url}: ${assertion["earl:result"]["dct:description"]}`,
    })),
  );
  // Its exit status is 0 for a book that failed, too.
  if ((report["earl:result"]["earl:outcome"] === "pass") !== (findings.length === 0)) {
    throw new Error(
      `Ace says "${report["earl:result"]["earl:outcome"]}" and lists ${String(findings.length)}.`,
    );
  }
  return findings;
}

const reportSchema = z.object({
  "earl:result": z.object({ "earl:outcome": z.string() }),
  assertions: z
    .array(
      z.object({
        "earl:testSubject": z.object({ url: z.string() }),
        assertions: z.array(
          z.object({
            "earl:test": z.object({ "dct:title": z.string() }),
            "earl:result": z.object({ "dct:description": z.string() }),
          }),
        ),
      }),
    )
    .min(1),
});
