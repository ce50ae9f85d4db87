import type { Block, Figure } from "../../document/block.ts";
import { standing, structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { columnHeightPt } from "./block-context.ts";
import { addSlug, addSpace, keepTogether } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

/** CSS pixels are 1/96 inch. */
export const POINTS_PER_PIXEL = 0.75;
/** A higher picture leaves no room for the text that it belongs to. */
const MOST_OF_A_COLUMN = 0.62;

/**
 * An image with its caption below. Images are made smaller to fit, never larger.
 *
 * `around` is where the figure stands: a language that is said of the figure is not that of its description.
 */
export function layOutFigure(figure: Figure, context: BlockContext, around: BlockContext): void {
  const { galley, images, leftPt, widthPt: measurePt, design } = context;
  const asset = images[figure.imagePath];
  if (asset === undefined) throw new Error(`There is no image ${figure.imagePath}.`);
  const scale = Math.min(
    POINTS_PER_PIXEL,
    measurePt / asset.widthPx,
    (columnHeightPt(design) * MOST_OF_A_COLUMN) / asset.heightPx,
  );
  const [widthPt, heightPt] = [asset.widthPx * scale, asset.heightPx * scale];
  // The caption is no child of the figure: readers that speak a figure's alternate text skip what is inside it.
  const parent = figure.caption.length === 0 ? context.parent : structureElement("Div", context.parent);
  const element =
    figure.alt === "" ? null : structureElement("Figure", parent, { alternateText: figure.alt });
  const first = galley.slugs.length;
  keepTogether(galley, () => {
    const { imagePath } = figure;
    const image = { kind: "image", imagePath, element, leftPt, topPt: 0, widthPt, heightPt } as const;
    // What a picture that says nothing stands in is there all the same.
    const bare = { kind: "element", element: standing(parent) } as const;
    addSlug(galley, heightPt, element === null ? [bare, image] : [image]);
    if (figure.caption.length === 0) return;
    addSpace(galley, design.lengths.afterHeadingPt);
    galley.keepNext = true;
    const caption = structureElement("Caption", parent);
    const style = design.type.small;
    addParagraph(inlineFragments(figure.caption, style, caption, context), style, context, {
      keepWhole: true,
    });
  });
  if (figure.description.length > 0) layOutDescription(figure.description, around);
  // Within a list, a quotation or a box it stays where it is.
  if (leftPt === 0) galley.floats.push({ first, end: galley.slugs.length, parent: around.parent });
}

/** The long description is running text behind the figure: readers that speak the figure's alternate text go on to it. */
function layOutDescription(blocks: readonly Block[], context: BlockContext): void {
  const { galley, measure, design, words } = context;
  const style = { ...context.body, font: "bold" } as const;
  galley.keepNext = true;
  addSpace(galley, design.lengths.paragraphGapPt);
  const label = structureElement("P", context.parent);
  addParagraph([textFragment(words.figureShows, style, label, measure)], style, context, { keepWhole: true });
  galley.keepNext = true;
  addSpace(galley, design.lengths.itemGapPt);
  context.layOutBlocks(blocks, context);
}
