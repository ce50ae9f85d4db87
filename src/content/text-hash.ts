import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Reference } from "../document/reference.ts";
import type { DataFiles } from "./data-files.ts";
import { registersShortcode } from "./tables-from-data.ts";

// What a review vouches for, as one number. docs/content-format.md ("What a hash is of") holds the recipe in words, and
// src/verify/expected/text-hashes.ts follows those words with code of its own.

/** What a text may draw on: a review of the text is a review of this too. */
export interface HashSources {
  readonly references: readonly Reference[];
  /** From handbook.yaml. */
  readonly values: ReadonlyMap<string, string>;
  /** By shortcode: the words of a table from data, without the dates of checking. */
  readonly rows: ReadonlyMap<string, readonly string[]>;
  /** SHA-256 by path of every picture that a text may name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export interface TextHashes {
  readonly hash: string;
  readonly leafletHash: string | null;
}

export interface TextToHash {
  readonly title: string;
  readonly summary: string;
  /** Without front matter. */
  readonly markdown: string;
  readonly leaflet: string | null;
}

export function hashText(
  { title, summary, markdown, leaflet }: TextToHash,
  sources: HashSources,
): TextHashes {
  const words = [title, summary, foldMarkdown(markdown)];
  return {
    hash: hashOf([...words, ...drawnOn(markdown, sources)]),
    leafletHash: leaflet === null ? null : hashOf([foldMarkdown(leaflet), ...drawnOn(leaflet, sources)]),
  };
}

/** The whole handbook: what its cover says, every section with its leaflet text, and the glossary. */
export function hashHandbook(
  cover: readonly string[],
  sections: readonly TextHashes[],
  glossary: string,
): string {
  const texts = sections.flatMap(({ hash, leafletHash }) => [hash, leafletHash ?? ""]);
  return hashOf([...cover, ...texts, foldMarkdown(glossary)]);
}

export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** As JSON, so that no two lists of texts look alike. */
function hashOf(texts: readonly string[]): string {
  return sha256(JSON.stringify(texts));
}

/**
 * White space that says nothing is taken out: at the end of lines, between words, blank lines beyond one.
 *
 * The ends and the indents of lines stay, since they tell a list from a sentence.
 */
export function foldMarkdown(markdown: string): string {
  return markdown
    .replaceAll(/[ \t]+$/gm, "")
    .replaceAll(/(?<=[^ \t\n])[ \t]+/g, " ")
    .replaceAll(/\n{3,}/g, "\n\n")
    .replaceAll(/^\n+|\n+$/g, "");
}

/** What stands in a text and is kept elsewhere: rows and values of data, the kinds of sources, pictures. */
function drawnOn(markdown: string, sources: HashSources): readonly string[] {
  const shortcodes = [...markdown.matchAll(/\{\{<\s*([^<>{}]*?)\s*>\}\}/g)].map(([, words = ""]) =>
    words.replaceAll(/\s+/g, " "),
  );
  const fromData = shortcodes.flatMap((words) => {
    const value = words.startsWith("var ") ? sources.values.get(words.slice("var ".length)) : undefined;
    return value === undefined ? (sources.rows.get(words) ?? []) : [value];
  });
  const kinds = sources.references
    .filter(({ id }) => markdown.includes(`@${id}`))
    .map(({ id, carebook }) => `${id} ${carebook.level}`)
    .toSorted();
  const pictures = [...sources.pictures]
    .filter(([path]) => namesPicture(markdown, path))
    .map(([, digest]) => digest)
    .toSorted();
  return [...fromData, ...kinds, ...pictures];
}

/** Its file name is enough: a picture too many does no harm, one too few would. A dark version goes with its picture. */
function namesPicture(markdown: string, path: string): boolean {
  const name = basename(path).replace(/\.dark(?=\.[^.]+$)/, "");
  return markdown.includes(name) || markdown.includes(encodeURIComponent(name));
}

/** The words of the data tables by shortcode. */
export function rowsToHash({ providers, emergencyNumbers }: DataFiles): HashSources["rows"] {
  const listed = (isRegister: boolean) =>
    providers
      .filter(({ register }) => register === isRegister)
      .flatMap((row) => [row.name, row.url, row.country, row.kind, row.does, row["does-not"]]);
  return new Map([
    ["providers", listed(false)],
    [registersShortcode, listed(true)],
    [
      "emergency-numbers",
      emergencyNumbers.flatMap(({ name, numbers }) => [
        name,
        ...numbers.flatMap(({ type, number, note }) => [type, number, note ?? ""]),
      ]),
    ],
  ]);
}

/** Reads the pictures that any of the texts names. */
export async function loadPictureHashes(
  contentFolder: string,
  files: readonly string[],
  texts: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const named = files
    .filter((path) => /\.(?:png|jpe?g|svg)$/i.test(path) && !path.startsWith("editions/"))
    .filter((path) => texts.some((text) => namesPicture(text, path)));
  const entries = await Promise.all(
    named.map(async (path): Promise<readonly [string, string]> => {
      // One that can't be read has its error where the text shows it.
      const data = await readFile(join(contentFolder, path)).catch(() => "");
      return [path, sha256(data)];
    }),
  );
  return new Map(entries);
}
