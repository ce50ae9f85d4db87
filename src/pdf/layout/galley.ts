/**
 * A galley is text that is set but not yet on pages: slugs one below the other, with what must stay together.
 *
 * `paginate` cuts it into pages by its numbers alone.
 */
import type { ArtifactKind, PlacedField, PlacedFigure, PlacedImage, SetParagraph } from "./laid-out.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { Drawing } from "./drawing.ts";

export interface Galley {
  readonly slugs: Slug[];
  readonly keeps: Stretch[];
  readonly boxes: Box[];
  readonly repeatedHeads: RepeatedHead[];
  /** Figures that may stand on the next page when this one has no room for them. */
  readonly floats: Float[];
  /** Slugs behind which no figure from before may move: headings, notes, dates. */
  readonly stops: number[];
  /** Space before the next slug. */
  gapPt: number;
  /** Whether the next slug must stay with the last. */
  keepNext: boolean;
  /** Key of the node that the next slug starts; the outermost wins. */
  startKey: number | null;
  /** What stands beside the next slug's first line: a list marker, an icon. */
  readonly beside: SlugItem[];
  readonly destinations: string[];
  outline: { title: string; level: number } | null;
}

/** The smallest thing that goes to a page whole: a line, a row of lines in a table, a figure, a box's padding. */
export interface Slug {
  readonly heightPt: number;
  /** Space above, which falls away at the top of a column. */
  readonly gapPt: number;
  readonly keepWithPrevious: boolean;
  readonly items: readonly SlugItem[];
  readonly startKey: number | null;
  readonly destinations: readonly string[];
  readonly outline: { readonly title: string; readonly level: number } | null;
}

/** Placed from the slug's top, and from the column's left edge. */
export type SlugItem =
  | {
      readonly kind: "line";
      readonly paragraph: SetParagraph;
      readonly line: number;
      readonly leftPt: number;
      readonly baselinePt: number;
      /** True in a table head that is repeated: the tree has it once. */
      readonly artifact?: ArtifactKind;
    }
  | {
      readonly kind: "drawing";
      readonly drawing: Drawing;
      readonly leftPt: number;
      readonly topPt: number;
      readonly artifact?: ArtifactKind;
    }
  | PlacedImage
  | PlacedFigure
  | PlacedField
  | { readonly kind: "element"; readonly element: StructureElement };

/** Slugs from `first` up to, not including, `end`. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
}

/** A frame around slugs; where a page ends inside it, it stays open. */
export interface Box extends Stretch {
  readonly draw: (heightPt: number, open: { readonly top: boolean; readonly bottom: boolean }) => Drawing;
  readonly leftPt: number;
}

/** A figure with its caption and description, and what it stands in. */
export interface Float extends Stretch {
  readonly parent: StructureElement;
}

/** The head of a table or of a card, shown again on each page that goes on with it. */
export interface RepeatedHead extends Stretch {
  readonly items: readonly SlugItem[];
  readonly heightPt: number;
}

export function createGalley(): Galley {
  return {
    slugs: [],
    keeps: [],
    boxes: [],
    repeatedHeads: [],
    floats: [],
    stops: [],
    gapPt: 0,
    keepNext: false,
    startKey: null,
    beside: [],
    destinations: [],
    outline: null,
  };
}

export function galleyHeightPt({ slugs }: Galley): number {
  return slugs.reduce((height, { heightPt, gapPt }) => height + heightPt + gapPt, 0);
}

/** Space between blocks does not add up: the greater of two neighbours' wishes holds. */
export function addSpace(galley: Galley, spacePt: number): void {
  galley.gapPt = Math.max(galley.gapPt, spacePt);
}

export function startNode(galley: Galley, key: number): void {
  galley.startKey ??= key;
}

export function addSlug(
  galley: Galley,
  heightPt: number,
  items: readonly SlugItem[],
  { keepWithPrevious = false }: { readonly keepWithPrevious?: boolean } = {},
): void {
  galley.slugs.push({
    heightPt,
    gapPt: galley.slugs.length === 0 ? 0 : galley.gapPt,
    keepWithPrevious: keepWithPrevious || galley.keepNext,
    items: [...galley.beside.splice(0), ...items],
    startKey: galley.startKey,
    destinations: galley.destinations.splice(0),
    outline: galley.outline,
  });
  galley.gapPt = 0;
  galley.keepNext = false;
  galley.startKey = null;
  galley.outline = null;
}

/** Adds what `build` adds, and keeps it on one page if it fits on one. */
export function keepTogether(galley: Galley, build: () => void): Stretch {
  const first = galley.slugs.length;
  build();
  const stretch = { first, end: galley.slugs.length };
  galley.keeps.push(stretch);
  return stretch;
}
