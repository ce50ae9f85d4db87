import type { PdfFile } from "../../../src/verify/pdf/objects.ts";
import { entry } from "../../../src/verify/pdf/objects.ts";
import { isReference, isDictionary, type PdfValue } from "../../../src/verify/pdf/values.ts";
import { pick } from "../../support/random.ts";
import {
  allElementsWith,
  catalogOf,
  inPdf,
  linksInSections,
  objectsOfType,
  objectsWhere,
  ref,
  replacingIn,
  rewriteOne,
  textOf,
} from "./pdf-objects.ts";
import type { FaultOperator } from "./operator.ts";

/** Links, outline, destinations, labels, fonts and metadata of a PDF. */
export const pdfFileFaults: readonly FaultOperator[] = [
  inPdf(
    "lead a link elsewhere",
    replacingIn(linksInSections, /\/A\s*<<[^>]*>>/, "/A <</S/URI/URI (https://example.org/)>>"),
  ),
  inPdf("lead a link to where another leads", (file, random) => {
    const links = linksInSections(file);
    const action = (number: number) => /\/A\s*<<[^>]*>>/.exec(textOf(file, number))?.[0] ?? "";
    if (links.length < 2) return null;
    const other = action(pick(links, random));
    return rewriteOne(file, links, (text, number) => text.replace(action(number), () => other), random);
  }),
  inPdf("break a link", replacingIn(linksInSections, /\/D \(([^)]*)\)/, "/D ($1-gone)")),
  inPdf(
    "let a link run a script",
    replacingIn(linksInSections, /\/A\s*<<[^>]*>>/, "/A <</S/JavaScript/JS (app.alert\\(1\\))>>"),
  ),
  inPdf(
    "empty the words of a link",
    replacingIn(allLinks, /\/Contents \((?:[^()\\]|\\[^])*\)/, "/Contents ()"),
  ),
  inPdf("take a link from a page", (file, random) =>
    rewriteOne(
      file,
      objectsOfType(file, "Page"),
      (text) => text.replace(/(?<=\/Annots \[)\d+ 0 R ?/, ""),
      random,
    ),
  ),
  inPdf("say that a link is on another page", (file, random) => {
    const pages = objectsOfType(file, "Page");
    const other = String(pages.at(-1) ?? 0);
    return rewriteOne(
      file,
      allElementsWith(file, /^Link$/),
      (text) => text.replace(/(?<=\/OBJR\/Pg )\d+/, other),
      random,
    );
  }),
  inPdf(
    "take a link out of the structure tree",
    replacingIn((file) => allElementsWith(file, /^Link$/), /<<\/Type\/OBJR[^>]*>>/, ""),
  ),
  inPdf("drop the way from a link to its tag", replacingIn(allLinks, /\/StructParent \d+/, "")),
  inPdf("drop a line of the outline", (file, random) => {
    const lines = outlineLines(file).filter(
      (number) =>
        rawOf(file, number, "Next") !== null && rawOf(file, rawNumber(file, number, "Next"), "Next") !== null,
    );
    if (lines.length === 0) return null;
    const line = pick(lines, random);
    const gone = rawNumber(file, line, "Next");
    const after = rawNumber(file, gone, "Next");
    return new Map([[line, textOf(file, line).replace(/\/Next \d+/, `/Next ${String(after)}`)]]);
  }),
  inPdf(
    "rename a line of the outline",
    replacingIn(outlineLines, /\/Title\s*(\((?:[^()\\]|\\[^])*\)|<[^>]*>)/, "/Title (Other words)"),
  ),
  inPdf("lead a line of the outline elsewhere", (file, random) => {
    const last = objectsOfType(file, "Page").at(-1) ?? 0;
    return rewriteOne(
      file,
      outlineLines(file),
      (text) => text.replace(/\/Dest\s*\[\d+ 0 R/, `/Dest[${String(last)} 0 R`),
      random,
    );
  }),
  inPdf("drop the outline", replacingIn(catalogOf, /\/Outlines \d+ 0 R/, "")),
  inPdf("lead a destination elsewhere", (file, random) => {
    const last = objectsOfType(file, "Page").at(-1) ?? 0;
    return changeOneDestination(file, (text) => text.replace(/\[\d+ 0 R/, `[${String(last)} 0 R`), random);
  }),
  inPdf("lead a destination to the foot of its page", (file, random) =>
    changeOneDestination(file, (text) => text.replace(/null [\d.]+ null/, "null 60 null"), random),
  ),
  inPdf("give a destination the name of another", (file, random) =>
    changeOneDestination(file, (text) => text.replace(/\([^)]*\)/, "(about)"), random),
  ),
  inPdf("count the pages from another number", replacingIn(catalogOf, /\/S\s*\/D/, "/S/D/St 2")),
  inPdf("number the pages in another way", replacingIn(catalogOf, /\/S\s*\/D/, "/S/r")),
  inPdf(
    "do something when the file is opened",
    replacingIn(
      catalogOf,
      /\/Type \/Catalog/,
      "/Type /Catalog /OpenAction <</S/JavaScript/JS (app.alert\\(1\\))>>",
    ),
  ),
  inPdf(
    "show the file name in place of the title",
    replacingIn(catalogOf, /\/ViewerPreferences \d+ 0 R/, ""),
  ),
  inPdf("drop the metadata packet", replacingIn(catalogOf, /\/Metadata \d+ 0 R/, "")),
  inPdf("change the title", (file) => {
    const title = rawNumber(file, info(file), "Title");
    return new Map([[title, `${String(title)} 0 obj\n(Other words)\nendobj`]]);
  }),
  inPdf(
    "drop that it is PDF/UA",
    replacingIn((file) => objectsOfType(file, "Metadata"), /<pdfuaid:part>1</, "<pdfuaid:part>9<"),
  ),
  inPdf(
    "change the title of the metadata packet",
    replacingIn((file) => objectsOfType(file, "Metadata"), /(?<=x-default">)[^<]{4}/, "Othe"),
  ),
  inPdf(
    "drop a font file",
    replacingIn((file) => objectsOfType(file, "FontDescriptor"), /\/FontFile2 \d+ 0 R/, ""),
  ),
];

function allLinks(file: PdfFile): readonly number[] {
  return objectsWhere(file, (number) => /\/Subtype\s*\/Link/.test(textOf(file, number).slice(0, 200)));
}

function outlineLines(file: PdfFile): readonly number[] {
  return objectsWhere(file, (number) => {
    const value = file.objects.get(number)?.value ?? null;
    return isDictionary(value) && value.entries.has("Title") && value.entries.has("Parent");
  });
}

function info(file: PdfFile): number {
  const value = file.trailer.entries.get("Info") ?? null;
  return isReference(value) ? value.number : 0;
}

function rawOf(file: PdfFile, number: number, key: string): PdfValue {
  return entry(file, ref(number), key);
}

function rawNumber(file: PdfFile, number: number, key: string): number {
  const value = file.objects.get(number)?.value ?? null;
  const found = isDictionary(value) ? (value.entries.get(key) ?? null) : null;
  return isReference(found) ? found.number : 0;
}

function changeOneDestination(file: PdfFile, change: (text: string) => string, random: () => number) {
  const holders = objectsWhere(file, (number) => textOf(file, number).slice(0, 60).includes("/Dests"));
  const holder = holders[0];
  if (holder === undefined) return null;
  const text = textOf(file, holder);
  const places = [...text.matchAll(/\([^)]*\)\s*\[\d+ 0 R\s*\/XYZ[^\]]*\]/g)].filter(
    ([place]) => change(place) !== place,
  );
  if (places.length === 0) return null;
  const place = pick(places, random);
  const changed = text.slice(0, place.index) + change(place[0]) + text.slice(place.index + place[0].length);
  return new Map([[holder, changed]]);
}
