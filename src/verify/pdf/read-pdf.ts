import {
  listDestinationNames,
  readNamedDestinations,
  targetOf,
  type Destination,
  type PdfTarget,
} from "./destinations.ts";
import { entry, listed, parsePdf, resolve, type PdfFile } from "./objects.ts";
import { readPageText, type TextRun } from "./page-text.ts";
import { readStructureTree, type StructureTree } from "./structure.ts";
import { isReference, nameOf, pdfText, type PdfValue } from "./values.ts";

/** A finished PDF, opened: its text by mark, its structure tree, its links, its outline. */
export interface OpenPdf {
  readonly file: PdfFile;
  readonly tree: StructureTree;
  readonly runs: readonly TextRun[];
  readonly named: ReadonlyMap<string, Destination>;
  /** The names of destinations as the file lists them; a name that stands twice is there twice. */
  readonly destinationNames: readonly string[];
  /** By object number. */
  readonly annotations: ReadonlyMap<number, PdfAnnotation>;
  readonly outline: readonly OutlineEntry[];
  readonly pageLabels: readonly string[];
}

export interface PdfAnnotation {
  /** The page whose list holds it, from 1. */
  readonly pageNumber: number;
  readonly subtype: string;
  readonly contents: string | null;
  readonly target: PdfTarget;
}

export interface OutlineEntry {
  readonly title: string;
  readonly level: number;
  readonly target: PdfTarget;
}

export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const file = parsePdf(bytes);
  const tree = readStructureTree(file);
  const named = readNamedDestinations(file, tree.pages);
  const catalog = entry(file, file.trailer, "Root");
  return {
    file,
    tree,
    named,
    destinationNames: listDestinationNames(file),
    runs: await readPageText(bytes),
    annotations: readAnnotations(file, tree.pages, named),
    outline: readOutline(file, tree.pages, named, entry(file, entry(file, catalog, "Outlines"), "First"), 1),
    pageLabels: readPageLabels(file, catalog, tree.pages.length),
  };
}

function readAnnotations(
  file: PdfFile,
  pages: readonly number[],
  named: ReadonlyMap<string, Destination>,
): ReadonlyMap<number, PdfAnnotation> {
  const found = new Map<number, PdfAnnotation>();
  pages.forEach((page, index) => {
    for (const raw of listed(file, entry(file, { type: "reference", number: page }, "Annots"))) {
      if (!isReference(raw)) continue;
      found.set(raw.number, {
        pageNumber: index + 1,
        subtype: nameOf(entry(file, raw, "Subtype")) ?? "",
        contents: pdfText(entry(file, raw, "Contents")),
        target: targetOf(file, pages, named, raw),
      });
    }
  });
  return found;
}

function readOutline(
  file: PdfFile,
  pages: readonly number[],
  named: ReadonlyMap<string, Destination>,
  first: PdfValue,
  level: number,
): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  for (let item = first; item !== null; item = entry(file, item, "Next")) {
    entries.push({
      title: pdfText(entry(file, item, "Title")) ?? "",
      level,
      target: targetOf(file, pages, named, item),
    });
    entries.push(...readOutline(file, pages, named, entry(file, item, "First"), level + 1));
  }
  return entries;
}

/** Page labels (ISO 32000-1, 12.4.2); without them a page's label is its number. */
function readPageLabels(file: PdfFile, catalog: PdfValue, count: number): readonly string[] {
  const ranges = listed(file, entry(file, entry(file, catalog, "PageLabels"), "Nums"));
  const labels = Array.from({ length: count }, (_, index) => String(index + 1));
  for (let index = 0; index + 1 < ranges.length; index += 2) {
    const from = Number(resolve(file, ranges[index]));
    const rule = ranges[index + 1] ?? null;
    const style = nameOf(entry(file, rule, "S"));
    const start = Number(entry(file, rule, "St") ?? 1);
    const prefix = pdfText(entry(file, rule, "P")) ?? "";
    for (let page = from; page < count; page += 1) {
      labels[page] =
        prefix +
        (style === "D" ? String(start + page - from) : style === "r" ? roman(start + page - from) : "");
    }
  }
  return labels;
}

function roman(number: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, "c"],
    [90, "xc"],
    [50, "l"],
    [40, "xl"],
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let rest = number;
  let text = "";
  for (const [value, letters] of digits) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
