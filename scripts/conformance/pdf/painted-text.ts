import type { TextRun } from "../../../src/verify/pdf/page-text.ts";
import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { compareWords, withoutPageNumbers, wordsIn } from "../compare-words.ts";
import type { Finding } from "../verdict.ts";
import { placesAmongAuthorsText, type AuthorsPlace } from "./source-marks.ts";

/**
 * Compares what `pdftotext -raw` prints, which is the text in the order of painting, with the author's words.
 *
 * First the characters of each page: poppler and pdf.js have to see the same. Then their order: on each page, that of
 * the structure tree, but for the cells of one row, which may be higher than a page. Then the words, along the tree.
 * A word may be parted at the end of a line, where a long one was broken. A narrow space poppler does not always print,
 * and beside a combining mark it guesses whether there is one.
 */
export function findInPaintedText(
  pdf: OpenPdf,
  output: string,
  passages: readonly string[],
): readonly Finding[] {
  const placeOf = placesAmongAuthorsText(pdf);
  const pages = output.replaceAll(softHyphens, "").split("\f");
  const pieces: Piece[] = [];
  for (let page = 1; page <= pdf.tree.pages.length; page += 1) {
    const runs = pdf.runs.filter(({ pageNumber }) => pageNumber === page);
    const text = pages[page - 1] ?? "";
    const printed = Array.from(text.replaceAll(/\s/g, ""));
    const painted = withoutLineEndHyphens(
      runs.flatMap((run) => paintedCharacters(run, placeOf(run))),
      printed,
    );
    const differences = compareWords(
      `characters painted on page ${String(page)}`,
      painted.map(({ value }) => value),
      printed,
    );
    if (differences.length > 0) return differences;
    const onPage = piecesOf(text, painted);
    const early = onPage.find(({ row }, index) => row < (onPage[index - 1]?.row ?? 0));
    if (early !== undefined)
      return [{ rule: "order of painting", message: `Page ${String(page)}: late comes "${early.text}".` }];
    pieces.push(...onPage);
  }
  const text = pieces.toSorted((a, b) => a.place - b.place).map((piece) => piece.text);
  const expected = wordsIn(passages.join(" ").replaceAll(narrowSpaces, "").replaceAll(spaceBesideMark, ""));
  const found = rejoined(text.join("").replaceAll(spaceBesideMark, ""), expected);
  return compareWords("words painted", withoutPageNumbers(expected), withoutPageNumbers(found));
}

/** poppler joins a word that was broken with a hyphen at the end of a line, and leaves the hyphen out. */
function withoutLineEndHyphens(
  painted: readonly PaintedCharacter[],
  printed: readonly string[],
): readonly PaintedCharacter[] {
  let at = 0;
  return painted.filter(({ value }) => {
    const isLeftOut = value === "-" && printed[at] !== "-";
    if (!isLeftOut) at += 1;
    return !isLeftOut;
  });
}

const softHyphens = /\u{ad}/gu;
const spaceBesideMark = /(?<=\p{M})\s+|\s+(?=\p{M})/gu;
const narrowSpaces = /[\u2006-\u200a\u202f]/g;

interface PaintedCharacter {
  readonly value: string;
  readonly place: AuthorsPlace | null;
  /** Whether a narrow space comes next. */
  readonly beforeNarrowSpace: boolean;
}

function paintedCharacters(run: TextRun, place: AuthorsPlace | null): readonly PaintedCharacter[] {
  const characters = Array.from(run.text.replaceAll(softHyphens, ""));
  return characters.flatMap((value, index) => {
    const next = characters[index + 1] ?? "";
    const beforeNarrowSpace = next.replaceAll(narrowSpaces, "") === "" && next !== "";
    return /\s/.test(value) ? [] : [{ value, place, beforeNarrowSpace }];
  });
}

/** A stretch of the author's text, with the white space that poppler printed in it and after it. */
interface Piece extends AuthorsPlace {
  text: string;
}

function piecesOf(text: string, painted: readonly PaintedCharacter[]): readonly Piece[] {
  const pieces: Piece[] = [];
  const characters = painted.values();
  let before: PaintedCharacter | undefined;
  for (const character of text) {
    const last = pieces.at(-1);
    if (/\s/.test(character)) {
      if (last !== undefined && before?.beforeNarrowSpace !== true) last.text += character;
      continue;
    }
    before = characters.next().value;
    const place = before?.place ?? null;
    // What is left out stood between two lines, and so does what is painted between two lines of a cell.
    const goesOn = place !== null && (place.place === last?.place || place.place - 1 === last?.place);
    if (last !== undefined && !goesOn) last.text += "\n";
    if (place === null) continue;
    if (last?.place === place.place) last.text += character;
    else pieces.push({ ...place, text: character });
  }
  const last = pieces.at(-1);
  if (last !== undefined) last.text += "\n";
  return pieces;
}

/** Puts a word that was broken at the end of a line together again. */
function rejoined(text: string, expected: readonly string[]): readonly string[] {
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
