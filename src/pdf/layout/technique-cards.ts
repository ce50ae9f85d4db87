import type { Block, Figure } from "../../document/block.ts";
import type { TechniqueCard } from "../../document/technique-cards.ts";
import { findTechniqueCards } from "../../document/technique-cards.ts";
import { tokens } from "../../theme/tokens.ts";
import { mmToPt } from "../printouts/page-design.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { columnHeightPt } from "./block-context.ts";
import { inBlockLanguage, layOutBlocks, layOutEachBlock } from "./blocks.ts";
import { POINTS_PER_PIXEL } from "./figures.ts";
import type { Galley } from "./galley.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug, addSpace } from "./galley.ts";
import { rectangle, roundedRectangle } from "./drawing.ts";
import { baselineInLine, CAPITAL_EM } from "./laid-out.ts";
import type { PlacedImage } from "./laid-out.ts";

const print = tokens.color.print;

/** Where the page has no side column: so wide, but never more than this part of the measure. */
const WIDEST_PT = mmToPt(40);
const MOST_OF_A_MEASURE = 0.28;
const GAP_PT = mmToPt(6);
/** A picture beside text must not be higher than a few of its paragraphs. */
const MOST_OF_A_COLUMN = 0.3;

/** The blocks of a section: those of a technique card around its picture, all others as ever. */
export function layOutSectionBlocks(blocks: readonly Block[], context: BlockContext): void {
  const { galley, design } = context;
  let run: Block[] = [];
  const endRun = () => {
    layOutBlocks(run, context);
    run = [];
  };
  findTechniqueCards(blocks).forEach((part, index) => {
    if (part.type !== "techniqueCard") {
      if (run.length === 0 && index > 0) addSpace(galley, design.lengths.headingGapPt[2]);
      run.push(part);
      return;
    }
    endRun();
    if (index > 0) addSpace(galley, design.lengths.headingGapPt[2]);
    layOutTechniqueCard(part, context);
  });
  endRun();
}

/**
 * The picture stands beside the name and the first words: in the side column, or else in the text's own column, which
 * is narrower there. In the structure tree it comes behind the name.
 */
function layOutTechniqueCard({ name, figure, label, rest }: TechniqueCard, context: BlockContext): void {
  const { galley, design } = context;
  const { sideColumn, columns } = design;
  const place =
    sideColumn === null
      ? { leftPt: 0, widthPt: Math.min(WIDEST_PT, context.widthPt * MOST_OF_A_MEASURE) }
      : { leftPt: sideColumn.leftPt - (columns[0]?.leftPt ?? 0), widthPt: sideColumn.widthPt };
  const picture = placePicture(figure, place, context);
  const indentPt = sideColumn === null ? picture.widthPt + GAP_PT : 0;
  const beside = {
    ...context,
    leftPt: context.leftPt + indentPt,
    widthPt: context.widthPt - indentPt,
  };
  const first = galley.slugs.length;
  let behindHeading = false;
  let isBeside = true;
  layOutEachBlock([name, label, ...rest], context, (block) => {
    if (block === label) {
      // Its top is that of the name's capitals, and so above the line that it is placed with.
      const topPt = capitalTop(context) - heightFrom(galley, first) - gapsFrom(galley, first) - galley.gapPt;
      galley.beside.push({ ...picture, topPt }, frameOf({ ...picture, topPt }, context));
    }
    // A heading and the text below it stand on one measure.
    if (!behindHeading && heightFrom(galley, first) >= picture.heightPt) isBeside = false;
    behindHeading = block.type === "heading";
    return isBeside ? beside : context;
  });
  keepPictureWhole(galley, first, picture.heightPt + capitalTop(context));
}

function placePicture(
  figure: Figure,
  { leftPt, widthPt }: { readonly leftPt: number; readonly widthPt: number },
  context: BlockContext,
): PlacedImage {
  const asset = context.images[figure.imagePath];
  if (asset === undefined) throw new Error(`There is no image ${figure.imagePath}.`);
  const scale = Math.min(
    POINTS_PER_PIXEL,
    widthPt / asset.widthPx,
    (columnHeightPt(context.design) * MOST_OF_A_COLUMN) / asset.heightPx,
  );
  const { parent } = inBlockLanguage(figure, context);
  return {
    kind: "image",
    imagePath: figure.imagePath,
    element: figure.alt === "" ? null : structureElement("Figure", parent, { alternateText: figure.alt }),
    leftPt,
    topPt: 0,
    widthPt: asset.widthPx * scale,
    heightPt: asset.heightPx * scale,
  };
}

/** A thin line around the picture, whose tint a copier loses; outside its round corners is paper. */
function frameOf({ leftPt, topPt, widthPt, heightPt }: PlacedImage, { design }: BlockContext): SlugItem {
  const { rules, boxRadiusPt } = design.lengths;
  const radiusPt = Math.min(boxRadiusPt, widthPt / 4, heightPt / 4);
  const outline = (outsetPt: number) => {
    const r = radiusPt + outsetPt;
    const [width, height] = [widthPt + 2 * outsetPt, heightPt + 2 * outsetPt];
    return roundedRectangle(-outsetPt, -outsetPt, width, height, [r, r, r, r]);
  };
  const drawing = [
    {
      path: outline(radiusPt / 2),
      stroke: print.paper,
      lineWidthPt: radiusPt,
      // A little more than the picture: the edges of its pixels show beyond it.
      clip: rectangle(-0.5, -0.5, widthPt + 1, heightPt + 1),
    },
    { path: outline(0), stroke: print.ink, lineWidthPt: rules.hair },
  ];
  return { kind: "drawing", drawing, leftPt, topPt };
}

function capitalTop({ design }: BlockContext): number {
  const { h2 } = design.type;
  return baselineInLine(h2) - CAPITAL_EM * h2.sizePt;
}

/** Without the space between the slugs, which may become less when pages are made. */
function heightFrom({ slugs }: Galley, first: number): number {
  return slugs.slice(first).reduce((height, { heightPt }) => height + heightPt, 0);
}

function gapsFrom({ slugs }: Galley, first: number): number {
  return slugs.slice(first + 1).reduce((gaps, { gapPt }) => gaps + gapPt, 0);
}

/** No page ends beside the picture, and nothing that is no text of the card begins there. */
function keepPictureWhole(galley: Galley, first: number, heightPt: number): void {
  const { slugs } = galley;
  let reached = slugs[first]?.heightPt ?? 0;
  for (let at = first + 1; at < slugs.length && reached < heightPt; at += 1) {
    const slug = slugs[at];
    if (slug === undefined) break;
    slugs[at] = { ...slug, keepWithPrevious: true };
    reached += slug.heightPt;
  }
  if (reached < heightPt) addSlug(galley, heightPt - reached, [], { keepWithPrevious: true });
}
