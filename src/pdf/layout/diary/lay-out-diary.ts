/** A diary to fill in: what the section says about it, then its weeks, as a grid or as a list. */
import type { DateLine, Handbook, Section } from "../../../document/handbook.ts";
import { allSections } from "../../../document/handbook.ts";
import { fill } from "../../../locale/words.ts";
import { readableMeasurePt } from "../../printouts/page-design.ts";
import type { DiaryPrintout } from "../../printouts/printout.ts";
import { printoutWords } from "../../printouts/printout.ts";
import type { StructureElement } from "../../structure/structure-element.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import { columnHeightPt } from "../block-context.ts";
import { layOutBlocks } from "../blocks.ts";
import { layOutDateLines } from "../date-lines.ts";
import { addSheetLines, lastDay, sheetFeet } from "../edition-block.ts";
import { fitColumns, tightestOf } from "../fit-columns.ts";
import { layOutFurniture } from "../furniture.ts";
import type { Galley } from "../galley.ts";
import { addSpace, createGalley } from "../galley.ts";
import { textFragment } from "../inline-fragments.ts";
import type { LaidOutPrintout, OutlineItem } from "../laid-out.ts";
import { layOutPages } from "../pages.ts";
import { addParagraph } from "../paragraphs.ts";
import type { MeasureText } from "../set-paragraph.ts";
import { isCounted } from "./diary-fields.ts";
import { addCounts, addWeekGrid } from "./diary-grid.ts";
import { addCountList, addWeekList } from "./diary-list.ts";

const WEEKS_A_PAGE = 2;

/** What a handbook lacks for the diary, as the end of a sentence. */
export function missingForDiary({ sectionId }: DiaryPrintout, handbook: Handbook): string | null {
  const section = findSection(sectionId, handbook);
  if (section === undefined) return `there is no section with the id ${sectionId}`;
  return section.leaflet === null ? `the section ${sectionId} has no text for a leaflet (leaflet:)` : null;
}

export function layOutDiary(
  printout: DiaryPrintout,
  handbook: Handbook,
  measure: MeasureText,
): LaidOutPrintout {
  const { design, form, weeks, sectionId } = printout;
  const section = findSection(sectionId, handbook);
  if (section === undefined) throw new Error(`There is no section ${sectionId}.`);
  const root: StructureElement = { type: "Document", parent: null };
  const { words } = handbook;
  const title = printoutWords(printout, handbook.language).title;
  const galleys: { readonly galley: Galley; readonly title: string }[] = [];
  start(words.howToUse);
  addIntroduction(section);
  for (let week = 1; week <= weeks; week += 1) {
    const startsPage = form === "list" || (week - 1) % WEEKS_A_PAGE === 0;
    const context = startsPage ? start(fill(words.week, { week })) : again();
    if (!startsPage) addSpace(context.galley, design.lengths.blockGapPt);
    if (form === "grid") addWeekGrid(week, words, context);
    else addWeekList(week, words, context);
    if (!isCounted(week, weeks)) continue;
    addSpace(context.galley, design.lengths.blockGapPt);
    if (form === "grid") addCounts(week, printout.medicineDayLines, words, context);
    else addCountList(week, words, context);
  }

  const bodies = galleys.map((part, index) => ({
    ...part,
    pages: layOutPages(index === 0 ? onOnePage(part.galley) : part.galley, design),
  }));
  const count = bodies.reduce((sum, { pages }) => sum + pages.length, 0);
  const outline: OutlineItem[] = [];
  let number = 0;
  const pages = bodies.flatMap(({ title: partTitle, pages: partPages }) => {
    outline.push({ title: partTitle, pageIndex: number, topPt: 0, children: [] });
    return partPages.map(({ items, destinations }) => {
      number += 1;
      const furniture = layOutFurniture(
        { handbook, design, measure, root },
        { number, count, runningHead: null },
      );
      return { destinations, items: [...items, ...furniture] };
    });
  });
  return {
    paper: design.paper,
    pages,
    sheets: null,
    pageMap: { pages: [] },
    outline,
    root,
    shaper: measure,
  };

  /** What the diary is for is read at a glance: space shrinks before a page begins for a line of it and the dates. */
  function onOnePage(galley: Galley): Galley {
    return fitColumns(galley, 1, columnHeightPt(design), tightestOf(handbook))?.galley ?? galley;
  }

  function start(partTitle: string): BlockContext {
    galleys.push({ galley: createGalley(), title: partTitle });
    return again();
  }

  function again(): BlockContext {
    const galley = galleys.at(-1)?.galley ?? createGalley();
    return {
      layOutBlocks,
      measure,
      images: handbook.images,
      words,
      sectionId,
      smallestPt: design.type.smallestPt,
      design,
      galley,
      parent: structureElement("Sect", root),
      leftPt: 0,
      widthPt: design.columns[0]?.widthPt ?? 0,
      body: design.type.body,
      listDepth: 0,
      listMarker: "bullet",
    };
  }

  function addIntroduction({ leaflet, dates }: Section): void {
    const context = again();
    const { type, lengths } = design;
    const heading = structureElement("H1", context.parent);
    addParagraph([textFragment(title, type.h1, heading, measure)], type.h1, context, {
      balanced: true,
      keepWhole: true,
    });
    addSpace(context.galley, lengths.blockGapPt);
    layOutBlocks(leaflet ?? [], {
      ...context,
      // The grid needs all of the paper; lines of text as long as that would be hard to follow.
      widthPt: Math.min(context.widthPt, readableMeasurePt(context.body)),
    });
    context.galley.keepNext = false;
    layOutDateLines(withExpiry(dates, handbook), context);
    addSheetLines(sheetFeet(handbook)[0] ?? [], handbook, context);
  }
}

/** An edition that expires earlier says so: the diary has no other place for its last day. */
function withExpiry(dates: readonly DateLine[], handbook: Handbook): readonly DateLine[] {
  const last = lastDay([], handbook);
  const own = dates.find(({ kind }) => kind === "nextReview");
  if (last === null || (own?.date ?? "9999") < (last.date ?? "")) return dates;
  return [...dates.filter(({ kind }) => kind !== "nextReview"), last];
}

function findSection(id: string, handbook: Handbook): Section | undefined {
  return allSections(handbook).find((section) => section.id === id);
}
