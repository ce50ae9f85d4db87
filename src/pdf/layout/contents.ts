import { withoutMarks } from "../../document/plain-text.ts";
import type { Part, Section } from "../../document/handbook.ts";
import { imprintOf } from "../../document/imprint.ts";
import { tokens } from "../../theme/tokens.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import { layOutDateLines } from "./date-lines.ts";
import { line } from "./drawing.ts";
import type { Galley } from "./galley.ts";
import { addSlug, addSpace, createGalley } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import type { InlineLink } from "./laid-out.ts";
import { baselineInLine } from "./laid-out.ts";
import { alignedLines, lineItem } from "./paragraphs.ts";
import type { HandbookContext } from "./sections.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

/** The destination of the first contents page. */
export const CONTENTS = "contents";

const DOT_DISTANCE_PT = 5;

/** A section, or the index behind them. */
export type ContentsLine = Pick<Section, "id" | "number" | "title" | "titleText" | "lang">;

/**
 * The contents on a galley of their own: `TOC > TOCI > Reference > Link`.
 *
 * `pageLabelOf` is asked for each section; what it answers does not change any height, so the contents can be laid out
 * once to learn how many pages they take, and again with the numbers.
 */
export function layOutContents(
  context: HandbookContext,
  pageLabelOf: (section: ContentsLine) => string,
  indexLine: ContentsLine | null,
): Galley {
  const { handbook, design, measure, root } = context;
  const galley = createGalley();
  const { h1, lead } = design.type;
  const sect = structureElement("Sect", root);
  galley.destinations.push(CONTENTS);
  const widthPt = design.columns[0]?.widthPt ?? 0;
  const heading = setParagraph(
    [textFragment(handbook.words.contents, h1, structureElement("H1", sect), measure)],
    measure,
    {
      style: h1,
      measurePt: widthPt,
    },
  );
  addSlug(
    galley,
    heading.lineEnds.length * h1.leadingPt,
    alignedLines(heading, { leftPt: 0, topPt: 0, widthPt }),
  );
  galley.keepNext = true;
  addSpace(galley, design.lengths.blockGapPt);
  const toc = structureElement("TOC", sect);
  for (const part of handbook.parts) {
    addPart(part, toc);
  }
  if (indexLine !== null) addEntry(indexLine, toc);
  galley.keepNext = false;
  const imprint = [...imprintOf(handbook), ...handbook.dates];
  layOutDateLines(imprint, { galley, design, measure, parent: sect, leftPt: 0, widthPt });
  return galley;

  function addPart(part: Part, parent: StructureElement): void {
    if (part.title === null) {
      for (const section of part.sections) addEntry(section, parent);
      return;
    }
    const style = { ...lead, font: "bold" } as const;
    const item = structureElement("TOCI", parent);
    const title = setParagraph([textFragment(part.title, style, item, measure)], measure, {
      style,
      measurePt: widthPt,
    });
    if (galley.slugs.length > 1) addSpace(galley, design.lengths.blockGapPt);
    addSlug(
      galley,
      title.lineEnds.length * style.leadingPt,
      alignedLines(title, { leftPt: 0, topPt: 0, widthPt }),
    );
    galley.keepNext = true;
    addSpace(galley, design.lengths.itemGapPt);
    const nested = structureElement("TOC", item);
    for (const section of part.sections) addEntry(section, nested);
  }

  function addEntry(section: ContentsLine, parent: StructureElement): void {
    const { body } = design.type;
    const bold = { ...body, font: "bold" } as const;
    const item = structureElement("TOCI", parent, { lang: section.lang });
    const numberWidthPt = bold.sizePt * 2;
    const pageWidthPt = body.sizePt * 2.6;
    const numberItems =
      section.number === null
        ? []
        : alignedLines(
            setParagraph(
              [textFragment(String(section.number), bold, structureElement("Lbl", item), measure)],
              measure,
              { style: bold, measurePt: widthPt },
            ),
            { leftPt: 0, topPt: 0, widthPt },
          );
    const element = structureElement("Link", structureElement("Reference", item));
    const link: InlineLink = {
      element,
      target: { kind: "destination", names: [section.id] },
      description: section.titleText,
      underline: null,
      reachPt: widthPt - numberWidthPt,
    };
    const fragments = inlineFragments(withoutMarks(section.title), body, element, {
      measure,
      images: handbook.images,
      words: handbook.words,
      sectionId: section.id,
      smallestPt: design.type.smallestPt,
    }).map((fragment) => ({ ...fragment, run: { ...fragment.run, link: fragment.run.link ?? link } }));
    const title = setParagraph(fragments, measure, {
      style: body,
      measurePt: widthPt - numberWidthPt - pageWidthPt,
    });
    const number = setParagraph([textFragment(pageLabelOf(section), bold, element, measure)], measure, {
      style: bold,
      measurePt: widthPt,
    });
    const lastLine = title.lineEnds.length - 1;
    const numberLeft = widthPt - lineWidthPt(number, 0);
    const baselinePt = lastLine * body.leadingPt + baselineInLine(body);
    const dotsFrom = numberWidthPt + lineWidthPt(title, lastLine) + 9;
    // Dots stand on one grid down the page.
    const dotsTo = widthPt - pageWidthPt + DOT_DISTANCE_PT;
    const dotCount = Math.floor((dotsTo - dotsFrom) / DOT_DISTANCE_PT);
    const dots = {
      path: line(0, 0, Math.max(0, dotCount - 1) * DOT_DISTANCE_PT + 0.01, 0),
      stroke: tokens.color.print.edge,
      lineWidthPt: 1.1,
      dotDistancePt: DOT_DISTANCE_PT,
    };
    addSlug(galley, title.lineEnds.length * body.leadingPt, [
      ...numberItems,
      ...alignedLines(title, { leftPt: numberWidthPt, topPt: 0, widthPt }),
      ...(dotCount < 2
        ? []
        : [
            {
              kind: "drawing" as const,
              drawing: [dots],
              leftPt: dotsTo - (dotCount - 1) * DOT_DISTANCE_PT,
              topPt: baselinePt - 0.55,
            },
          ]),
      lineItem(number, 0, numberLeft, baselinePt),
    ]);
    addSpace(galley, design.lengths.itemGapPt + 1);
    // What the program adds stands together: one line alone on a second page looks like a mistake.
    if (section.number === null) galley.keepNext = true;
  }
}
