import type { TextStyle } from "../printouts/page-design.ts";
import type { ShapedWord, Shaper } from "../shaping.ts";
import type { BreakKind } from "./break-opportunities.ts";
import { breakKind, breakOpportunities, breaksOnlyAtSpaces, SOFT_HYPHEN } from "./break-opportunities.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { InlineObject, LineEndHyphen, SetParagraph, TextRun } from "./laid-out.ts";
import { isInlineObject } from "./laid-out.ts";
import { breakLines } from "./total-fit.ts";

/** Layout measures through this, so that tests need no fonts. */
export type MeasureText = Pick<Shaper, "shape">;

/** A stretch of a paragraph in one run, or something drawn in its place. */
export interface Fragment {
  readonly run: TextRun;
  readonly text: string;
  readonly object?: InlineObject;
}

export interface SetOptions {
  readonly style: TextStyle;
  readonly measurePt: number;
  readonly balanced?: boolean;
  /** Code: spaces stay, and a line may end anywhere if it must. */
  readonly keepSpaces?: boolean;
}

/** Stands for a drawn object in the text that line breaking sees. */
export const OBJECT = "\uFFFC";
/** A forced line break. */
export const FORCED_BREAK = "\u2028";
const HYPHEN = "-";
const WORD_JOINER = "\u2060";

interface Material {
  readonly words: (ShapedWord | InlineObject)[];
  readonly runOfWord: number[];
  readonly runOfSpace: number[];
  readonly breaks: BreakKind[];
}

const noBreaks: readonly number[] = [];
const noHyphens: ReadonlyMap<number, LineEndHyphen> = new Map();

/** Breaks fragments into lines. */
export function setParagraph(
  fragments: readonly Fragment[],
  measure: MeasureText,
  options: SetOptions,
): SetParagraph {
  const { style, measurePt, balanced = false, keepSpaces = false } = options;
  const runs = fragments.map(({ run }) => run);
  const texts = keepSpaces ? fragments.map(({ text }) => text) : collapseSpaces(fragments);
  const material: Material = { words: [], runOfWord: [], runOfSpace: [], breaks: [] };
  const onlyFragment = fragments[0];
  const onlyText = texts[0] ?? "";
  if (
    fragments.length === 1 &&
    onlyFragment?.object === undefined &&
    !keepSpaces &&
    breaksOnlyAtSpaces(onlyText)
  )
    addPlainWords(onlyText);
  else addWords(texts.join(""));
  splitWideWords();
  const endsInHyphen = material.breaks.map((kind) => kind === breakKind.hyphen);
  const lineMaterial = {
    wordWidths: Float64Array.from(material.words, (word, index) => wordWidthPt(word, runOf(index))),
    spaceWidths: Float64Array.from(material.runOfSpace, (run) => runs[run]?.spaceWidthPt ?? 0),
    breaks: Uint8Array.from(material.breaks),
    ...(endsInHyphen.includes(true)
      ? {
          endWidths: Float64Array.from(endsInHyphen, (ends, index) =>
            ends ? hyphenWidthPt(runOf(index)) : 0,
          ),
        }
      : {}),
  };
  const lineEnds = breakLines(lineMaterial, measurePt, { balanced });
  const forcedBreaks = material.breaks.flatMap((kind, index) =>
    kind === breakKind.mandatory ? [index] : [],
  );
  const hyphenated = lineEnds.map((end) => end - 1).filter((index) => endsInHyphen[index] === true);
  const hyphens = new Map(hyphenated.map((index) => [index, hyphenAfter(runOf(index))]));
  return {
    style,
    runs,
    // A list that grew has room for as much again, and a book has tens of thousands of paragraphs: copies fit.
    words: material.words.slice(),
    runOfWord: material.runOfWord.slice(),
    runOfSpace: material.runOfSpace.slice(),
    lineEnds: lineEnds.slice(),
    forcedBreaks: forcedBreaks.length === 0 ? noBreaks : forcedBreaks,
    hyphens: hyphens.size === 0 ? noHyphens : hyphens,
  };

  function hyphenWidthPt(run: TextRun): number {
    return wordWidthPt(measure.shape(run.style.font, HYPHEN), run);
  }

  function hyphenAfter(run: TextRun): LineEndHyphen {
    const element =
      run.element === null ? null : structureElement("Span", run.element, { actualText: SOFT_HYPHEN });
    return { word: measure.shape(run.style.font, HYPHEN), element };
  }

  function runOf(wordIndex: number): TextRun {
    const run = runs[material.runOfWord[wordIndex] ?? 0];
    if (run === undefined) throw new Error("A word without a run.");
    return run;
  }

  function push(word: ShapedWord | InlineObject, run: number, space: number, kind: BreakKind): void {
    material.words.push(word);
    material.runOfWord.push(run);
    material.runOfSpace.push(space);
    material.breaks.push(kind);
  }

  function addPlainWords(text: string): void {
    for (const word of text.split(" ")) push(measure.shape(style0(), word), 0, 0, breakKind.space);
    material.runOfSpace[material.runOfSpace.length - 1] = -1;
  }

  function style0(): TextStyle["font"] {
    return runs[0]?.style.font ?? style.font;
  }

  /** Cuts the text at spaces, at the ends of runs and wherever a line may end. */
  function addWords(text: string): void {
    const breaks = breakOpportunities(text);
    let offset = 0;
    texts.forEach((fragmentText, run) => {
      const object = fragments[run]?.object;
      const font = runs[run]?.style.font ?? style.font;
      let start = offset;
      const end = offset + fragmentText.length;
      const flush = (to: number, kind: BreakKind): void => {
        const part = text.slice(start, to);
        if (object !== undefined && part === OBJECT) push(object, run, -1, kind);
        else if (part !== "") push(measure.shape(font, part), run, -1, kind);
        else if (kind !== breakKind.none) raiseLastBreak(kind);
        start = to;
      };
      for (let place = offset; place < end; place += 1) {
        const character = text[place];
        const kindHere = breaks.get(place);
        if (kindHere !== undefined && place > start) flush(place, kindHere);
        else if (kindHere !== undefined) raiseLastBreak(kindHere);
        if (character === FORCED_BREAK || character === "\n") {
          flush(place, breakKind.none);
          const lineIsEmpty = (material.breaks.at(-1) ?? breakKind.mandatory) === breakKind.mandatory;
          if (lineIsEmpty) push(measure.shape(font, ""), run, -1, breakKind.none);
          raiseLastBreak(breakKind.mandatory);
          start = place + 1;
        } else if (character === " " && !keepSpaces) {
          flush(place, breakKind.none);
          const last = material.runOfSpace.length - 1;
          if (last >= 0) material.runOfSpace[last] = run;
          start = place + 1;
        }
      }
      flush(end, breaks.get(end) ?? breakKind.none);
      offset = end;
    });
  }

  function raiseLastBreak(kind: BreakKind): void {
    const last = material.breaks.length - 1;
    if (last >= 0 && material.breaks[last] !== breakKind.mandatory) material.breaks[last] = kind;
  }

  /** A word wider than the measure is cut between characters: nothing is ever clipped. */
  function splitWideWords(): void {
    const cuttable = new Map<number, string>();
    material.words.forEach((word, index) => {
      if (!isInlineObject(word) && wordWidthPt(word, runOf(index)) > measurePt)
        cuttable.set(index, word.text);
    });
    if (cuttable.size === 0) return;
    const { words, runOfWord, runOfSpace, breaks } = material;
    const old = {
      words: [...words],
      runOfWord: [...runOfWord],
      runOfSpace: [...runOfSpace],
      breaks: [...breaks],
    };
    for (const list of [words, runOfWord, runOfSpace, breaks]) list.length = 0;
    old.words.forEach((word, index) => {
      const run = old.runOfWord[index] ?? 0;
      const space = old.runOfSpace[index] ?? -1;
      const kind = old.breaks[index] ?? breakKind.none;
      const text = cuttable.get(index);
      if (text === undefined) {
        push(word, run, space, kind);
        return;
      }
      const parts = text.match(/\P{M}\p{M}*/gu) ?? [text];
      const font = runs[run]?.style.font ?? style.font;
      parts.forEach((part, at) => {
        const isLast = at === parts.length - 1;
        push(measure.shape(font, part), run, isLast ? space : -1, isLast ? kind : breakKind.emergency);
      });
    });
  }
}

/** Width of a word in points, with the tracking of its style. */
export function wordWidthPt(word: ShapedWord | InlineObject, run: TextRun): number {
  if (isInlineObject(word)) return word.widthPt;
  const { sizePt, trackingEm } = run.style;
  return (word.width * sizePt) / 1000 + word.glyphCount * trackingEm * sizePt;
}

export function lineWidthPt(paragraph: SetParagraph, line: number): number {
  const { words, runs, runOfWord, runOfSpace, lineEnds, hyphens } = paragraph;
  const start = line === 0 ? 0 : (lineEnds[line - 1] ?? 0);
  const end = lineEnds[line] ?? words.length;
  let width = 0;
  for (let i = start; i < end; i += 1) {
    const [word, run] = [words[i], runs[runOfWord[i] ?? 0]];
    if (word === undefined || run === undefined) continue;
    width += wordWidthPt(word, run);
    const hyphen = i === end - 1 ? hyphens.get(i) : undefined;
    if (hyphen !== undefined) width += wordWidthPt(hyphen.word, run);
    if (i < end - 1) width += runs[runOfSpace[i] ?? -1]?.spaceWidthPt ?? 0;
  }
  return width;
}

/** The narrowest and the widest that a text can be set, for the columns of a table. */
export function contentWidths(
  fragments: readonly Fragment[],
  measure: MeasureText,
  style: TextStyle,
): { readonly minPt: number; readonly maxPt: number } {
  const whole = setParagraph(fragments, measure, { style, measurePt: 100_000 });
  const maxPt = Math.max(0, ...whole.lineEnds.map((_, line) => lineWidthPt(whole, line)));
  const narrow = setParagraph(fragments, measure, { style, measurePt: 1000 });
  let [minPt, width] = [0, 0];
  narrow.words.forEach((word, index) => {
    const run = narrow.runs[narrow.runOfWord[index] ?? 0];
    if (run !== undefined) width += wordWidthPt(word, run);
    minPt = Math.max(minPt, width);
    if ((narrow.runOfSpace[index] ?? -1) >= 0) width = 0;
  });
  return { minPt, maxPt };
}

/** Runs of white space become one space, also across fragments; none stays at either end. */
function collapseSpaces(fragments: readonly Fragment[]): string[] {
  let afterSpace = true;
  const texts = fragments.map(({ text, object }) => {
    if (object !== undefined) {
      afterSpace = false;
      return OBJECT;
    }
    const single = text.replace(/[ \t\r\n\f]+/g, " ");
    const trimmed = afterSpace && single.startsWith(" ") ? single.slice(1) : single;
    if (trimmed !== "") afterSpace = trimmed.endsWith(" ") || trimmed.endsWith(FORCED_BREAK);
    return trimmed.replaceAll(` ${FORCED_BREAK}`, FORCED_BREAK);
  });
  for (let last = texts.length - 1; last >= 0; last -= 1) {
    texts[last] = (texts[last] ?? "").replace(/ +$/, "");
    if (texts[last] !== "") break;
  }
  return texts;
}

/**
 * Ties what follows to the word before it, so that no line ends between them: a space becomes a no-break space;
 * without a space a word joiner does it.
 */
export function tieToPrevious(fragments: Fragment[]): void {
  const last = fragments.at(-1);
  if (last === undefined) return;
  const tied = / +$/.test(last.text) ? last.text.replace(/ +$/, "\u00A0") : last.text + WORD_JOINER;
  fragments[fragments.length - 1] = { ...last, text: tied };
}
