/**
 * `npm run pictures`: builds the handbook and compares a few of its printed pages with pictures in tests/pictures.
 *
 * `npm run pictures:update` makes those anew; look at what has changed as at a change of code. Needs pdftoppm (poppler).
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "../src/build.ts";
import { parseGraymap, parsePng, renderPng, shareOfOtherPoints } from "./pictures/grey-picture.ts";
import type { GreyPicture } from "./pictures/grey-picture.ts";

const pages = [
  { printout: "a4", page: 1, name: "a4-cover" },
  { printout: "a4", page: 2, name: "a4-contents" },
  { printout: "a4", page: 3, name: "a4-section" },
  { printout: "trifold", page: 1, name: "trifold-outside" },
  { printout: "trifold", page: 2, name: "trifold-inside" },
  { printout: "therapist-sheet", page: 1, name: "therapist-sheet" },
] as const;

/** Words are grey bars at this size, and a picture of A4 has 8 KB. */
const DOTS_PER_INCH = 24;
/** A line that moved shows; the edges of letters, which versions of poppler paint differently, do not. */
const MOST_OTHER_POINTS = 0.002;

const root = fileURLToPath(new URL("../", import.meta.url));
const isUpdate = process.argv.includes("--update");
const folder = mkdtempSync(join(tmpdir(), "carebook-pictures-"));
try {
  if (spawnSync("pdftoppm", ["-v"]).error !== undefined)
    throw new Error("This needs pdftoppm: install poppler-utils.");
  const dist = join(folder, "dist");
  const { record } = await build({
    contentFolder: join(root, "content"),
    outputFolder: dist,
    formats: new Set(["pdf"]),
    printouts: [...new Set(pages.map(({ printout }) => printout))],
    jobs: 1,
    sourceDateEpoch: "0",
  });
  if (record === null) throw new Error("The handbook could not be built.");
  const changed = pages.filter(({ printout, page, name }) => {
    const file = Object.keys(record.files).find((path) => path.endsWith(`-${printout}.pdf`)) ?? "";
    return !isAsBefore(name, paint(join(dist, file), page));
  });
  if (isUpdate) console.log(`${String(changed.length)} pictures made anew in tests/pictures.`);
  else if (changed.length > 0) process.exitCode = 1;
  else console.log(`${String(pages.length)} pages look as they did.`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function paint(file: string, page: number): GreyPicture {
  const range = ["-f", String(page), "-l", String(page), "-singlefile"];
  const name = join(folder, "page");
  const { status, stderr } = spawnSync(
    "pdftoppm",
    ["-gray", "-r", String(DOTS_PER_INCH), ...range, file, name],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return parseGraymap(readFileSync(`${name}.pgm`));
}

function isAsBefore(name: string, picture: GreyPicture): boolean {
  const path = join(root, "tests/pictures", `${name}.png`);
  const share = existsSync(path) ? shareOfOtherPoints(parsePng(readFileSync(path)), picture) : 1;
  if (share <= MOST_OTHER_POINTS) return true;
  if (isUpdate) writeFileSync(path, renderPng(picture));
  else {
    mkdirSync(join(root, "reports"), { recursive: true });
    const found = join(root, "reports", `${name}.png`);
    writeFileSync(found, renderPng(picture));
    console.error(
      `${name}: ${(share * 100).toFixed(1)} % of its points are another shade than in tests/pictures/${name}.png; see reports/${name}.png.`,
    );
  }
  return false;
}
