import { describe, expect, test } from "vitest";

import type { Handbook } from "../../../src/document/handbook.ts";
import { loadFonts } from "../../../src/pdf/fonts.ts";
import { checkHyphenation, createHyphenate, patternsFor } from "../../../src/pdf/hyphenation.ts";
import type { SetParagraph } from "../../../src/pdf/layout/laid-out.ts";
import { lineWidthPt } from "../../../src/pdf/layout/set-paragraph.ts";
import { drawPrintout, layOutPrintout } from "../../../src/pdf/printout-pdf.ts";
import { booklet } from "../../../src/pdf/printouts/booklet.ts";
import { openPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../../src/verify/pdf/read-pdf-sections.ts";
import { elementsIn } from "../../../src/verify/pdf/structure.ts";
import { CHARACTER_PT, linesOf, setText } from "./support/fake-type.ts";
import { blockBuilder, handbook, section, source, text } from "./support/handbook.ts";

/** With hyphens to be seen. */
const shown = (words: string): string => words.replaceAll("\u{ad}", "-");

describe("a soft hyphen", () => {
  test("breaks a word with a hyphen, and is not seen within a line", () => {
    expect(hyphenated(setText("a mi\u{ad}graine at\u{ad}tack", 12))).toEqual(["a migraine", "attack"]);
    expect(hyphenated(setText("hyper\u{ad}sensitive", 9))).toEqual(["hyper-", "sensitive"]);
  });

  test("has room for its hyphen on the line", () => {
    const set = setText("hyper\u{ad}sensi\u{ad}tive", 10);
    expect(hyphenated(set)).toEqual(["hyper-", "sensitive"]);
    expect(lineWidthPt(set, 0)).toBe(6 * CHARACTER_PT);
  });
});

describe("words are broken by the rules of their language", () => {
  const hyphenate = createHyphenate();

  test("with the patterns of the language, or of its base", () => {
    expect(shown(hyphenate("acupuncture and hypersensitivity", "en-GB"))).toBe(
      "acu-punc-ture and hy-per-sens-it-iv-ity",
    );
    expect(shown(hyphenate("Krankenversicherung", "de-AT"))).toBe("Kran-ken-ver-si-che-rung");
  });

  test("and short words, addresses, numbers and broken words stay as they are", () => {
    const whole =
      "attack, https://example.org/acupuncture me@hospital.example B12vitamins hyper\u{ad}sensitivity";
    expect(hyphenate(whole, "en-GB")).toBe(whole);
  });

  test("and a language without rules is told", () => {
    expect(patternsFor("ja")).toBe(null);
    const rules = (book: Handbook) => checkHyphenation(book).map(({ rule }) => rule);
    const book = handbook([]);
    expect(rules({ ...book, language: "ja", hyphenation: true })).toEqual(["hyphenation-language-known"]);
    expect(rules({ ...book, language: "ja" })).toEqual([]);
    expect(rules({ ...book, language: "fr-CA", hyphenation: true })).toEqual([]);
  });
});

describe("a printout with hyphenation", () => {
  const { paragraph, heading } = blockBuilder();
  const sentence =
    "Hypersensitivity questionnaires comprehensively characterise physiotherapeutic interventions. ";
  const german = {
    type: "span",
    id: null,
    lang: "de",
    source,
    children: [text("Krankenversicherung ".repeat(9))],
  } as const;
  const blocks = [
    heading(2, "Physiotherapeutic characterisation of everything"),
    paragraph(sentence.repeat(9)),
  ];
  const foreign = paragraph(german);
  const book = { ...handbook([section("one", "One", [...blocks, foreign])]), hyphenation: true };
  const fonts = loadFonts();
  const read = async (content: Handbook) =>
    openPdf(drawPrintout(layOutPrintout(booklet, content, fonts), content));

  test("is read and copied with whole words", async () => {
    const pdf = await read(book);
    const spans = elementsIn(pdf.tree.children).filter(({ actualText }) => actualText === "\u{ad}");
    expect(spans.length).toBeGreaterThan(5);
    const whole = readPdfSections(await read({ ...book, hyphenation: false }));
    expect(readPdfSections(pdf).sections[0]?.passages).toEqual(whole.sections[0]?.passages);
    expect(whole.sections[0]?.passages.map(({ text: said }) => said)).toContain(sentence.repeat(9).trim());
  });

  test("has none where the handbook does not ask for it", async () => {
    const pdf = await read({ ...book, hyphenation: false });
    expect(elementsIn(pdf.tree.children).filter(({ actualText }) => actualText !== null)).toEqual([]);
  });
});

/** Lines as a reader sees them. */
function hyphenated(set: SetParagraph): readonly string[] {
  return linesOf(set).map((line, index) => {
    const end = (set.lineEnds[index] ?? 0) - 1;
    return line.replaceAll("\u{ad}", "") + (set.hyphens.get(end)?.word.text ?? "");
  });
}
