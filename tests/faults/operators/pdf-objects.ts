import { entry, type PdfFile } from "../../../src/verify/pdf/objects.ts";
import { readStructureTree, type StructureNode } from "../../../src/verify/pdf/structure.ts";
import { isDictionary, isReference, nameOf, type PdfReference } from "../../../src/verify/pdf/values.ts";
import { pick } from "../../support/random.ts";
import { objectText } from "../rewrite-pdf.ts";
import type { FaultOperator, FinishedFiles, Random } from "./operator.ts";
import type { Rewrites } from "../rewrite-pdf.ts";

/** A change to the objects of a PDF; null where it has nothing of that kind. */
export type PdfChange = (file: PdfFile, random: Random, words: FinishedFiles["pdfWords"]) => Rewrites | null;

export function inPdf(name: string, change: PdfChange): FaultOperator {
  return {
    name,
    format: "pdf",
    damage: ({ pdf, pdfWords }, random) => {
      const rewrites = change(pdf, random, pdfWords);
      return rewrites === null ? null : { kind: "pdf", rewrites };
    },
  };
}

/** Writes one of these objects anew, if that changes it. */
export function rewriteOne(
  file: PdfFile,
  numbers: readonly number[],
  change: (text: string, number: number) => string,
  random: Random,
): Rewrites | null {
  const changed = numbers.filter((number) => change(textOf(file, number), number) !== textOf(file, number));
  if (changed.length === 0) return null;
  const number = pick(changed, random);
  return new Map([[number, change(textOf(file, number), number)]]);
}

/** Replaces what matches in one of the objects whose text matches. */
export function replacingIn(
  find: (file: PdfFile) => readonly number[],
  pattern: RegExp,
  text: string,
): PdfChange {
  return (file, random) => rewriteOne(file, find(file), (before) => before.replace(pattern, text), random);
}

export function textOf(file: PdfFile, number: number): string {
  const object = file.objects.get(number);
  if (object === undefined) throw new Error(`There is no object ${String(number)}`);
  return objectText(file, object);
}

/** The object that the document catalogue, or what it names, is. */
export function catalogOf(file: PdfFile): readonly number[] {
  return objectsOfType(file, "Catalog");
}

export function objectsOfType(file: PdfFile, type: string): readonly number[] {
  return objectsWhere(file, (number) => nameOf(entry(file, ref(number), "Type")) === type);
}

export function objectsWhere(file: PdfFile, test: (number: number) => boolean): readonly number[] {
  return [...file.objects]
    .filter(([number, { place }]) => place !== null && test(number))
    .map(([number]) => number);
}

/** Elements of the sections' text with such a role. */
export function elementsWith(file: PdfFile, role: RegExp): readonly number[] {
  const inside = sectionElements(file);
  return objectsWhere(file, (number) => inside.has(number) && role.test(roleOf(file, number)));
}

/** Elements of the whole file with such a role: those of the cover and the contents too. */
export function allElementsWith(file: PdfFile, role: RegExp): readonly number[] {
  return objectsWhere(file, (number) => role.test(roleOf(file, number)));
}

export function roleOf(file: PdfFile, number: number): string {
  const isElement = nameOf(entry(file, ref(number), "Type")) === "StructElem";
  return isElement ? (nameOf(entry(file, ref(number), "S")) ?? "") : "";
}

/** What an element holds, as written. */
export function kidsOf(file: PdfFile, number: number): readonly string[] {
  const inside = /\/K\s*\[((?:[^\]<]|<<[^>]*>>)*)\]/.exec(textOf(file, number))?.[1] ?? "";
  return inside.match(/\d+ 0 R|<<[^>]*>>|\d+/g) ?? [];
}

export function withKids(file: PdfFile, number: number, kids: readonly string[]): string {
  return textOf(file, number).replace(/\/K\s*\[(?:[^\]<]|<<[^>]*>>)*\]/, `/K[${kids.join(" ")}]`);
}

export function annotationsIn(node: StructureNode): readonly number[] {
  if (node.kind === "annotation") return [node.object];
  return node.kind === "element" ? node.children.flatMap(annotationsIn) : [];
}

/** Links in the text of sections, by object number. */
export function linksInSections(file: PdfFile): readonly number[] {
  return sections(file).flatMap(annotationsIn);
}

export interface PageContent {
  /** Object numbers of a page and of its content stream. */
  readonly page: number;
  readonly content: number;
}

/** Streams of the pages that hold sections. */
export function sectionContents(file: PdfFile): readonly PageContent[] {
  const pages = new Set(sections(file).flatMap(pagesOf));
  return readStructureTree(file).pages.flatMap((page, index) => {
    const object = file.objects.get(page)?.value ?? null;
    const contents = isDictionary(object) ? object.entries.get("Contents") : undefined;
    const isStream = contents !== undefined && isReference(contents);
    return isStream && pages.has(index + 1) ? [{ page, content: contents.number }] : [];
  });
}

export function ref(number: number): PdfReference {
  return { type: "reference", number };
}

/** Cover and contents come first in the tree. */
function sections(file: PdfFile): readonly StructureNode[] {
  const [document] = readStructureTree(file).children;
  return document?.kind === "element" ? document.children.slice(2) : [];
}

function sectionElements(file: PdfFile): ReadonlySet<number> {
  const numbers = (node: StructureNode): readonly number[] =>
    node.kind === "element" ? [node.object, ...node.children.flatMap(numbers)] : [];
  return new Set(sections(file).flatMap(numbers));
}

function pagesOf(node: StructureNode): readonly number[] {
  return node.kind === "element" ? node.children.flatMap(pagesOf) : [node.pageNumber];
}
