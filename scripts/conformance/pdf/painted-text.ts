import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { compareWords } from "../compare-words.ts";
import type { Finding } from "../verdict.ts";
import { isAuthorsText } from "./source-marks.ts";

/**
 * Compares what `pdftotext -raw` prints, which is the text in the order of painting, with the author's words.
 *
 * First the characters of each page: poppler and pdf.js have to see the same. Then the words: of those characters, the
 * author's. A word may go on after the end of a line, where a long one was broken.
 */
export function findInPaintedText(
  pdf: OpenPdf,
  output: string,
  expected: readonly string[],
): readonly Finding[] {
  const isAuthors = isAuthorsText(pdf);
  const pages = output.replaceAll(softHyphens, "").split("\f");
  let authors = "";
  for (let page = 1; page <= pdf.tree.pages.length; page += 1) {
    const painted = pdf.runs
      .filter(({ pageNumber }) => pageNumber === page)
      .flatMap((run) => Array.from(bare(run.text), (value) => ({ value, isAuthors: isAuthors(run) })));
    const text = pages[page - 1] ?? "";
    const differences = compareWords(
      `characters painted on page ${String(page)}`,
      painted.map(({ value }) => value),
      Array.from(bare(text)),
    );
    if (differences.length > 0) return differences;
    authors += authorsPart(
      text,
      painted.map((character) => character.isAuthors),
    );
  }
  return compareWords("words painted", expected, rejoinedAtLineEnds(authors, expected));
}

const softHyphens = /\u{ad}/gu;

function bare(text: string): string {
  return text.replaceAll(softHyphens, "").replaceAll(/\s/g, "");
}

/** `isAuthors` says it of each character that is no white space; what is left out stood between two lines. */
function authorsPart(text: string, isAuthors: readonly boolean[]): string {
  const flags = isAuthors.values();
  const kept = Array.from(text, (character) => {
    if (/\s/.test(character)) return character;
    return flags.next().value === true ? character : "\n";
  });
  return `${kept.join("")}\n`;
}

function rejoinedAtLineEnds(text: string, expected: readonly string[]): readonly string[] {
  const words: string[] = [];
  /** The start of a word that goes on in the next line. */
  let begun = "";
  for (const [, part = "", space = ""] of text.matchAll(/(\S+)(\s*)/g)) {
    const wanted = expected[words.length] ?? "";
    const word = begun + part;
    const goesOn = word !== wanted && wanted.startsWith(word) && space.includes("\n");
    begun = goesOn ? word : "";
    if (!goesOn) words.push(word);
  }
  return begun === "" ? words : [...words, begun];
}
