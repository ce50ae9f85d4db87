import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { z } from "zod";

export interface FoundBrowser {
  readonly executablePath: string;
  /** What it needs in its environment beside our own. */
  readonly environment: Readonly<Record<string, string>>;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const packageFolder = join(root, "node_modules/@sparticuz/chromium");
const installedElsewhere = [
  "/usr/bin/chromium",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * The browser of $CHROMIUM, else the one that npm installed (it runs on Linux x64 only), else one of the machine.
 *
 * Without any it throws: a browser test that quietly did not run would prove nothing.
 */
export async function findBrowser(): Promise<FoundBrowser> {
  const chosen = process.env["CHROMIUM"];
  if (chosen !== undefined && chosen !== "") return { executablePath: chosen, environment: {} };
  if (process.platform === "linux" && process.arch === "x64") return packagedBrowser();
  const installed = installedElsewhere.find((path) => existsSync(path));
  if (installed !== undefined) return { executablePath: installed, environment: {} };
  throw new Error("No browser was found: set CHROMIUM to the path of a Chromium or Chrome.");
}

async function packagedBrowser(): Promise<FoundBrowser> {
  const folder = await unpackOnce();
  const executablePath = join(folder, "chromium");
  // The package's own NSS libraries are older than a system's, so they serve only where there are none.
  const libraries = { LD_LIBRARY_PATH: join(folder, "al2023/lib") };
  const environment = {
    ...(starts(executablePath, {}) ? {} : libraries),
    ...(existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(folder, "fonts") }),
  };
  if (!starts(executablePath, environment)) throw new Error("The browser that npm installed does not start.");
  return { executablePath, environment };
}

function starts(executablePath: string, environment: Readonly<Record<string, string>>): boolean {
  const { status } = spawnSync(executablePath, ["--version"], { env: { ...process.env, ...environment } });
  return status === 0;
}

/** Unpacks beside the place and moves it there whole, so that neither a second test nor a kill meets half of it. */
async function unpackOnce(): Promise<string> {
  const { version } = z
    .object({ version: z.string() })
    .parse(JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")));
  const cache = join(root, ".cache");
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;
  await mkdir(cache, { recursive: true });
  const staging = await mkdtemp(join(cache, "unpacking-"));
  try {
    await unpackInto(staging);
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

// The package's own list of font folders names places that are not ours.
const fontsBeside = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir prefix="relative">fonts</dir></fontconfig>
`;

/** The package unpacks into the temporary folder, and takes whatever of that name lies there: it gets its own. */
async function unpackInto(folder: string): Promise<void> {
  const { default: chromium, inflate } = await import("@sparticuz/chromium");
  const before = process.env["TMPDIR"];
  process.env["TMPDIR"] = folder;
  try {
    await chromium.executablePath(join(packageFolder, "bin"));
    await inflate(join(packageFolder, "bin/al2023.tar.br"));
    await writeFile(join(folder, "fonts/fonts.conf"), fontsBeside);
  } finally {
    if (before === undefined) delete process.env["TMPDIR"];
    else process.env["TMPDIR"] = before;
  }
}
