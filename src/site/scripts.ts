import { readFile } from "node:fs/promises";
import { makeAsset } from "./assets.ts";
import type { Asset } from "./assets.ts";

/**
 * The site's scripts: each is made of files of `templates/scripts/`, in this order.
 *
 * The files are modules to the type checker and to tests. Browsers get classic scripts, since no page on `file://` may
 * load a module; so every import stands on a line of its own, and brings names that an earlier file declares.
 */
const scriptFiles = {
  head: ["overdue", "theme", "head"],
  search: ["search-words", "search-spelling", "search-places", "search"],
  filter: ["dom", "filter"],
  questions: ["dom", "questions"],
  "decision-aid": ["dom", "decision-aid"],
  offline: ["dom", "offline"],
  diary: ["dom", "diary-days", "diary"],
} as const;

export type ScriptName = keyof typeof scriptFiles;

/** What a page asks a script to do. */
export interface PageScript {
  readonly href: string;
  /** JSON; the script reads it from its own element. */
  readonly settings: string;
}

export type Scripts = Readonly<Record<ScriptName, Asset>>;

export async function loadScripts(): Promise<Scripts> {
  return {
    head: await loadScript("head"),
    search: await loadScript("search"),
    filter: await loadScript("filter"),
    questions: await loadScript("questions"),
    "decision-aid": await loadScript("decision-aid"),
    offline: await loadScript("offline"),
    diary: await loadScript("diary"),
  };
}

async function loadScript(name: ScriptName): Promise<Asset> {
  const texts = await Promise.all(scriptFiles[name].map(readScriptFile));
  return makeAsset("assets", `${name}.js`, classicScript(texts));
}

/** Nothing that a script declares is seen by another. */
export function classicScript(modules: readonly string[]): string {
  return `(()=>{"use strict";\n${modules.map(forReaders).join("")}})();\n`;
}

/** Comments and indents are for who edits the scripts; each byte is sent to every reader. */
export function forReaders(module: string): string {
  return module
    .replaceAll(/^import .*;\n/gm, "")
    .replaceAll(/^export (?=(async )?(function|const) )/gm, "")
    .replaceAll(/^ *\/\*\*[^]*?\*\/\n/gm, "")
    .replaceAll(/^ *\/\/.*\n/gm, "")
    .replaceAll(/^ +/gm, "")
    .replaceAll(/\n{2,}/g, "\n");
}

async function readScriptFile(name: string): Promise<string> {
  return readFile(new URL(`../../templates/scripts/${name}.js`, import.meta.url), "utf8");
}
