import { entry, type PdfFile } from "../../src/verify/pdf/objects.ts";
import { isDictionary, isReference, nameOf } from "../../src/verify/pdf/values.ts";
import { readStructureTree, type StructureNode } from "../../src/verify/pdf/structure.ts";
import { glyphRuns, withoutGlyphs } from "./pdf-words.ts";
import { pick } from "./random.ts";
import { objectText, withStream, type Rewrites } from "./rewrite-pdf.ts";

/** A change to a finished PDF that loses something that the author wrote. */
export type PdfMutation = (file: PdfFile, random: () => number) => Rewrites;

export const pdfMutations: Readonly<Record<string, PdfMutation>> = {
  "delete one word": (file, random) => deleteGlyphs(file, random, "words"),
  "join two words": (file, random) => deleteGlyphs(file, random, "spaces"),
  "take a run out of its mark": (file, random) => {
    const { content } = pick(contentStreams(file), random);
    return new Map([[content, withStream(file, content, (text) => withOneMarkUndone(text, random))]]);
  },
  "change the level of a heading": (file, random) =>
    changeElement(file, random, /^H[2-5]$/, (role) => `H${String(Number(role[1]) + 1)}`),
  "make a heading a paragraph": (file, random) => changeElement(file, random, /^H[1-6]$/, () => "P"),
  "make a header cell a data cell": (file, random) => changeElement(file, random, /^TH$/, () => "TD"),
  "make a list item a division": (file, random) => changeElement(file, random, /^LI$/, () => "Div"),
  "take a link off its words": (file, random) => changeElement(file, random, /^Link$/, () => "Span"),
  "lead a link elsewhere": (file, random) => {
    const number = pick(annotationsInSections(file), random);
    const elsewhere = textOf(file, number).replace(
      /\/A\s*<<[^>]*>>/,
      "/A <</S/URI/URI (https://example.org/)>>",
    );
    return new Map([[number, elsewhere]]);
  },
  "swap two paragraphs in the structure tree": (file, random) =>
    changeKids(file, random, (kids, at) => kids.with(at, kids[at + 1] ?? "").with(at + 1, kids[at] ?? "")),
  "drop a paragraph from the structure tree": (file, random) =>
    changeKids(file, random, (kids, at) => kids.toSpliced(at, 1)),
};

/** Gives one element with such a role another. */
function changeElement(
  file: PdfFile,
  random: () => number,
  role: RegExp,
  change: (role: string) => string,
): Rewrites {
  const elements = objectsWhere(
    file,
    (number) => role.test(roleOf(file, number)) && isInSections(file, number),
  );
  const number = pick(elements, random);
  const old = roleOf(file, number);
  return new Map([[number, textOf(file, number).replace(`/S/${old}`, `/S/${change(old)}`)]]);
}

/** Changes what a section holds, at a place where two paragraphs follow each other. */
function changeKids(
  file: PdfFile,
  random: () => number,
  change: (kids: readonly string[], at: number) => readonly string[],
): Rewrites {
  const places = objectsWhere(
    file,
    (number) => roleOf(file, number) === "Sect" && isInSections(file, number),
  ).flatMap((number) => {
    const kids = kidsOf(file, number);
    const isParagraph = (kid: string | undefined) => roleOf(file, Number.parseInt(kid ?? "", 10)) === "P";
    return kids.flatMap((kid, at) => (isParagraph(kid) && isParagraph(kids[at + 1]) ? [{ number, at }] : []));
  });
  const { number, at } = pick(places, random);
  const kids = change(kidsOf(file, number), at).join(" ");
  return new Map([[number, textOf(file, number).replace(/\/K\s*\[[^\]]*\]/, `/K[${kids}]`)]]);
}

/** The references to an element's children, as written. */
function kidsOf(file: PdfFile, number: number): readonly string[] {
  const inside = /\/K\s*\[([^\]]*)\]/.exec(textOf(file, number))?.[1] ?? "";
  return inside.match(/\d+ 0 R/g) ?? [];
}

function annotationsInSections(file: PdfFile): readonly number[] {
  const objects = (node: StructureNode): readonly number[] => {
    if (node.kind === "annotation") return [node.object];
    return node.kind === "element" ? node.children.flatMap(objects) : [];
  };
  const [document] = readStructureTree(file).children;
  return document?.kind === "element" ? document.children.slice(2).flatMap(objects) : [];
}

/** Cover and contents are the first two sections of the tree, and parity does not read them. */
function isInSections(file: PdfFile, number: number): boolean {
  const sections = objectsWhere(file, (candidate) => roleOf(file, candidate) === "Sect");
  let ancestor = number;
  while (roleOf(file, ancestor) !== "Sect") {
    const parent = /\/P\s+(\d+) 0 R/.exec(textOf(file, ancestor))?.[1];
    if (parent === undefined) return false;
    ancestor = Number(parent);
  }
  return sections.indexOf(ancestor) >= 2;
}

function roleOf(file: PdfFile, number: number): string {
  const isElement = nameOf(entry(file, ref(number), "Type")) === "StructElem";
  return isElement ? (nameOf(entry(file, ref(number), "S")) ?? "") : "";
}

function objectsWhere(file: PdfFile, test: (number: number) => boolean): readonly number[] {
  return [...file.objects]
    .filter(([number, { place }]) => place !== null && test(number))
    .map(([number]) => number);
}

interface PageContent {
  /** Object numbers of a page and of its content stream. */
  readonly page: number;
  readonly content: number;
}

/** Streams of the pages behind the cover and the contents. */
function contentStreams(file: PdfFile): readonly PageContent[] {
  return readStructureTree(file)
    .pages.slice(4)
    .flatMap((page) => {
      const object = file.objects.get(page)?.value ?? null;
      const contents = isDictionary(object) ? object.entries.get("Contents") : undefined;
      return contents !== undefined && isReference(contents) ? [{ page, content: contents.number }] : [];
    });
}

/** Takes one word, or one space, out of what a page paints. */
function deleteGlyphs(file: PdfFile, random: () => number, kind: "words" | "spaces"): Rewrites {
  const { page, content } = pick(contentStreams(file), random);
  const change = (text: string) => withoutGlyphs(text, pick(glyphRuns(file, ref(page), text, kind), random));
  return new Map([[content, withStream(file, content, change)]]);
}

function withOneMarkUndone(content: string, random: () => number): string {
  const parts = markedParts(content).filter(({ text }) => /<[0-9a-fA-F]{12,}>/.test(text));
  const part = pick(parts, random);
  const bare = part.text.replace(/^\/\S+\s*<<[^>]*>>\s*BDC/, "").replace(/EMC$/, "");
  return content.slice(0, part.start) + bare + content.slice(part.start + part.text.length);
}

function markedParts(content: string): readonly { readonly start: number; readonly text: string }[] {
  return [...content.matchAll(/\/(?!Artifact)[A-Za-z0-9]+\s*<<\s*\/MCID \d+\s*>>\s*BDC[^]*?\bEMC/g)].map(
    (match) => ({
      start: match.index,
      text: match[0],
    }),
  );
}

function ref(number: number): { readonly type: "reference"; readonly number: number } {
  return { type: "reference", number };
}

function textOf(file: PdfFile, number: number): string {
  const object = file.objects.get(number);
  if (object === undefined) throw new Error(`There is no object ${String(number)}`);
  return objectText(file, object);
}
