/** A leaflet: panels in reading order, each a page of its own that has its place on a sheet to be folded. */
import { ContentProblem } from "../../../diagnostics/content-problem.ts";
import { diagnose } from "../../../diagnostics/diagnostic.ts";
import type { Handbook, Section } from "../../../document/handbook.ts";
import { allSections } from "../../../document/handbook.ts";
import type { Sheets } from "../../imposition.ts";
import type { FoldedPrintout, Panel } from "../../printouts/printout.ts";
import type { StructureElement } from "../../structure/structure-element.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import { layOutBlocks } from "../blocks.ts";
import type { Galley } from "../galley.ts";
import { createGalley, galleyHeightPt } from "../galley.ts";
import type { Destination, LaidOutPrintout, OutlineItem, PlacedItem } from "../laid-out.ts";
import { placeColumns } from "../pages.ts";
import { paginate } from "../paginate.ts";
import type { MeasureText } from "../set-paragraph.ts";
import { layOutBackFoot } from "./back-foot.ts";
import type { FilledPanels } from "./fill-panels.ts";
import { fillPanels, heightOf } from "./fill-panels.ts";
import { foldTicks } from "./fold-ticks.ts";
import { layOutFront } from "./front-panel.ts";
import type { SectionStart } from "./panel-text.ts";
import { layOutPanelTexts } from "./panel-text.ts";

/** What a handbook lacks for a leaflet, as the end of a sentence. */
export function missingForFolded({ frames }: FoldedPrintout, handbook: Handbook): string | null {
  const sections = new Map(allSections(handbook).map((section) => [section.id, section]));
  for (const id of frames.flatMap(({ sectionIds }) => sectionIds)) {
    const section = sections.get(id);
    if (section === undefined) return `there is no section with the id ${id}`;
    if (section.leaflet === null) return `the section ${id} has no text for a leaflet (leaflet:)`;
  }
  return null;
}

export function layOutFolded(
  printout: FoldedPrintout,
  handbook: Handbook,
  measure: MeasureText,
): LaidOutPrintout {
  const { design, panels } = printout;
  const root: StructureElement = { type: "Document", parent: null };
  const sections = new Map(allSections(handbook).map((section) => [section.id, section]));
  const flowing = panels.filter(({ name }) => name !== "front");
  const text = createGalley();
  const starts = layOutPanelTexts(printout, sections, contextOf(text, root));
  const foot = createGalley();
  layOutBackFoot(printout, handbook, contextOf(foot, structureElement("Sect", root)));
  const footPt = galleyHeightPt(foot);
  const heightPt = design.bottomPt - design.topPt;
  const heights = flowing.map(({ name }) =>
    name === "back" ? heightPt - footPt - design.lengths.blockGapPt : heightPt,
  );
  const filled = fillPanels(
    text,
    heights,
    starts.flatMap(({ slug, startsPanel }) =>
      startsPanel === null ? [] : [{ slug, panel: flowing.findIndex(({ name }) => name === startsPanel) }],
    ),
  );
  if (filled.firstWithoutRoom !== null) throw tooLong(filled.firstWithoutRoom);

  const outline: OutlineItem[] = [];
  const pages = panels.map((panel, pageIndex) => {
    const ticks = foldTicks(panel, printout);
    if (panel.name === "front") {
      const items = layOutFront(printout, textLeftPt(panel, printout), {
        handbook,
        message: messageOf(sections.get(printout.messageFrom)),
        context: contextOf(createGalley(), root),
      });
      return { items: [...items, ...ticks], destinations: [] };
    }
    const { items, destinations } = layOutPanel(panel, pageIndex);
    return { items: [...items, ...ticks], destinations };
  });
  return {
    paper: design.paper,
    pages,
    sheets: sheetsOf(printout),
    pageMap: { pages: [] },
    outline,
    root,
    shaper: measure,
  };

  function layOutPanel(
    panel: Panel,
    pageIndex: number,
  ): { readonly items: readonly PlacedItem[]; readonly destinations: readonly Destination[] } {
    const { first, end } = filled.panels[flowing.indexOf(panel)] ?? { first: 0, end: 0 };
    const column = [{ leftPt: textLeftPt(panel, printout), widthPt: design.columns[0]?.widthPt ?? 0 }];
    const spread = spreadOut(text, filled, flowing.indexOf(panel), starts, heights);
    const placed = placeColumns(spread, [{ first, end, repeatedHead: null }], column, design.topPt);
    for (const { slug, section } of starts)
      if (slug >= first && slug < end)
        outline.push({
          title: section.titleText,
          pageIndex,
          topPt: design.topPt + heightOf(spread, first, slug),
          children: [],
        });
    if (panel.name !== "back") return placed;
    const atFoot = placeColumns(foot, paginate(foot, Infinity), column, design.bottomPt - footPt);
    return {
      items: [...placed.items, ...atFoot.items],
      destinations: [...placed.destinations, ...atFoot.destinations],
    };
  }

  function contextOf(galley: Galley, parent: StructureElement): BlockContext {
    return {
      layOutBlocks,
      measure,
      images: handbook.images,
      words: handbook.words,
      sectionId: "",
      smallestPt: design.type.smallestPt,
      design,
      galley,
      parent,
      leftPt: 0,
      widthPt: design.columns[0]?.widthPt ?? 0,
      body: design.type.body,
      listDepth: 0,
      listMarker: "bullet",
    };
  }

  /** `leaflet-text-fits-panel`: nothing is clipped or made smaller; the author learns where and by how much. */
  function tooLong(firstWithoutRoom: number): ContentProblem {
    const lacksPt = heightOf(text, firstWithoutRoom, text.slugs.length);
    const lines = Math.max(1, Math.ceil(lacksPt / design.type.body.leadingPt));
    const section = starts.findLast(({ slug }) => slug <= firstWithoutRoom)?.section;
    const last = flowing.at(-1)?.name ?? "";
    const message = `The texts for the leaflet (${printout.name}) are too long: on the panel "${last}" the section "${section?.titleText ?? ""}" has ${lines} ${lines === 1 ? "line" : "lines"} too many.`;
    const hint = `Shorten "leaflet:" here or in a section before it by about ${lines} ${lines === 1 ? "line" : "lines"}.`;
    const place = section?.leaflet?.[0]?.source ?? { file: "handbook.yaml", line: 1, column: 1 };
    return new ContentProblem(diagnose("leaflet-text-fits-panel", place, message, hint));
  }
}

function messageOf(section: Section | undefined) {
  const first = section?.leaflet?.[0];
  return first?.type === "paragraph" ? first : null;
}

/** From the panel's own left edge: at a fold the margin is smaller than at the edge of the paper. */
function textLeftPt({ leftPt }: Panel, { margins }: FoldedPrintout): number {
  return leftPt === 0 ? margins.outerPt : margins.atFoldPt;
}

function sheetsOf({ panels, sheet }: FoldedPrintout): Sheets {
  return {
    paper: sheet,
    count: 2,
    places: panels.map(({ side, leftPt }) => ({ side, leftPt, topPt: 0 })),
    duplex: "DuplexFlipShortEdge",
    labels: null,
    cut: null,
  };
}

/** Space that a panel has left goes above its headings, up to a limit, so that panels end near their foot. */
function spreadOut(
  text: Galley,
  { panels }: FilledPanels,
  panel: number,
  starts: readonly SectionStart[],
  heights: readonly number[],
): Galley {
  const { first, end } = panels[panel] ?? { first: 0, end: 0 };
  const spare = (heights[panel] ?? 0) - heightOf(text, first, end);
  const places = new Set(starts.map(({ slug }) => slug).filter((slug) => slug > first && slug < end));
  if (places.size === 0) return text;
  const more = Math.min(MOST_MORE_SPACE_PT, spare / places.size);
  const slugs = text.slugs.map((slug, index) =>
    places.has(index) ? { ...slug, gapPt: slug.gapPt + more } : slug,
  );
  return { ...text, slugs };
}

const MOST_MORE_SPACE_PT = 22;
