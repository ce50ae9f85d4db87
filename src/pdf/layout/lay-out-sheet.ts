/** One section, or what stands under one heading, on one side of paper: a title, columns, and dates at the foot. */
import type { Block, Heading, List } from "../../document/block.ts";
import type { Handbook, Section } from "../../document/handbook.ts";
import { allSections } from "../../document/handbook.ts";
import { mapSection } from "../../document/map-tree.ts";
import { plainText } from "../../document/plain-text.ts";
import { inlinesOf } from "../../document/visit.ts";
import { ContentProblem } from "../../diagnostics/content-problem.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import { fill } from "../../locale/words.ts";
import type { PageDesign } from "../printouts/page-design.ts";
import type { SheetPrintout } from "../printouts/printout.ts";
import { printoutWords } from "../printouts/printout.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { layOutBlocks } from "./blocks.ts";
import { withoutDeadLinks } from "./chosen-sections.ts";
import { layOutDateLines } from "./date-lines.ts";
import { addSheetLines, lastDay, sheetFeet } from "./edition-block.ts";
import { fitColumns, tightened, tightestOf } from "./fit-columns.ts";
import { layOutFooter } from "./furniture.ts";
import type { Galley } from "./galley.ts";
import { addSpace, createGalley, galleyHeightPt } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import type { LaidOutPrintout } from "./laid-out.ts";
import { addParagraph } from "./paragraphs.ts";
import { placeColumns } from "./pages.ts";
import { paginate } from "./paginate.ts";
import type { MeasureText } from "./set-paragraph.ts";

/** What a handbook lacks for the sheet, as the end of a sentence. */
export function missingForSheet({ sectionId, headingId }: SheetPrintout, handbook: Handbook): string | null {
  const section = allSections(handbook).find(({ id }) => id === sectionId);
  if (section === undefined) return `there is no section with the id ${sectionId}`;
  if (headingId === null || headingIndex(section, headingId) >= 0) return null;
  return `the section ${sectionId} has no heading with the id ${headingId}`;
}

export function layOutSheet(
  printout: SheetPrintout,
  handbook: Handbook,
  measure: MeasureText,
): LaidOutPrintout {
  const { design } = printout;
  const section = sheetSection(printout, handbook);
  const root: StructureElement = { type: "Document", parent: null };
  const sect = structureElement("Sect", root, { lang: section.lang });
  const { leftPt, rightPt } = design.span;
  // Title and dates go from side to side, whatever the columns between them.
  const wide = { ...design, columns: [{ leftPt, widthPt: rightPt - leftPt }], sideColumn: null };
  const head = createGalley();
  addTitle(section, contextOf(head, wide));
  const body = createGalley();
  layOutBlocks(section.blocks, contextOf(body, design));
  const headPt = galleyHeightPt(head) + design.lengths.blockGapPt;
  const fits = sheetFeet(handbook).map((lines) => {
    const foot = createGalley();
    addSourcesNote(section, contextOf(foot, wide));
    layOutDateLines(section.dates, contextOf(foot, wide));
    addSheetLines(lines, handbook, contextOf(foot, wide));
    const footPt = galleyHeightPt(foot) + (foot.slugs.length === 0 ? 0 : design.lengths.blockGapPt);
    const roomPt = design.bottomPt - design.topPt - headPt - footPt;
    return { foot, roomPt, fitted: fitColumns(body, design.columns.length, roomPt, tightestOf(handbook)) };
  });
  const { foot, roomPt, fitted = null } = fits.find((fit) => fit.fitted !== null) ?? fits.at(-1) ?? {};
  if (foot === undefined || fitted === null) throw tooLong(body, roomPt ?? 0);
  const bodyTop = design.topPt + headPt;
  const placed = [
    placeColumns(head, paginate(head, Number.MAX_SAFE_INTEGER), wide.columns, design.topPt),
    placeColumns(fitted.galley, fitted.columns, design.columns, bodyTop),
    placeColumns(
      foot,
      paginate(foot, Number.MAX_SAFE_INTEGER),
      wide.columns,
      design.bottomPt - galleyHeightPt(foot),
    ),
  ];
  const { words } = handbook;
  const last = lastDay(section.dates, handbook);
  const footer = layOutFooter(
    { handbook, design, measure, root },
    last === null ? "" : `${words.doNotUseAfter} ${last.text}`,
  );
  return {
    paper: design.paper,
    pages: [
      {
        items: [...placed.flatMap(({ items }) => items), ...footer],
        destinations: [{ name: section.id, topPt: 0 }, ...placed.flatMap(({ destinations }) => destinations)],
      },
    ],
    sheets: null,
    pageMap: { pages: [] },
    outline: [],
    root,
    shaper: measure,
  };

  function contextOf(galley: Galley, ofDesign: PageDesign): BlockContext {
    return {
      layOutBlocks,
      measure,
      images: handbook.images,
      words: handbook.words,
      sectionId: section.id,
      smallestPt: design.type.smallestPt,
      design: ofDesign,
      galley,
      parent: sect,
      leftPt: 0,
      widthPt: ofDesign.columns[0]?.widthPt ?? 0,
      body: design.type.body,
      listDepth: 0,
      listMarker: "bullet",
      ticked: { lists: tickListsOf(section, printout), linesToWriteOn: printout.linesToWriteOn },
    };
  }

  /** `printout-fits`: the author learns by how much, and nothing is clipped or made smaller. */
  function tooLong(galley: Galley, heightPt: number): ContentProblem {
    const { title } = printoutWords(printout, handbook.language);
    const { leadingPt } = design.type.body;
    const tightPt = galleyHeightPt(tightened(galley, tightestOf(handbook)));
    const lines = Math.max(1, Math.ceil((tightPt - heightPt * design.columns.length) / leadingPt));
    return new ContentProblem(
      diagnose(
        "printout-fits",
        section.source,
        `${title}: the section “${section.titleText}” is about ${lines} ${lines === 1 ? "line" : "lines"} too long for one side.`,
        "Shorten the section.",
      ),
    );
  }
}

function addTitle(section: Section, context: BlockContext): void {
  const { h1, lead } = context.design.type;
  const element = structureElement("H1", context.parent);
  addParagraph(inlineFragments(section.title, h1, element, context), h1, context, { balanced: true });
  if (section.summary === null) return;
  addSpace(context.galley, context.design.lengths.afterHeadingPt);
  const summary = structureElement("P", context.parent);
  addParagraph([textFragment(section.summary, lead, summary, context.measure)], lead, context, {
    balanced: true,
  });
}

/** A number in brackets means nothing on a sheet without its list, so the sheet says where the list is. */
function addSourcesNote(section: Section, context: BlockContext): void {
  const text = inlinesOf(section).find((inline) => inline.type === "text" && /^\[\d+\]/.test(inline.value));
  if (text?.type !== "text") return;
  const { small } = context.design.type;
  const element = structureElement("P", context.parent);
  const note = fill(context.words.sourcesElsewhere, { number: /\[\d+\]/.exec(text.value)?.[0] ?? "" });
  addParagraph([textFragment(note, small, element, context.measure)], small, context);
}

/** The section as it stands alone: no link leads away from the sheet. */
function sheetSection({ sectionId, headingId }: SheetPrintout, handbook: Handbook): Section {
  const found = allSections(handbook).find(({ id }) => id === sectionId);
  if (found === undefined) throw new Error(`There is no section ${sectionId}.`);
  const section = withoutDeadLinks(found, [found]);
  return headingId === null ? section : underHeading(section, headingId);
}

function underHeading(section: Section, headingId: string): Section {
  const start = headingIndex(section, headingId);
  const heading = section.blocks[start];
  if (heading?.type !== "heading") throw new Error(`There is no heading ${headingId}.`);
  const rest = section.blocks.slice(start + 1);
  const end = rest.findIndex((block) => block.type === "heading" && block.level <= heading.level);
  const blocks = end === -1 ? rest : rest.slice(0, end);
  const raised = mapSection(
    { ...section, blocks, notes: [] },
    { inline: (inline) => inline, block: (block) => raise(block, heading.level - 1) },
  );
  return { ...raised, title: heading.children, titleText: plainText(heading.children), summary: null };
}

/** The heading has become the title, so those below it move up with it. */
function raise(block: Block, levels: number): Block {
  if (block.type !== "heading") return block;
  const level = headingLevels.find((known) => known === Math.max(2, block.level - levels)) ?? block.level;
  return { ...block, level };
}

const headingLevels: readonly Heading["level"][] = [2, 3, 4, 5, 6];

function headingIndex(section: Section, headingId: string): number {
  return section.blocks.findIndex((block) => block.type === "heading" && block.id === headingId);
}

function tickListsOf(section: Section, { tickLists }: SheetPrintout): ReadonlySet<List> {
  const lists = section.blocks.filter((block): block is List => block.type === "list");
  return new Set(tickLists === "all" ? lists : lists.slice(-1));
}
