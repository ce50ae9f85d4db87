// `npm run conformance`: builds the handbook and asks the outside judges about the finished files.
//   --allow-missing   a judge that this machine lacks does not fail the run (never in CI)
//   --dist DIR        judge what is already built there
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { writeBrokenEpub, writeBrokenPdfs, type BrokenCopy } from "./conformance/broken-copies.ts";
import { hashFolder } from "./conformance/folder-hash.ts";
import { checkWithEpubCheck } from "./conformance/epubcheck.ts";
import { checkWithPdfinfo, checkWithQpdf } from "./conformance/pdf-syntax.ts";
import { checkWithVeraPdf } from "./conformance/verapdf.ts";
import { renderVerdicts, type Verdict } from "./conformance/verdict.ts";

const { values: options } = parseArgs({
  options: { "allow-missing": { type: "boolean", default: false }, dist: { type: "string" } },
});
const reportsFolder = fileURLToPath(new URL("../reports/", import.meta.url));
const workFolder = mkdtempSync(join(tmpdir(), "carebook-conformance-"));

try {
  const distFolder = options.dist ?? build(join(workFolder, "dist"));
  process.exitCode = (await judge(distFolder)) ? 0 : 1;
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}

async function judge(distFolder: string): Promise<boolean> {
  const files = readdirSync(distFolder, { recursive: true, encoding: "utf8" }).map((name) =>
    join(distFolder, name),
  );
  const pdfPaths = files.filter((path) => path.endsWith(".pdf"));
  const epubPaths = files.filter((path) => path.endsWith(".epub"));
  const [firstPdf] = pdfPaths;
  const [firstEpub] = epubPaths;
  if (firstPdf === undefined || firstEpub === undefined)
    throw new Error(`${distFolder} lacks a PDF or an EPUB.`);

  const verdicts = [
    ...checkWithVeraPdf(pdfPaths, "ua1"),
    ...checkWithVeraPdf(pdfPaths, "2a"),
    ...pdfPaths.map(checkWithQpdf),
    ...pdfPaths.map(checkWithPdfinfo),
    ...epubPaths.map(checkWithEpubCheck),
  ];
  const blindSpots = await findBlindSpots(firstPdf, firstEpub);
  const allowMissing = options["allow-missing"] && process.env["CI"] !== "true";
  const passed =
    blindSpots.length === 0 &&
    verdicts.every(({ findings, missing }) => findings.length === 0 && (missing === null || allowMissing));

  const allLook = blindSpots.length === 0 && verdicts.every(({ missing }) => missing === null);
  const report = [
    renderVerdicts(verdicts),
    "",
    ...(allLook
      ? ["The judges do look: they saw every fault that was put into copies of these files."]
      : blindSpots),
    passed ? "Conformance passed." : "Conformance FAILED.",
  ];
  console.log(report.join("\n"));
  mkdirSync(reportsFolder, { recursive: true });
  writeFileSync(join(reportsFolder, "conformance.txt"), `${report.join("\n")}\n`);
  writeFileSync(
    join(reportsFolder, "conformance.json"),
    `${JSON.stringify({ distSha256: hashFolder(distFolder), passed, blindSpots, verdicts }, null, 2)}\n`,
  );
  return passed;
}

/** A gate that never closes is no gate: each judge has to find the faults of the broken copies. */
async function findBlindSpots(pdfPath: string, epubPath: string): Promise<readonly string[]> {
  const folder = join(workFolder, "broken");
  mkdirSync(folder);
  const brokenPdfs = await writeBrokenPdfs(pdfPath, folder);
  const brokenEpub = await writeBrokenEpub(epubPath, folder);
  return [
    ...notSeen(brokenPdfs.ua1, checkWithVeraPdf(brokenPdfs.ua1.map(pathOf), "ua1")),
    ...notSeen(brokenPdfs["2a"], checkWithVeraPdf(brokenPdfs["2a"].map(pathOf), "2a")),
    ...notSeen([brokenEpub], [checkWithEpubCheck(brokenEpub.path)]),
  ];
}

function notSeen(copies: readonly BrokenCopy[], verdicts: readonly Verdict[]): readonly string[] {
  return copies.flatMap((copy) => {
    const verdict = verdicts.find(({ file }) => file === basename(copy.path));
    if (verdict === undefined) throw new Error(`${copy.path} was not judged.`);
    if (verdict.missing !== null) return [];
    const rules = verdict.findings.map(({ rule }) => rule);
    const seen = copy.expectedRules.every((expected) => rules.some((rule) => expected.test(rule)));
    if (seen) return [];
    return [
      `${verdict.judge} does not see the fault in ${verdict.file} (${copy.fault}); it says: ${rules.join(", ")}`,
    ];
  });
}

function pathOf(copy: BrokenCopy): string {
  return copy.path;
}

function build(outputFolder: string): string {
  const root = fileURLToPath(new URL("../", import.meta.url));
  const { status } = spawnSync(
    process.execPath,
    ["bin/carebook.js", "build", "--content", "content", "--output", outputFolder],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) throw new Error("The handbook could not be built, so there is nothing to judge.");
  return outputFolder;
}
