import { entry, listed, type PdfFile } from "../../src/verify/pdf/objects.ts";
import { isDictionary, isReference, nameOf } from "../../src/verify/pdf/values.ts";
import { readStructureTree } from "../../src/verify/pdf/structure.ts";
import { pick } from "./random.ts";
import { objectText, withStream, type Rewrites } from "./rewrite-pdf.ts";

/** A change to a finished PDF that loses something that the author wrote. */
export type PdfMutation = (file: PdfFile, random: () => number) => Rewrites;

export const pdfMutations: Readonly<Record<string, PdfMutation>> = {
  "delete one run of glyphs": (file, random) => {
    const content = pick(contentStreams(file), random);
    return new Map([[content, withStream(file, content, (text) => withoutOneRun(text, random))]]);
  },
  "take a run out of its mark": (file, random) => {
    const content = pick(contentStreams(file), random);
    return new Map([[content, withStream(file, content, (text) => withOneMarkUndone(text, random))]]);
  },
  "change the level of a heading": (file, random) =>
    changeElement(file, random, /^H[2-5]$/, (text, role) =>
      text.replace(`/S /${role}`, `/S /H${String(Number(role[1]) + 1)}`),
    ),
  "make a heading a paragraph": (file, random) =>
    changeElement(file, random, /^H[1-6]$/, (text, role) => text.replace(`/S /${role}`, "/S /P")),
  "make a header cell a data cell": (file, random) =>
    changeElement(file, random, /^TH$/, (text) => text.replace("/S /TH", "/S /TD")),
  "lead a link elsewhere": (file, random) => {
    const links = objectsWhere(file, (number) => nameOf(entry(file, ref(number), "Subtype")) === "Link");
    const inText = links.filter((number) => entry(file, entry(file, ref(number), "A"), "URI") !== null);
    const number = pick(inText, random);
    return new Map([
      [number, textOf(file, number).replace(/\/URI \(([^)]*)\)/, "/URI (https://example.org/)")],
    ]);
  },
};

function changeElement(
  file: PdfFile,
  random: () => number,
  role: RegExp,
  change: (text: string, role: string) => string,
): Rewrites {
  const elements = objectsWhere(file, (number) => role.test(nameOf(entry(file, ref(number), "S")) ?? ""));
  const number = pick(elements, random);
  return new Map([[number, change(textOf(file, number), nameOf(entry(file, ref(number), "S")) ?? "")]]);
}

function objectsWhere(file: PdfFile, test: (number: number) => boolean): readonly number[] {
  return [...file.objects]
    .filter(([number, { place }]) => place !== null && test(number))
    .map(([number]) => number);
}

/** Streams of the pages behind the cover and the contents. */
function contentStreams(file: PdfFile): readonly number[] {
  return readStructureTree(file)
    .pages.slice(4)
    .flatMap((page) => {
      const object = file.objects.get(page)?.value ?? null;
      const contents = isDictionary(object) ? object.entries.get("Contents") : null;
      const streams =
        contents !== undefined && isReference(contents) ? [contents] : listed(file, contents ?? null);
      return streams.flatMap((stream) => (isReference(stream) ? [stream.number] : []));
    });
}

/** Drops one string of at least three glyphs from a `TJ` in marked content. */
function withoutOneRun(content: string, random: () => number): string {
  const runs = markedParts(content).flatMap(({ start, text }) =>
    [...text.matchAll(/<[0-9a-fA-F]{12,}>(?=[^\]]*\]\s*TJ)/g)].map((match) => ({
      start: start + match.index,
      length: match[0].length,
    })),
  );
  const run = pick(runs, random);
  return content.slice(0, run.start) + content.slice(run.start + run.length);
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
