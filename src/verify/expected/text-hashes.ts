import { createHash } from "node:crypto";
import type { SourceHandbook, SourceSection } from "./read-source.ts";
import { isRegister } from "./predict-tables.ts";
import { listAt, textAt, type YamlValue } from "./yaml-values.ts";

// The recipe of docs/content-format.md ("What a hash is of"), followed a second time.

/** The text of a section: title, summary, Markdown, and what they draw on. */
export function textHash(section: SourceSection, { base, ...own }: SourceHandbook): string {
  const { frontMatter, markdown } = section;
  // What a clinic's edition sets is not in a hash: a review is of the handbook itself.
  const handbook = base ?? own;
  return digest([
    textAt(frontMatter, "title") ?? "",
    textAt(frontMatter, "summary") ?? "",
    folded(markdown),
    ...drawnOn(markdown, handbook),
  ]);
}

/** Null where there is no leaflet text. */
export function leafletHash({ frontMatter }: SourceSection, { base, ...own }: SourceHandbook): string | null {
  const handbook = base ?? own;
  const leaflet = textAt(frontMatter, "leaflet");
  return leaflet === null ? null : digest([folded(leaflet), ...drawnOn(leaflet, handbook)]);
}

export function handbookHash(handbook: SourceHandbook): string {
  const sections = handbook.parts.flatMap((part) => part.sections);
  return digest([
    ...["title", "subtitle", "description"].map((key) => textAt(handbook.settings, key) ?? ""),
    ...sections.flatMap((section) => [textHash(section, handbook), leafletHash(section, handbook) ?? ""]),
    folded(handbook.glossaryText),
  ]);
}

function digest(texts: readonly string[]): string {
  return createHash("sha256").update(JSON.stringify(texts), "utf8").digest("hex");
}

/** Line by line: the indent as it is, single spaces after it, no second blank line in a row. */
function folded(text: string): string {
  const lines: string[] = [];
  for (const line of text.replaceAll("\r\n", "\n").split("\n")) {
    const words = line.split(/[ \t]+/).filter((word) => word !== "");
    const indent = line.slice(0, line.length - line.replace(/^[ \t]+/, "").length);
    if (words.length > 0) lines.push(indent + words.join(" "));
    else if (lines.length > 0 && lines.at(-1) !== "") lines.push("");
  }
  if (lines.at(-1) === "") lines.pop();
  return lines.join("\n");
}

function drawnOn(text: string, handbook: SourceHandbook): readonly string[] {
  const found: string[] = [];
  for (const piece of text.split("{{<").slice(1)) {
    const end = piece.indexOf(">}}");
    const words = end === -1 ? [] : piece.slice(0, end).trim().split(/\s+/);
    found.push(...dataOf(words, handbook));
  }
  const kinds = [...handbook.references]
    .filter(([id]) => text.includes(`@${id}`))
    .map(([id, reference]) => `${id} ${textAt(reference, "carebook", "level") ?? ""}`);
  const pictures = handbook.pictures
    .filter(({ name }) => {
      const named = name.split(".dark.").join(".");
      return text.includes(named) || text.includes(encodeURIComponent(named));
    })
    .map((picture) => picture.digest);
  return [...found, ...kinds.toSorted(), ...pictures.toSorted()];
}

function dataOf([name, argument]: readonly string[], handbook: SourceHandbook): readonly string[] {
  if (name === "var") {
    const value = textAt(handbook.settings, "values", argument ?? "");
    return value === null ? [] : [value];
  }
  if (name === "providers") {
    return handbook.providers
      .filter((row) => isRegister(row) === (argument === "kind=register"))
      .flatMap((row) => textsAt(row, ["name", "url", "country", "kind", "does", "does-not"]));
  }
  if (name !== "emergency-numbers") return [];
  return handbook.emergencyNumbers.flatMap((row) => [
    ...textsAt(row, ["name"]),
    ...listAt(row, "numbers").flatMap((number) => textsAt(number, ["type", "number", "note"])),
  ]);
}

function textsAt(row: YamlValue, keys: readonly string[]): readonly string[] {
  return keys.map((key) => textAt(row, key) ?? "");
}
