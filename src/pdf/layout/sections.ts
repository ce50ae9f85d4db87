import type { Handbook, Part, Section } from "../../document/handbook.ts";
import type { Hyphenate } from "../hyphenation.ts";
import type { PageDesign } from "../printouts/page-design.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { layOutBlocks } from "./blocks.ts";
import { layOutDateLines } from "./date-lines.ts";
import { spanDestinations } from "./destinations.ts";
import type { Galley } from "./galley.ts";
import { addSlug, addSpace, createGalley } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import { baselineInLine, CAPITAL_EM } from "./laid-out.ts";
import { layOutNotes } from "./notes.ts";
import { addParagraph, lineItem } from "./paragraphs.ts";
import type { MeasureText } from "./set-paragraph.ts";
import { setParagraph } from "./set-paragraph.ts";
import { layOutSectionBlocks } from "./technique-cards.ts";

/** What all sections of a handbook are laid out with. */
export interface HandbookContext {
  readonly handbook: Handbook;
  readonly design: PageDesign;
  readonly measure: MeasureText;
  readonly root: StructureElement;
  readonly hyphenate?: Hyphenate | undefined;
}

/** A section on a galley of its own: it starts a page. */
export function layOutSection(
  section: Section,
  part: Part,
  context: HandbookContext,
  /** Of the highest page number. */
  pageDigits: number,
): Galley {
  const { handbook, design, measure, root } = context;
  const galley = createGalley();
  const { lengths, type } = design;
  const sect = structureElement("Sect", root, { lang: section.lang });
  const block: BlockContext = {
    layOutBlocks,
    measure,
    images: handbook.images,
    words: handbook.words,
    sectionId: section.id,
    smallestPt: design.type.smallestPt,
    pageDigits,
    hyphenate:
      context.hyphenate === undefined ? undefined : inItsLanguage(context.hyphenate, handbook.language),
    design,
    galley,
    parent: sect,
    leftPt: 0,
    widthPt: design.columns[0]?.widthPt ?? 0,
    body: type.body,
    listDepth: 0,
    listMarker: "bullet",
  };
  galley.destinations.push(section.id, ...section.aliases, ...spanDestinations(section.id, section.title));
  if (part.title !== null && part.sections[0] === section) addPartTitle(part.title, section, handbook, block);
  addTitle(section, block);
  if (section.summary !== null) {
    addSpace(galley, lengths.afterHeadingPt);
    const summary = structureElement("P", sect);
    addParagraph([textFragment(section.summary, type.lead, summary, measure)], type.lead, block, {
      balanced: true,
    });
  }
  const gapAfterTitle = section.blocks[0]?.type === "heading" ? lengths.headingGapPt[3] : lengths.blockGapPt;
  addSpace(galley, section.summary === null ? lengths.paragraphGapPt : gapAfterTitle);
  layOutSectionBlocks(section.blocks, block);
  layOutNotes(section.notes, block);
  galley.keepNext = false;
  galley.stops.push(galley.slugs.length);
  layOutDateLines(section.dates, block);
  return galley;
}

/** Patterns of another language would break words wrongly. */
function inItsLanguage(
  hyphenate: Hyphenate,
  language: string,
): (text: string, element: StructureElement) => string {
  return (text, element) => {
    let around: StructureElement | null = element;
    while (around !== null && around.lang === undefined) around = around.parent;
    return hyphenate(text, around?.lang ?? language);
  };
}

function addPartTitle(title: string, section: Section, handbook: Handbook, context: BlockContext): void {
  const { galley, measure, design } = context;
  const style = { ...design.type.lead, font: "bold" } as const;
  // No heading: the section's title, which follows, is one of level 1 itself.
  // It is the handbook's, whatever the language of its first section.
  const lang = section.lang === undefined ? undefined : handbook.language;
  const element = structureElement("P", context.parent, { lang });
  addParagraph([textFragment(title, style, element, measure)], style, context, { keepWhole: true });
  galley.keepNext = true;
  galley.gapPt = design.lengths.afterHeadingPt;
}

/** The title, and the section's number large and light in the side column, cap height to cap height. */
function addTitle(section: Section, context: BlockContext): void {
  const { galley, design, measure } = context;
  const { h1, sectionNumber } = design.type;
  const column = design.columns[0];
  if (section.number !== null && column !== undefined) {
    const set = setParagraph([textFragment(String(section.number), sectionNumber, null, measure)], measure, {
      style: sectionNumber,
      measurePt: design.sideColumn?.widthPt ?? column.widthPt,
    });
    if (design.sideColumn === null) {
      addSlug(galley, sectionNumber.leadingPt, [
        { ...lineItem(set, 0, 0, baselineInLine(sectionNumber)), artifact: "layout" },
      ]);
      galley.keepNext = true;
    } else {
      const capTop = baselineInLine(h1) - CAPITAL_EM * h1.sizePt;
      const leftPt = design.sideColumn.leftPt - column.leftPt;
      const baselinePt = capTop + CAPITAL_EM * sectionNumber.sizePt;
      galley.beside.push({ ...lineItem(set, 0, leftPt, baselinePt), artifact: "layout" });
    }
  }
  const element = structureElement("H1", context.parent);
  const fragments = inlineFragments(section.title, h1, element, { ...context, hyphenate: undefined });
  addParagraph(fragments, h1, context, { balanced: true, keepWhole: true });
  galley.keepNext = true;
}
