import { streamText, type PdfFile } from "../../../src/verify/pdf/objects.ts";
import { isDictionary } from "../../../src/verify/pdf/values.ts";
import { pick } from "../../support/random.ts";
import { withStream } from "../rewrite-pdf.ts";
import { digitCodes, glyphRuns, shownGlyphs, toUnicodeOf, withoutGlyphs } from "./pdf-glyphs.ts";
import {
  inPdf,
  objectsWhere,
  ref,
  sectionContents,
  type PageContent,
  type PdfChange,
} from "./pdf-objects.ts";
import type { FaultOperator, Random } from "./operator.ts";

/** What a PDF paints, and whether it says so. */
export const pdfTextFaults: readonly FaultOperator[] = [
  inPdf(
    "delete one word",
    inContent((content, page, file, random) => {
      const runs = glyphRuns(file, ref(page.page), content, "words");
      return runs.length === 0 ? null : withoutGlyphs(content, pick(runs, random));
    }),
  ),
  inPdf(
    "join two words",
    inContent((content, page, file, random) => {
      const runs = glyphRuns(file, ref(page.page), content, "spaces");
      return runs.length === 0 ? null : withoutGlyphs(content, pick(runs, random));
    }),
  ),
  inPdf(
    "change a number",
    inContent((content, page, file, random) => {
      const digits = digitCodes(file, ref(page.page), content);
      if (digits.length === 0) return null;
      const { at, other } = pick(digits, random);
      return content.slice(0, at) + other + content.slice(at + 4);
    }),
  ),
  inPdf(
    "take a run out of its mark",
    inContent((content, _, __, random) =>
      changeMark(content, random, (text) => text.replace(/^\/\S+\s*<<[^>]*>>\s*BDC/, "").replace(/EMC$/, "")),
    ),
  ),
  inPdf(
    "paint words as decoration",
    inContent((content, _, __, random) =>
      changeMark(content, random, (text) => text.replace(/^\/\S+\s*<<[^>]*>>\s*BDC/, "/Artifact BMC")),
    ),
  ),
  inPdf(
    "give a mark another number",
    inContent((content, _, __, random) =>
      changeMark(content, random, (text) => text.replace(/MCID \d+/, "MCID 9999")),
    ),
  ),
  inPdf(
    "swap the marks of two runs",
    inContent((content, _, __, random) => {
      const marks = markedParts(content);
      if (marks.length < 2) return null;
      const at = Math.floor(random() * (marks.length - 1));
      const [first, second] = [marks[at], marks[at + 1]];
      if (first === undefined || second === undefined) return null;
      const id = (text: string) => /MCID (\d+)/.exec(text)?.[1] ?? "";
      const swapped = (text: string, other: string) => text.replace(/MCID \d+/, `MCID ${id(other)}`);
      return (
        content.slice(0, first.start) +
        swapped(first.text, second.text) +
        content.slice(first.start + first.text.length, second.start) +
        swapped(second.text, first.text) +
        content.slice(second.start + second.text.length)
      );
    }),
  ),
  inPdf(
    "drop a run",
    inContent((content, _, __, random) => changeMark(content, random, () => "")),
  ),
  inPdf("say that a glyph is another letter", (file, random) => {
    const { page, content } = pick(sectionContents(file), random);
    const stream = file.objects.get(content)?.value ?? null;
    const text = isDictionary(stream) ? streamText(file, stream) : "";
    const glyphs = shownGlyphs(text).filter((glyph) => glyph.font !== "");
    if (glyphs.length === 0) return null;
    const { code, font } = pick(glyphs, random);
    const map = toUnicodeOf(file, ref(page), font);
    return new Map([
      [map, withStream(file, map, (before) => withOtherLetter(before, Number.parseInt(code, 16)))],
    ]);
  }),
  inPdf("drop what letters a font's glyphs are", (file, random) => {
    const fonts = fontsWithMaps(file);
    const number = pick(fonts, random);
    const text = textOfObject(file, number);
    return new Map([[number, text.replace(/\/ToUnicode \d+ 0 R/, "")]]);
  }),
];

type ContentChange = (content: string, page: PageContent, file: PdfFile, random: Random) => string | null;

/** Changes what one page of a section paints. */
function inContent(change: ContentChange): PdfChange {
  return (file, random) => {
    const pages = sectionContents(file);
    const from = Math.floor(random() * pages.length);
    for (const page of [...pages.slice(from), ...pages.slice(0, from)]) {
      const stream = file.objects.get(page.content)?.value ?? null;
      const before = isDictionary(stream) ? streamText(file, stream) : "";
      const after = change(before, page, file, random);
      if (after !== null && after !== before)
        return new Map([[page.content, withStream(file, page.content, () => after)]]);
    }
    return null;
  };
}

function changeMark(content: string, random: Random, change: (text: string) => string): string | null {
  const parts = markedParts(content);
  if (parts.length === 0) return null;
  const part = pick(parts, random);
  return content.slice(0, part.start) + change(part.text) + content.slice(part.start + part.text.length);
}

/** Marked content with words in it. */
function markedParts(content: string): readonly { readonly start: number; readonly text: string }[] {
  return [...content.matchAll(/\/(?!Artifact)[A-Za-z0-9]+\s*<<\s*\/MCID \d+\s*>>\s*BDC[^]*?\bEMC/g)]
    .map((match) => ({ start: match.index, text: match[0] }))
    .filter(({ text }) => /<[0-9a-fA-F]{8,}>/.test(text));
}

function fontsWithMaps(file: PdfFile): readonly number[] {
  return objectsWhere(file, (number) =>
    /\/ToUnicode \d+ 0 R/.test(textOfObject(file, number).slice(0, 2000)),
  );
}

/** Gives one glyph of a font another letter: its place in the list becomes that of "x", or of "y". */
function withOtherLetter(map: string, code: number): string {
  const list = /\[([^\]]*)\]/.exec(map);
  const letters: readonly string[] = (list?.[1] ?? "").match(/<[0-9a-f]*>/g) ?? [];
  const other = letters[code] === "<0078>" ? "<0079>" : "<0078>";
  return map.replace(/\[[^\]]*\]/, `[${letters.with(code, other).join(" ")}]`);
}

function textOfObject(file: PdfFile, number: number): string {
  const place = file.objects.get(number)?.place ?? null;
  return place === null ? "" : file.text.slice(place.start, place.end);
}
