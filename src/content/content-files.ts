import { readFile, readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

/** A section's file and the folder of `sections/` that makes its part ("" at the top). */
export interface SectionFile {
  /** Path inside the content folder, with forward slashes. */
  readonly path: string;
  readonly folder: string;
}

/** Every file below the content folder, with forward slashes, in file-name order. */
export async function listFiles(contentFolder: string): Promise<readonly string[]> {
  const entries = await readdir(contentFolder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(contentFolder, "x").length - 1))
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !path.split("/").some((name) => name.startsWith(".") || name === "node_modules"))
    .toSorted(byFileName);
}

/**
 * Numbers before names, so that `2-x` comes before `10-x`; a folder's own page first.
 *
 * Compares code points: the order must not depend on the machine's language.
 */
export function byFileName(a: string, b: string): number {
  const left = a.split("/");
  const right = b.split("/");
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const order = byName(left[index] ?? "", right[index] ?? "");
    if (order !== 0) return order;
  }
  return left.length - right.length;
}

function byName(a: string, b: string): number {
  const left = parts(a);
  const right = parts(b);
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const x = left[index] ?? "";
    const y = right[index] ?? "";
    if (x === y) continue;
    const numbers = /^\d/.test(x) && /^\d/.test(y);
    if (numbers && Number(x) !== Number(y)) return Number(x) - Number(y);
    return x < y ? -1 : 1;
  }
  return left.length - right.length;
}

function parts(name: string): readonly string[] {
  return name.match(/\d+|\D+/g) ?? [];
}

/** Word's lock files (`~$notes.md`) hold no text. */
function isMarkdown(path: string): boolean {
  return /\.(md|markdown)$/i.test(path) && !basename(path).startsWith("~$");
}

/** `file-is-used`: what lies among the sections, and is none, was perhaps meant to be read. */
export function checkUnusedFiles(files: readonly string[]): readonly Diagnostic[] {
  return files
    .filter((path) => path.startsWith("sections/") && !/\.(md|markdown|png|jpe?g|svg)$/i.test(path))
    .map((path) =>
      diagnose(
        "file-is-used",
        { file: path, line: 1, column: 1 },
        "This file lies among the sections, and no format shows it.",
        "Save it as Markdown (.md), or move it away.",
      ),
    );
}

/** The Markdown files that are sections: those in `sections/`, or all of them where there is no such folder. */
export function sectionFiles(files: readonly string[]): readonly SectionFile[] {
  const inSections = files.some((path) => path.startsWith("sections/"));
  const root = inSections ? "sections/" : "";
  return files
    .filter((path) => path.startsWith(root) && isMarkdown(path))
    .filter((path) => inSections || !/^(editions|translations)\//.test(path))
    .map((path) => {
      const inside = path.slice(root.length);
      return { path, folder: inside.includes("/") ? inside.slice(0, inside.indexOf("/")) : "" };
    });
}

/**
 * Reads a text file: UTF-8 without a byte order mark, lines ended by a line feed.
 *
 * Null, with a diagnostic, when it is something else.
 */
export async function loadText(
  contentFolder: string,
  path: string,
  diagnostics: Diagnostic[],
): Promise<string | null> {
  const bytes = await readFile(join(contentFolder, path));
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    const place = { file: path, line: 1, column: 1 };
    diagnostics.push(
      diagnose(
        "file-is-utf-8",
        place,
        "The file is not UTF-8 text.",
        "Save it again with the encoding UTF-8.",
      ),
    );
    return null;
  }
  const unified = text.replaceAll(/\r\n?/g, "\n");
  for (const match of unified.matchAll(controlCharacter)) {
    const before = unified.slice(0, match.index);
    diagnostics.push(
      diagnose(
        "text-without-control-characters",
        {
          file: path,
          line: before.split("\n").length,
          column: match.index - before.lastIndexOf("\n"),
        },
        `The character U+${match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")} can't be shown.`,
        "Remove it; it often comes from copying out of another program.",
      ),
    );
  }
  return unified;
}

/** What neither XML nor a reader can show. */
// eslint-disable-next-line no-control-regex -- these are the characters to find
const controlCharacter = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/gu;
