import { join } from "node:path";
import { checkContent } from "../build.ts";
import type { CheckedContent } from "../build.ts";
import { readabilityReport } from "../checks/readability-report.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { writeFiles } from "../outputs/written-files.ts";
import { UsageError, readArguments, textArgument } from "./arguments.ts";
import { count, printDiagnostics } from "./print.ts";
import { printHashes, textHashes } from "./text-hashes.ts";
import { today } from "./today.ts";

/** `carebook check`: what a build would say about the content, what the day makes of its dates, and no build. */
export async function runCheck(argv: readonly string[]): Promise<readonly Diagnostic[]> {
  const values = readArguments(argv, {
    content: { type: "string" },
    "as-of": { type: "string" },
    hashes: { type: "boolean" },
    report: { type: "string" },
    json: { type: "boolean" },
  });
  const contentFolder = textArgument(values, "content", "content");
  const asOf = readDay(textArgument(values, "as-of", today()));
  const checked = await checkContent(contentFolder, process.env["SOURCE_DATE_EPOCH"], asOf);
  const { handbook, diagnostics, waived } = checked;
  const reportFolder = textArgument(values, "report", "");
  const reportFile = reportFolder === "" ? null : await writeReport(checked, asOf, reportFolder);
  if (values["json"] === true) {
    const readability = handbook === null ? null : readabilityReport(handbook);
    const hashes = handbook === null ? null : textHashes(handbook);
    console.log(JSON.stringify({ asOf, diagnostics, waived, readability, hashes }));
    return diagnostics;
  }
  printDiagnostics(diagnostics, contentFolder);
  printWaived(checked, contentFolder);
  if (handbook?.profile === "patient-information") printReadability(handbook);
  if (reportFile !== null) console.log(`Wrote ${reportFile}, a page for whoever reviews the text.`);
  if (values["hashes"] === true && handbook !== null) printHashes(handbook, contentFolder);
  if (diagnostics.length === 0 && handbook !== null) {
    console.log(
      `Nothing is wrong with "${handbook.title}" (${count(allSections(handbook).length, "section")}).`,
    );
  }
  return diagnostics;
}

/** The path of the page; null when there is too little to report on. */
async function writeReport(checked: CheckedContent, asOf: string, folder: string): Promise<string | null> {
  const { handbook } = checked;
  if (handbook === null) return null;
  const { renderReviewReport } = await import("../review-report/review-report.ts");
  const readability = readabilityReport(handbook);
  await writeFiles(folder, renderReviewReport({ ...checked, handbook, asOf, readability }));
  return join(folder, "review.html");
}

function printWaived({ waived }: CheckedContent, contentFolder: string): void {
  if (waived.length === 0) return;
  console.log(`Waived, with the reason of the author:`);
  for (const { diagnostic, reason } of waived) {
    const { file, line, rule } = diagnostic;
    console.log(`  ${contentFolder}/${file}:${line}  ${rule}: ${reason}`);
  }
}

function printReadability(handbook: Handbook): void {
  const report = readabilityReport(handbook);
  if (report === null || report.handbook === null) return;
  const { fleschKincaid, smog, smogRaw, topicWords } = report.handbook;
  console.log(
    `Readability: grade ${fleschKincaid.toFixed(1)} (Flesch-Kincaid), ${smog.toFixed(1)} (SMOG; ${smogRaw.toFixed(1)} with its ${count(topicWords, "topic word")}).`,
  );
  const [hardest] = report.sections
    .filter(({ longEnough }) => longEnough)
    .toSorted((a, b) => b.fleschKincaid - a.fleschKincaid);
  if (hardest !== undefined) {
    console.log(`  Hardest: ${hardest.file}, grade ${hardest.fleschKincaid.toFixed(1)}.`);
  }
  const short = report.sections.filter(({ longEnough }) => !longEnough).length;
  if (short > 0) console.log(`  Too short to judge: ${count(short, "section")}.`);
}

function readDay(text: string): string {
  const day = new Date(`${text}T00:00:00Z`);
  if (
    !/^\d{4}-\d{2}-\d{2}$/.test(text) ||
    Number.isNaN(day.getTime()) ||
    !day.toISOString().startsWith(text)
  ) {
    throw new UsageError(`--as-of takes a day such as 2026-11-22, not "${text}".`);
  }
  return text;
}
