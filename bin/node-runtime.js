// Plain JavaScript: it has to run on any Node from version 18 on, and on a clone without node_modules.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const packageRoot = fileURLToPath(new URL("../", import.meta.url));
const binary = `${packageRoot}node_modules/node/bin/node${process.platform === "win32" ? ".exe" : ""}`;

/** Native TypeScript without a flag and without a warning: Node 24.12 and newer. */
export function runsTypeScript(version) {
  const [major, minor] = version.split(".").map(Number);
  return major > 24 || (major === 24 && minor >= 12);
}

/**
 * Runs `npm ci` in a clone whose node_modules is missing or does not fit package-lock.json.
 *
 * Used as a dependency of another project there is no lock file beside us, and npm has installed everything already.
 */
export function installWhatIsMissing() {
  const lockPath = `${packageRoot}package-lock.json`;
  if (!existsSync(lockPath) || installedFits(lockPath)) return;
  console.error("Installing what is missing (npm ci), once; this takes about a minute ...");
  const npmScript = process.env.npm_execpath;
  const options = { cwd: packageRoot, stdio: ["ignore", "ignore", "inherit"] };
  const { status, error } =
    npmScript !== undefined && npmScript.endsWith("npm-cli.js")
      ? spawnSync(process.execPath, [npmScript, "ci", "--loglevel=error"], options)
      : spawnSync("npm", ["ci", "--loglevel=error"], { ...options, shell: process.platform === "win32" });
  if (status !== 0) {
    stop(
      `The packages could not be installed${error ? ` (${error.message})` : ""}: run "npm ci" to see why.`,
    );
  }
}

/** The path of the pinned Node; stops with one plain sentence when there is none. */
export function pinnedNode() {
  if (existsSync(binary) && spawnSync(binary, ["--version"]).status === 0) return binary;
  return stop(
    `Carebook needs Node 24.12 or newer, and this is Node ${process.versions.node}: install a newer Node, or run "npm ci" without --ignore-scripts so that the pinned one is set up.`,
  );
}

/** npm leaves a copy of the lock file's packages in node_modules: the same versions there mean nothing is missing. */
function installedFits(lockPath) {
  const installedPath = `${packageRoot}node_modules/.package-lock.json`;
  if (!existsSync(installedPath)) return false;
  const wanted = JSON.parse(readFileSync(lockPath, "utf8")).packages;
  const installed = JSON.parse(readFileSync(installedPath, "utf8")).packages;
  return Object.entries(wanted).every(
    // What npm may leave out: other platforms' packages, and those that it lists though nothing needs them.
    ([path, { version, optional, peer, extraneous }]) =>
      path === "" || optional || peer || extraneous || installed[path]?.version === version,
  );
}

function stop(sentence) {
  console.error(sentence);
  process.exit(3);
}
