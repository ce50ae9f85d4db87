// `npm run conformance`: builds the handbook, and hundreds of others, and asks the outside judges about the finished files.
//   --allow-missing   a judge that this machine lacks does not fail the run (never in CI)
//   --dist DIR        judge what is already built there, instead of building the handbook
//   --small N, --large N, --only JUDGE   fewer handbooks or judges, to look into something; writes no report
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { askJudges, type Everything } from "./conformance/ask-judges.ts";
import { findBlindSpots } from "./conformance/blind-spots.ts";
import { writeBrokenBooks } from "./conformance/broken/broken-books.ts";
import { writeBrokenPdfs } from "./conformance/broken/broken-pdfs.ts";
import { writeBrokenSites } from "./conformance/broken/broken-sites.ts";
import { buildHandbooks, builtHandbook, type BuiltHandbook } from "./conformance/build-handbooks.ts";
import { hashFolder } from "./conformance/folder-hash.ts";
import { handbooksToJudge, type HandbookCounts } from "./conformance/handbooks.ts";
import { workFolder } from "./conformance/processes.ts";
import { installJudges } from "./conformance/requirements.ts";
import { renderColumns, renderTable, tableRows } from "./conformance/table.ts";
import {
  isJudgeId,
  judgeIds,
  MissingJudge,
  StageProblem,
  type JudgeId,
  type Verdict,
} from "./conformance/verdict.ts";

const root = fileURLToPath(new URL("../", import.meta.url));
const reportsFolder = join(root, "reports");
// With the golden cases, the real handbook and its edition these are over 200, and 11 that hold every kind of node.
const enough: HandbookCounts = { small: 175, large: 8 };
const { values: options } = parseArgs({
  options: {
    "allow-missing": { type: "boolean", default: false },
    dist: { type: "string" },
    small: { type: "string", default: String(enough.small) },
    large: { type: "string", default: String(enough.large) },
    only: { type: "string", multiple: true, default: [] },
  },
});

const start = performance.now();
const parts: { name: string; seconds: number }[] = [];
const count = { small: Number(options.small), large: Number(options.large) };
try {
  process.exitCode = (await judge()) ? 0 : 1;
} catch (error) {
  if (!(error instanceof StageProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function judge(): Promise<boolean> {
  const asked = readJudgeNames(options.only);
  const isWhole =
    asked.length === judgeIds.length && count.small >= enough.small && count.large >= enough.large;
  const noNpm = await timed("install judges", installIfPossible);
  const everything = await timed("build handbooks", buildEverything);
  const hearing = await askJudges(asked, everything);
  parts.push(...hearing.parts);
  const isBroken = new Set(everything.broken.map(({ path }) => path));
  const { faults, blindSpots } = findBlindSpots(asked, everything.broken, hearing);
  const rows = tableRows(asked, {
    verdicts: hearing.verdicts.filter(({ path }) => !isBroken.has(path)),
    nameOf: (path) => nameOf(path, everything),
    faults,
    missing: new Map([...hearing.missing, ...noNpm]),
  });
  const allowMissing = options["allow-missing"] && process.env["CI"] !== "true";
  const unheard = rows.filter(({ missing, files }) => missing === null && files === 0);
  const passed =
    blindSpots.length === 0 &&
    unheard.length === 0 &&
    rows.every(({ findings, missing }) => findings.length === 0 && (missing === null || allowMissing));
  parts.push({ name: "all", seconds: (performance.now() - start) / 1000 });
  const report = [
    renderTable(rows),
    "",
    ...renderColumns(parts.map(({ name, seconds }) => [name, `${seconds.toFixed(0)} s`])),
    "",
    ...renderColumns(
      slowest(hearing.verdicts).map((verdict) => [
        `${verdict.judge}, ${nameOf(verdict.path, everything)}`,
        `${(verdict.milliseconds / 1000).toFixed(0)} s`,
      ]),
    ),
    "",
    ...unheard.map(({ name }) => `${name} judged nothing.`),
    ...(blindSpots.length === 0 && rows.every(({ missing }) => missing === null)
      ? ["The judges do look: they saw every fault that was put into copies of these files."]
      : blindSpots),
    passed ? "Conformance passed." : "Conformance FAILED.",
  ].join("\n");
  console.log(`\n${report}`);
  if (isWhole) writeReports(everything.real, report, { passed, rows, parts, blindSpots });
  else console.log("This was a part of it only, so there is no report.");
  return passed;
}

/** Where it pays to look when the whole takes too long. */
function slowest(verdicts: readonly Verdict[]): readonly Verdict[] {
  return verdicts.toSorted((a, b) => b.milliseconds - a.milliseconds).slice(0, 12);
}

/** Without npm the judges that need nothing of it can speak all the same. */
async function installIfPossible(): Promise<ReadonlyMap<JudgeId, string>> {
  try {
    await installJudges();
    return new Map();
  } catch (error) {
    if (!(error instanceof MissingJudge)) throw error;
    const { message } = error;
    return new Map((["ace", "epubjs", "r2", "nu"] as const).map((name) => [name, message]));
  }
}

async function buildEverything(): Promise<Everything> {
  const dist = options.dist ?? buildRealHandbook(join(workFolder, "dist"));
  const real = builtHandbook("Massage and migraine", join(root, "content"), dist, true);
  const edition = buildEdition(join(workFolder, "edition"));
  const handbooks = handbooksToJudge(count);
  const built = await buildHandbooks(handbooks);
  const large = built.slice(0, handbooks.large.length);
  const [brokenFrom] = large;
  if (brokenFrom === undefined) throw new Error("There is no handbook to break.");
  const folder = join(workFolder, "broken");
  const broken = [
    ...(await writeBrokenPdfs(brokenFrom.pdf, join(folder, "pdf"))),
    ...(await writeBrokenBooks(brokenFrom.epub, join(folder, "epub"))),
    ...(await writeBrokenSites(dist, join(folder, "site"))),
  ];
  return { real, edition, large, small: built.slice(large.length), broken, brokenFrom };
}

function buildRealHandbook(outputFolder: string): string {
  runBuild(["--content", "content", "--output", outputFolder]);
  return outputFolder;
}

/** The edition that the tests know as the one with everything. */
function buildEdition(folder: string): BuiltHandbook {
  const [content, dist] = [join(folder, "content"), join(folder, "dist")];
  cpSync(join(root, "content"), content, { recursive: true });
  cpSync(join(root, "tests/support/editions"), join(content, "editions"), { recursive: true });
  runBuild(["--content", content, "--output", dist, "--edition", "riverside"]);
  return builtHandbook("A clinic's edition of it", content, join(dist, "editions/riverside"), true);
}

function runBuild(words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ["bin/carebook.js", "build", ...words], {
    cwd: root,
    stdio: "inherit",
  });
  if (status !== 0) throw new StageProblem("The handbook could not be built, so there is nothing to judge.");
}

function nameOf(path: string, { real, edition, large, small }: Everything): string {
  const handbook = [real, edition, ...large, ...small].find(({ site, pdf, epub }) =>
    [site, pdf, epub].includes(path),
  );
  return handbook?.name ?? basename(path);
}

function writeReports(real: BuiltHandbook, report: string, results: object): void {
  if (real.site === null) throw new Error("The real handbook has no website.");
  mkdirSync(reportsFolder, { recursive: true });
  writeFileSync(join(reportsFolder, "conformance.txt"), `${report}\n`);
  const json = { distSha256: hashFolder(real.site), ...results };
  writeFileSync(join(reportsFolder, "conformance.json"), `${JSON.stringify(json, null, 2)}\n`);
}

async function timed<T>(name: string, work: () => Promise<T>): Promise<T> {
  const from = performance.now();
  const result = await work();
  parts.push({ name, seconds: (performance.now() - from) / 1000 });
  return result;
}

function readJudgeNames(names: readonly string[]): readonly JudgeId[] {
  const unknown = names.find((name) => !isJudgeId(name));
  if (unknown !== undefined) {
    throw new StageProblem(`There is no judge "${unknown}": there are ${judgeIds.join(", ")}.`);
  }
  return names.length === 0 ? judgeIds : names.filter(isJudgeId);
}
