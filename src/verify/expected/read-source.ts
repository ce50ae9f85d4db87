import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { parseBlocks } from "./parse-blocks.ts";
import type { SourceEdition } from "./read-edition.ts";
import { linkDefinitionsOf } from "./link-definitions.ts";
import { joinText } from "./parse-inlines.ts";
import { readAbbreviations } from "./find-abbreviations.ts";
import { readGlossary, type SourceTerm } from "./read-glossary.ts";
import type { SourceBlock, SourceHeading, SourceInline } from "./source-tree.ts";
import { at, listAt, parseYamlText, textAt, type YamlValue } from "./yaml-values.ts";

/** A content folder as its author wrote it. */
export interface SourceHandbook {
  readonly settings: YamlValue;
  readonly parts: readonly { readonly title: string | null; readonly sections: readonly SourceSection[] }[];
  readonly glossary: readonly SourceTerm[];
  /** abbreviations.yaml: letters, and the words that they stand for. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly references: ReadonlyMap<string, YamlValue>;
  readonly providers: readonly YamlValue[];
  readonly emergencyNumbers: readonly YamlValue[];
  /** Score sheets in the order of their file names. */
  readonly evaluations: readonly YamlValue[];
  /** The text of glossary.yaml; "" when there is none. */
  readonly glossaryText: string;
  /** SHA-256 of every picture in the folder, by file name. */
  readonly pictures: readonly { readonly name: string; readonly digest: string }[];
  /** Of a clinic's edition: what it says of the clinic, and the handbook that it was made from. */
  readonly edition?: SourceEdition;
  readonly base?: SourceHandbook;
}

export interface SourceSection {
  readonly id: string;
  /** Path inside the content folder. */
  readonly file: string;
  readonly frontMatter: YamlValue;
  readonly title: readonly SourceInline[];
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
  const references = dataFile(contentFolder, "references.yaml");
  const parts: { folder: string; sections: SourceSection[] }[] = [];
  for (const file of files) {
    const folder = folderOf(file);
    const section = readSection(file, read(contentFolder, `sections/${file}`));
    const last = parts.at(-1);
    if (last?.folder === folder) last.sections.push(section);
    else parts.push({ folder, sections: [section] });
  }
  return {
    settings,
    parts: parts.map(({ folder, sections }) => ({ title: partTitle(folder, settings), sections })),
    glossary: readGlossary(dataFile(contentFolder, "glossary.yaml")),
    abbreviations: readAbbreviations(optional(contentFolder, "abbreviations.yaml") ?? ""),
    references: new Map(references.map((entry) => [textAt(entry, "id") ?? "", entry])),
    providers: dataFile(contentFolder, "providers.yaml"),
    emergencyNumbers: dataFile(contentFolder, "emergency-numbers.yaml"),
    evaluations: readEvaluations(contentFolder),
    glossaryText: optional(contentFolder, "glossary.yaml") ?? "",
    pictures: readPictures(contentFolder),
  };
}

export function readSection(file: string, text: string): SourceSection {
  const unified = text.replace(/^\u{FEFF}/u, "").replaceAll(/\r\n?/g, "\n");
  const match = /^---\n([\s\S]*?)\n---\n/.exec(unified);
  const frontMatter = match === null ? {} : parseYamlText(match[1] ?? "");
  const markdown = unified.slice(match?.[0].length ?? 0);
  const notes = new Map<string, readonly SourceBlock[]>();
  const blocks = parseBlocks(markdown.split("\n"), { notes, linkDefinitions: linkDefinitionsOf(markdown) });
  const title = textAt(frontMatter, "title");
  const heading = blocks.findIndex((block) => block.type === "heading");
  const first = blocks[heading];
  const own = first?.type === "heading" ? first : null;
  const repeated = title !== null && heading === 0 && own?.level === 1 && joinText(own.inlines) === title;
  return {
    id: sectionIdOf(file),
    file,
    frontMatter,
    title: title === null ? titleInlines(own) : [{ type: "text", text: title }],
    markdown,
    blocks: title === null || repeated ? blocks.filter((block) => block !== first) : blocks,
    notes,
  };
}

function titleInlines(heading: SourceHeading | null): readonly SourceInline[] {
  if (heading === null) return [];
  const { attributes, inlines } = heading;
  const isPlain = attributes.id === null && attributes.lang === null;
  return isPlain ? inlines : [{ type: "span", attributes, inlines }];
}

/** `sections/05-techniques.md` is `techniques`, also where a link names it; `Über uns.md` is `uber-uns`. */
export function sectionIdOf(file: string): string {
  const [name = "", folder] = file.split("/").toReversed();
  const bare = withoutNumber(name.replace(/\.(md|markdown)$/i, ""));
  const isFolderPage = folder !== undefined && /^(index|readme)$/i.test(bare);
  const words = (isFolderPage ? withoutNumber(folder) : bare)
    .normalize("NFKD")
    .replaceAll(/[\p{M}'’]/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  const id = (words ?? []).map((word) => word.replaceAll(/[^a-z0-9]/g, "")).join("-");
  return /^\d/.test(id) ? `section-${id}` : id;
}

function withoutNumber(name: string): string {
  return name.replace(/^\d+[-_. ]+/, "");
}

/** What handbook.yaml says, or else the folder's name in words. */
function partTitle(folder: string, settings: YamlValue): string | null {
  if (folder === "") return null;
  const words = withoutNumber(folder).split(/[-_]+/).join(" ").trim();
  const titles = at(settings, "parts");
  return (
    textAt(titles, folder) ??
    textAt(titles, withoutNumber(folder)) ??
    words.replace(/^./u, (letter) => letter.toUpperCase())
  );
}

/** From a folder that holds nothing else, or (`isShared`) from one where clinics' and translations' files lie too. */
function sectionFiles(folder: string, settings: YamlValue, isShared: boolean): readonly string[] {
  const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => /\.(md|markdown)$/i.test(name) && !/(^|\/)(\.|~\$|node_modules\/)/.test(name))
    .filter((name) => !isShared || !/^(editions|translations)\//.test(name))
    .toSorted(inFileOrder);
  if (at(settings, "sections") === undefined) return names;
  return listAt(settings, "sections").flatMap((listed) =>
    typeof listed === "string"
      ? names.filter((name) =>
          [name, `sections/${name}`].some((path) => [listed, `${listed}.md`].includes(path)),
        )
      : [],
  );
}

/** Folder by folder, and so that `2-x` comes before `10-x`. */
function inFileOrder(one: string, other: string): number {
  const [left, right] = [one, other].map((path) => path.split("/").map(padded));
  for (const [index, name] of (left ?? []).entries()) {
    const opposite = right?.[index] ?? "";
    if (name !== opposite) return name < opposite ? -1 : 1;
  }
  return -1;
}

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
    .filter((path) => /\.(png|jpe?g|svg)$/i.test(path) && !/^editions[\\/]/.test(path))
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
