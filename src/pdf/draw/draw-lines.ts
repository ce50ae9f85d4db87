import type { InlineLink, InlineObject, PlacedLines, TextRun } from "../layout/laid-out.ts";
import { isInlineObject } from "../layout/laid-out.ts";
import { n } from "../layout/drawing.ts";
import type { MeasureText } from "../layout/set-paragraph.ts";
import { wordWidthPt } from "../layout/set-paragraph.ts";
import type { GlyphRun, ShapedWord } from "../shaping.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { EncodedRun } from "./glyph-encoder.ts";
import { withRises } from "./glyph-encoder.ts";
import type { PdfFile } from "./pdf-file.ts";
import { colorComponents } from "./pdf-syntax.ts";

export interface TextTools {
  readonly file: PdfFile;
  readonly encode: (run: GlyphRun) => EncodedRun;
  readonly shaper: MeasureText;
}

/** A stretch of a link on one line. */
export interface LinkStretch {
  readonly link: InlineLink;
  readonly leftPt: number;
  readonly rightPt: number;
  readonly baselinePt: number;
  readonly run: TextRun;
}

export interface PlacedObject {
  readonly object: InlineObject["object"];
  readonly widthPt: number;
  readonly leftPt: number;
  readonly baselinePt: number;
}

/**
 * Writes lines of a paragraph as one text object, with a mark for each change of structure element.
 *
 * Returns what has to be drawn beside the text: links and things that stand within a line.
 */
export function drawLines(
  item: PlacedLines,
  { file, encode, shaper }: TextTools,
): { readonly links: readonly LinkStretch[]; readonly objects: readonly PlacedObject[] } {
  const { paragraph, firstLine, endLine, leftPt, baselinePt } = item;
  const { style, words, runs, runOfWord, runOfSpace, lineEnds } = paragraph;
  const isArtifact = item.artifact !== null;
  const links: LinkStretch[] = [];
  const objects: PlacedObject[] = [];
  const out: string[] = [
    `BT ${colorComponents(style.color)} rg ${n(style.leadingPt)} TL 1 0 0 -1 ${n(leftPt)} ${n(baselinePt)} Tm`,
  ];
  let [fontId, sizePt, risePt, trackingPt] = ["", 0, 0, 0];
  let marked: StructureElement | null = null;
  let glyphs = "";

  for (let line = firstLine; line < endLine; line += 1) {
    const start = line === 0 ? 0 : (lineEnds[line - 1] ?? 0);
    const end = lineEnds[line] ?? words.length;
    const y = baselinePt + (line - firstLine) * style.leadingPt;
    let x = leftPt;
    for (let at = start; at < end; at += 1) {
      const word = words[at];
      const run = runs[runOfWord[at] ?? 0];
      if (word === undefined || run === undefined) continue;
      const widthPt = wordWidthPt(word, run);
      if (isInlineObject(word)) placeObject(word, run, x, y);
      else {
        setRun(run);
        writeWord(word);
      }
      if (run.link !== null) extendLink(run, run.link, x, x + widthPt, y, at > start);
      x += widthPt;
      const spaceRun = runs[runOfSpace[at] ?? -1];
      const isLastLine = line === lineEnds.length - 1;
      if (at < end - 1) {
        if (spaceRun === undefined) continue;
        setRun(spaceRun);
        writeWord(shaper.shape(spaceRun.style.font, " "));
        x += spaceRun.spaceWidthPt;
      } else if (!isLastLine && (spaceRun !== undefined || endsWithForcedBreak(at))) {
        // Readers join two words when the space between lines is left out of the marked content.
        const lineEndRun = spaceRun ?? run;
        setRun(lineEndRun);
        writeWord(shaper.shape(lineEndRun.style.font, " "));
      }
    }
    writeHyphen(end - 1);
    flushGlyphs();
    if (line < endLine - 1) out.push("T*");
  }
  closeMark();
  if (trackingPt !== 0) out.push("0 Tc");
  if (risePt !== 0) out.push("0 Ts");
  out.push("ET");
  file.write(out.join("\n"));
  return { links: links.map(withReach), objects };

  function withReach(stretch: LinkStretch): LinkStretch {
    const { reachPt } = stretch.link;
    return reachPt === undefined ? stretch : { ...stretch, rightPt: leftPt + reachPt };
  }

  /** Marked twice: programs that copy go by the page's content, screen readers by the tree. */
  function writeHyphen(at: number): void {
    const hyphen = paragraph.hyphens.get(at);
    if (hyphen === undefined) return;
    if (isArtifact || hyphen.element === null) {
      writeWord(hyphen.word);
      return;
    }
    closeMark();
    const identifier = file.structure.markContent(hyphen.element);
    out.push(`/Span <</MCID ${identifier}/ActualText <FEFF00AD>>> BDC`);
    writeWord(hyphen.word);
    flushGlyphs();
    out.push("EMC");
  }

  /** A word that is cut has no space and no forced break after it. */
  function endsWithForcedBreak(at: number): boolean {
    return paragraph.forcedBreaks.includes(at);
  }

  function setRun(run: TextRun): void {
    if (!isArtifact && run.element !== null && run.element !== marked) {
      closeMark();
      marked = run.element;
      out.push(`/${marked.type} <</MCID ${file.structure.markContent(marked)}>> BDC`);
    }
    const { sizePt: size, trackingEm } = run.style;
    if (size !== sizePt) {
      flushGlyphs();
      sizePt = size;
      fontId = "";
    }
    const tracking = trackingEm * size;
    if (tracking !== trackingPt) {
      flushGlyphs();
      trackingPt = tracking;
      out.push(`${n(tracking)} Tc`);
    }
    if (run.risePt !== risePt) {
      flushGlyphs();
      risePt = run.risePt;
      out.push(`${n(risePt)} Ts`);
    }
  }

  function writeWord(word: ShapedWord): void {
    for (const glyphRun of word.runs) {
      const encoded = encode(glyphRun);
      if (encoded.font.id !== fontId) {
        flushGlyphs();
        fontId = encoded.font.id;
        out.push(`/${fontId} ${n(sizePt)} Tf`);
      }
      const text = withRises(encoded.glyphs, sizePt, risePt);
      if (encoded.actualText === null) glyphs += text;
      else {
        flushGlyphs();
        out.push(`/Span <</ActualText ${encoded.actualText}>> BDC [<${text}>] TJ EMC`);
      }
    }
  }

  function flushGlyphs(): void {
    if (glyphs !== "") out.push(`[<${glyphs}>] TJ`);
    glyphs = "";
  }

  function closeMark(): void {
    flushGlyphs();
    if (marked !== null) out.push("EMC");
    marked = null;
  }

  /** Leaves room in the line; an image with words of its own takes its place in the tree here. */
  function placeObject(word: InlineObject, run: TextRun, x: number, y: number): void {
    const object = isArtifact ? withoutElement(word.object) : word.object;
    if (object.kind === "image" && object.element !== null) {
      closeMark();
      file.structure.attach(object.element);
    }
    setRun(run);
    if (fontId === "") writeWord(shaper.shape(run.style.font, ""));
    flushGlyphs();
    if (fontId === "") useAnyFont(run);
    out.push(`[${n((-word.widthPt * 1000) / sizePt)}] TJ`);
    objects.push({ object, widthPt: word.widthPt, leftPt: x, baselinePt: y });
  }

  /** Moving within a line needs a font, though no glyph of it is drawn. */
  function useAnyFont(run: TextRun): void {
    const space = shaper.shape(run.style.font, " ").runs[0];
    if (space === undefined) return;
    fontId = encode(space).font.id;
    out.push(`/${fontId} ${n(sizePt)} Tf`);
  }

  function extendLink(
    run: TextRun,
    link: InlineLink,
    from: number,
    to: number,
    y: number,
    continues: boolean,
  ): void {
    const last = links.at(-1);
    if (continues && last !== undefined && last.link === link && last.baselinePt === y)
      links[links.length - 1] = { ...last, rightPt: to };
    else links.push({ link, leftPt: from, rightPt: to, baselinePt: y, run });
  }
}

/** In a table's head that is shown again a picture says nothing either: the tree has it once. */
function withoutElement(object: InlineObject["object"]): InlineObject["object"] {
  return object.kind === "image" ? { ...object, element: null } : object;
}
