import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseBlocks } from "./parse-blocks.ts";
import { readGlossary, type SourceTerm } from "./read-glossary.ts";
import type { SourceBlock } from "./source-tree.ts";
import { at, listAt, parseYamlText, textAt, type YamlValue } from "./yaml-values.ts";

/** A content folder as its author wrote it. */
export interface SourceHandbook {
  readonly settings: YamlValue;
  readonly parts: readonly { readonly title: string | null; readonly sections: readonly SourceSection[] }[];
  readonly glossary: readonly SourceTerm[];
  readonly references: ReadonlyMap<string, YamlValue>;
  readonly providers: readonly YamlValue[];
  readonly emergencyNumbers: readonly YamlValue[];
  /** Score sheets in the order of their file names. */
  readonly evaluations: readonly YamlValue[];
  /** The text of glossary.yaml; "" when there is none. */
  readonly glossaryText: string;
  /** SHA-256 of every picture in the folder, by file name. */
  readonly pictures: readonly { readonly name: string; readonly digest: string }[];
}

export interface SourceSection {
  readonly id: string;
  /** Path inside the content folder. */
  readonly file: string;
  readonly frontMatter: YamlValue;
  readonly title: string;
  /** The Markdown as it was typed, without front matter. */
  readonly markdown: string;
  readonly blocks: readonly SourceBlock[];
  readonly notes: ReadonlyMap<string, readonly SourceBlock[]>;
}

export function holdsHandbook(contentFolder: string): boolean {
  return existsSync(join(contentFolder, "handbook.yaml"));
}

export function readSource(contentFolder: string): SourceHandbook {
  const settings = parseYamlText(read(contentFolder, "handbook.yaml"));
  const root = existsSync(join(contentFolder, "sections")) ? "sections/" : "";
  const files = sectionFiles(join(contentFolder, root), settings, root === "");
  const folders = [...new Set(files.map(folderOf))];
  const references = dataFile(contentFolder, "references.yaml");
  return {
    settings,
    parts: folders.map((folder) => ({
      title: folder === "" ? null : partTitle(folder, settings),
      sections: files
        .filter((file) => folderOf(file) === folder)
        .map((file) => readSection(file, read(contentFolder, root + file))),
    })),
    glossary: readGlossary(dataFile(contentFolder, "glossary.yaml")),
    references: new Map(references.map((entry) => [textAt(entry, "id") ?? "", entry])),
    providers: dataFile(contentFolder, "providers.yaml"),
    emergencyNumbers: dataFile(contentFolder, "emergency-numbers.yaml"),
    evaluations: readEvaluations(contentFolder),
    glossaryText: optional(contentFolder, "glossary.yaml") ?? "",
    pictures: readPictures(contentFolder),
  };
}

export function readSection(file: string, text: string): SourceSection {
  const unified = text.replaceAll("\r\n", "\n");
  const match = /^---\n([\s\S]*?)\n---\n/.exec(unified);
  const frontMatter = match === null ? {} : parseYamlText(match[1] ?? "");
  const notes = new Map<string, readonly SourceBlock[]>();
  const markdown = unified.slice(match?.[0].length ?? 0);
  const blocks = parseBlocks(markdown.split("\n"), notes);
  const title = textAt(frontMatter, "title");
  const heading = blocks.findIndex((block) => block.type === "heading");
  const first = blocks[heading];
  const own = first?.type === "heading" ? plainHeading(first.inlines) : "";
  const repeated = title !== null && heading === 0 && own === title;
  return {
    id: sectionIdOf(file),
    file,
    frontMatter,
    title: title ?? own,
    markdown,
    blocks: title === null || repeated ? blocks.filter((block) => block !== first) : blocks,
    notes,
  };
}

/** `sections/05-techniques.md` is `techniques`, also where a link names it. */
export function sectionIdOf(file: string): string {
  const name = file.split("/").at(-1) ?? "";
  return name.replace(/\.(md|markdown)$/, "").replace(/^\d+[-_. ]+/, "");
}

function plainHeading(inlines: readonly { readonly type: string; readonly text?: string }[]): string {
  return inlines.map((inline) => inline.text ?? "").join("");
}

/** From a folder that holds nothing else, or (`isShared`) from one where clinics' and translations' files lie too. */
function sectionFiles(folder: string, settings: YamlValue, isShared: boolean): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(md|markdown)$/i.test(name) && !/(^|\/)(\.|~\$|node_modules\/)/.test(name))
    .filter((name) => !isShared || !/^(editions|translations)\//.test(name))
    .toSorted((a, b) => (padded(a) < padded(b) ? -1 : 1));
  if (at(settings, "sections") === undefined) return names;
  return listAt(settings, "sections").flatMap((listed) =>
    typeof listed === "string"
      ? names.filter((name) =>
          [name, `sections/${name}`].some((path) => [listed, `${listed}.md`].includes(path)),
        )
      : [],
  );
}

/** By its folder's name, with or without the number, or else that name itself. */
function partTitle(folder: string, settings: YamlValue): string {
  const bare = folder.replace(/^\d+[-_. ]+/, "");
  const words = bare.replaceAll(/[-_]+/g, " ").trim();
  const own = words.charAt(0).toUpperCase() + words.slice(1);
  return textAt(settings, "parts", folder) ?? textAt(settings, "parts", bare) ?? own;
}

/** So that `2-x` comes before `10-x`. */
function padded(name: string): string {
  return name.replaceAll(/\d+/g, (digits) => digits.padStart(8, "0"));
}

function folderOf(file: string): string {
  return file.includes("/") ? file.slice(0, file.indexOf("/")) : "";
}

function readEvaluations(contentFolder: string): readonly YamlValue[] {
  if (!existsSync(join(contentFolder, "evaluations"))) return [];
  const names = readdirSync(join(contentFolder, "evaluations")).filter((name) => /\.ya?ml$/.test(name));
  return names
    .toSorted((a, b) => (padded(a) < padded(b) ? -1 : 1))
    .map((name) => parseYamlText(read(contentFolder, `evaluations/${name}`)));
}

function readPictures(contentFolder: string): SourceHandbook["pictures"] {
  return readdirSync(contentFolder, { recursive: true, encoding: "utf8" })
    .filter((path) => /\.(png|jpe?g|svg)$/i.test(path))
    .map((path) => ({
      name: path.split(/[\\/]/).at(-1) ?? "",
      digest: createHash("sha256")
        .update(readFileSync(join(contentFolder, path)))
        .digest("hex"),
    }));
}

function dataFile(contentFolder: string, name: string): readonly YamlValue[] {
  const text = optional(contentFolder, name);
  return text === null ? [] : listAt({ list: parseYamlText(text) }, "list");
}

/** Null when there is no such file. */
function optional(contentFolder: string, name: string): string | null {
  try {
    return read(contentFolder, name);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

function read(contentFolder: string, name: string): string {
  return readFileSync(join(contentFolder, name), "utf8");
}
