/**
 * "(page 12)" behind a link within the handbook, for those who hold it in their hands.
 *
 * Page numbers are known when all lines are set, so lines leave room for the widest number and take the true one
 * afterwards: no line end moves by it, and no second layout is needed.
 */
import { fill } from "../../locale/words.ts";
import type { Words } from "../../locale/words.ts";
import type { FontName, TextStyle } from "../printouts/page-design.ts";
import type { LaidOutPage, PlacedItem, SetParagraph, TextRun } from "./laid-out.ts";
import type { MeasureText } from "./set-paragraph.ts";

/** The words with room for a number, and what the number has to be. */
export function pageReference(
  names: readonly string[],
  { font }: TextStyle,
  {
    measure,
    words,
    pageDigits,
  }: { readonly measure: MeasureText; readonly words: Words; readonly pageDigits: number },
): { readonly text: string; readonly pageOf: NonNullable<TextRun["pageOf"]> } {
  const phrase = words.onPage.replaceAll(" ", "\u00A0");
  const text = ` ${fill(phrase, { page: widestDigit(font, measure).repeat(pageDigits) })}`;
  return { text, pageOf: { names, phrase } };
}

function widestDigit(font: FontName, measure: MeasureText): string {
  const width = (digit: string): number => measure.shape(font, digit).width;
  return Array.from("0123456789").reduce((widest, digit) => (width(digit) > width(widest) ? digit : widest));
}

/** Pages whose references say the true numbers; what is not there gets none. */
export function withPageNumbers<Page extends Pick<LaidOutPage, "items">>(
  pages: readonly Page[],
  labelOf: (names: readonly string[]) => string,
  measure: MeasureText,
): Page[] {
  // A paragraph that goes over a page end stays one.
  const done = new Map<SetParagraph, SetParagraph>();
  const numbered = (paragraph: SetParagraph): SetParagraph => {
    if (!paragraph.runs.some(({ pageOf }) => pageOf !== undefined)) return paragraph;
    const known = done.get(paragraph) ?? withNumbers(paragraph, labelOf, measure);
    done.set(paragraph, known);
    return known;
  };
  const isWaiting = (item: PlacedItem): boolean =>
    item.kind === "lines" && numbered(item.paragraph) !== item.paragraph;
  return pages.map((page) =>
    page.items.some(isWaiting)
      ? {
          ...page,
          items: page.items.map((item) =>
            item.kind === "lines" ? { ...item, paragraph: numbered(item.paragraph) } : item,
          ),
        }
      : page,
  );
}

function withNumbers(
  paragraph: SetParagraph,
  labelOf: (names: readonly string[]) => string,
  measure: MeasureText,
): SetParagraph {
  const words = [...paragraph.words];
  paragraph.runs.forEach((run, index) => {
    if (run.pageOf === undefined) return;
    const text = fill(run.pageOf.phrase, { page: labelOf(run.pageOf.names) });
    const places = paragraph.runOfWord.flatMap((of, at) => (of === index ? [at] : []));
    const parts = places.length === 1 ? [text] : cutLike(text, places.length);
    places.forEach((at, part) => {
      words[at] = measure.shape(run.style.font, parts[part] ?? "");
    });
  });
  return { ...paragraph, words };
}

/** In a very narrow column the room was cut between its characters, so the number is too. */
function cutLike(text: string, count: number): readonly string[] {
  const letters = Array.from(text);
  return [...letters.slice(0, count - 1), letters.slice(count - 1).join("")];
}
