import { availableParallelism } from "node:os";
import { build } from "../build.ts";
import type { BuildResult } from "../build.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { editionFolder, versionOf } from "../outputs/build-record.ts";
import type { Format } from "../outputs/build-record.ts";
import { printoutNames } from "../outputs/printout-files.ts";
import { UsageError, readArguments, textArgument } from "./arguments.ts";
import { count, fileSize, printDiagnostics } from "./print.ts";

/** `carebook build`: makes the formats and says what it made and where. */
export async function runBuild(argv: readonly string[]): Promise<readonly Diagnostic[]> {
  const values = readArguments(argv, {
    content: { type: "string" },
    output: { type: "string" },
    only: { type: "string" },
    printouts: { type: "string" },
    edition: { type: "string" },
    jobs: { type: "string" },
    json: { type: "boolean" },
  });
  const contentFolder = textArgument(values, "content", "content");
  const outputFolder = textArgument(values, "output", "dist");
  const { printouts, edition } = values;
  const start = performance.now();
  const result = await build({
    contentFolder,
    outputFolder,
    formats: readFormats(textArgument(values, "only", "site,pdf,epub")),
    printouts: typeof printouts === "string" ? readPrintouts(printouts) : null,
    edition: typeof edition === "string" ? edition : undefined,
    jobs: readJobs(textArgument(values, "jobs", String(availableParallelism()))),
    sourceDateEpoch: process.env["SOURCE_DATE_EPOCH"],
  });
  if (values["json"] === true) {
    const { record, diagnostics, kept, notMade } = result;
    console.log(JSON.stringify({ made: record !== null, diagnostics, record, kept, notMade }));
  } else {
    printDiagnostics(result.diagnostics, contentFolder);
    printMade(result, outputFolder, performance.now() - start);
  }
  return result.diagnostics;
}

function printMade({ record, kept, notMade }: BuildResult, outputFolder: string, milliseconds: number): void {
  if (record === null) {
    console.error(`Nothing was published; ${outputFolder}/ is as it was.`);
    return;
  }
  const files = Object.entries(record.files);
  const pages = files.filter(([path]) => path.endsWith(".html") && versionOf(path) === null);
  console.log(`Made "${record.title}" in ${(milliseconds / 1000).toFixed(1)} s:`);
  if (pages.length > 0) console.log(`  ${outputFolder}/index.html  website, ${count(pages.length, "page")}`);
  for (const [path, { bytes, pages: onPaper }] of files) {
    if (!/\.(pdf|epub)$/.test(path) || versionOf(path) !== null) continue;
    const pageCount = onPaper === undefined ? "" : `, ${count(onPaper, "page")}`;
    console.log(`  ${outputFolder}/${path}  ${fileSize(bytes)}${pageCount}`);
  }
  for (const name of Object.keys(record.editions)) {
    const own = files.filter(([path]) => versionOf(path) === name);
    const bytes = own.reduce((sum, [, file]) => sum + file.bytes, 0);
    const folder = `${outputFolder}/${editionFolder(name)}`;
    console.log(`  ${folder}  edition, ${count(own.length, "file")}, ${fileSize(bytes)}`);
  }
  for (const sentence of notMade) console.log(sentence);
  if (kept.length > 0)
    console.log(`Kept from the last build, which had the same content: ${kept.join(", ")}.`);
}

const knownFormats: readonly Format[] = ["site", "pdf", "epub"];

function readFormats(list: string): ReadonlySet<Format> {
  const formats = new Set<Format>();
  for (const name of list.split(",")) {
    const format = knownFormats.find((known) => known === name.trim());
    if (format === undefined) throw new UsageError(`There is no format "${name}": use site, pdf, epub.`);
    formats.add(format);
  }
  return formats;
}

function readPrintouts(list: string): readonly string[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !printoutNames.includes(name));
  if (unknown === undefined) return names;
  throw new UsageError(`There is no printout "${unknown}": use ${printoutNames.join(", ")}.`);
}

function readJobs(text: string): number {
  const jobs = Number(text);
  if (!Number.isInteger(jobs) || jobs < 1) throw new UsageError("--jobs takes a whole number from 1.");
  return jobs;
}
