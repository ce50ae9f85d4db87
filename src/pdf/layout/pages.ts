import type { PageDesign } from "../printouts/page-design.ts";
import { columnHeightPt } from "./block-context.ts";
import type { Galley, SlugItem } from "./galley.ts";
import type { Destination, LaidOutPage, PlacedItem, PlacedLines } from "./laid-out.ts";
import { moveFigures } from "./move-figures.ts";
import type { ColumnOfSlugs } from "./paginate.ts";
import { paginate } from "./paginate.ts";

/** A page of a galley, with what the contents, the outline and the page map want to know of it. */
export interface GalleyPage extends LaidOutPage {
  /** Of the first node that starts on this page, or else of the next that starts after it. */
  readonly startKey: number | null;
  readonly outline: readonly { readonly title: string; readonly level: number; readonly topPt: number }[];
}

/** Cuts a galley into columns and places its slugs on pages. */
export function layOutPages(setGalley: Galley, design: PageDesign): readonly GalleyPage[] {
  const { galley, columns } = withoutShortEnd(setGalley, design);
  const perPage = design.columns.length;
  const pages: GalleyPage[] = [];
  for (let first = 0; first < columns.length; first += perPage) {
    const page = placeColumns(galley, columns.slice(first, first + perPage), design.columns, design.topPt);
    const firstSlug = columns[first]?.first ?? 0;
    pages.push({ ...page, startKey: startKeyFrom(galley, firstSlug) });
  }
  return pages;
}

/** Places columns of a galley beside each other, all with the same top. */
export function placeColumns(
  galley: Galley,
  columns: readonly ColumnOfSlugs[],
  frames: PageDesign["columns"],
  topPt: number,
): Omit<GalleyPage, "startKey"> {
  const items: PlacedItem[] = [];
  const destinations: Destination[] = [];
  const outline: { title: string; level: number; topPt: number }[] = [];
  columns.forEach((column, index) => {
    const leftPt = frames[index]?.leftPt ?? 0;
    let top = topPt;
    const tops: number[] = [];
    const head = column.repeatedHead === null ? undefined : galley.repeatedHeads[column.repeatedHead];
    const content: PlacedItem[] = (head?.items ?? []).flatMap((item) => placed(item, leftPt, top));
    top += head?.heightPt ?? 0;
    for (let at = column.first; at < column.end; at += 1) {
      const slug = galley.slugs[at];
      if (slug === undefined) continue;
      if (at > column.first) top += slug.gapPt;
      tops.push(top);
      destinations.push(...slug.destinations.map((name) => ({ name, topPt: top })));
      if (slug.outline !== null) outline.push({ ...slug.outline, topPt: top });
      for (const item of slug.items) append(content, placed(item, leftPt, top));
      top += slug.heightPt;
    }
    items.push(...boxesOf(galley, column.first, column.end, tops, leftPt), ...content);
  });
  return { items, destinations, outline };
}

/** How far space between blocks may shrink to save a page that would hold only a few lines. */
const TIGHTER = [0.92, 0.84, 0.76];

function withoutShortEnd(
  setGalley: Galley,
  design: PageDesign,
): { readonly galley: Galley; readonly columns: readonly ColumnOfSlugs[] } {
  const heightPt = columnHeightPt(design);
  const galley = moveFigures(setGalley, heightPt);
  const columns = paginate(galley, heightPt);
  if (columns.length === 1) return { galley, columns };
  for (const share of TIGHTER) {
    const slugs = galley.slugs.map((slug) => ({ ...slug, gapPt: slug.gapPt * share }));
    const tighter = { ...galley, slugs };
    const fewer = paginate(tighter, heightPt);
    if (fewer.length < columns.length) return { galley: tighter, columns: fewer };
  }
  return { galley, columns };
}

function startKeyFrom({ slugs }: Galley, first: number): number | null {
  for (let at = first; at < slugs.length; at += 1) {
    const key = slugs[at]?.startKey;
    if (key !== null && key !== undefined) return key;
  }
  for (let at = first - 1; at >= 0; at -= 1) {
    const key = slugs[at]?.startKey;
    if (key !== null && key !== undefined) return key;
  }
  return null;
}

/** Frames are drawn under the text that they hold. */
function boxesOf(
  galley: Galley,
  first: number,
  end: number,
  tops: readonly number[],
  leftPt: number,
): readonly PlacedItem[] {
  return galley.boxes.flatMap((box): readonly PlacedItem[] => {
    const [from, to] = [Math.max(box.first, first), Math.min(box.end, end)];
    if (from >= to) return [];
    const topPt = tops[from - first] ?? 0;
    const bottomPt = (tops[to - 1 - first] ?? 0) + (galley.slugs[to - 1]?.heightPt ?? 0);
    const drawing = box.draw(bottomPt - topPt, { top: from > box.first, bottom: to < box.end });
    return [{ kind: "drawing", drawing, leftPt: leftPt + box.leftPt, topPt, artifact: "background" }];
  });
}

export function placed(item: SlugItem, leftPt: number, topPt: number): PlacedItem[] {
  switch (item.kind) {
    case "line": {
      const { paragraph, line, artifact = null } = item;
      const baselinePt = topPt + item.baselinePt;
      return [
        {
          kind: "lines",
          paragraph,
          firstLine: line,
          endLine: line + 1,
          leftPt: leftPt + item.leftPt,
          baselinePt,
          artifact,
        },
      ];
    }
    case "drawing": {
      const { drawing, artifact = "layout" } = item;
      return [
        { kind: "drawing", drawing, leftPt: leftPt + item.leftPt, topPt: topPt + item.topPt, artifact },
      ];
    }
    case "image":
    case "figure":
    case "field":
      return [{ ...item, leftPt: leftPt + item.leftPt, topPt: topPt + item.topPt }];
    case "element":
      return [item];
  }
}

/** Adds items; a line joins the lines of its paragraph that it follows a leading below. */
export function append(items: PlacedItem[], more: readonly PlacedItem[]): void {
  for (const item of more) {
    const last = items.at(-1);
    if (item.kind === "lines" && last?.kind === "lines" && follows(last, item)) {
      items[items.length - 1] = { ...last, endLine: item.endLine };
    } else items.push(item);
  }
}

function follows(above: PlacedLines, below: PlacedLines): boolean {
  if (above.paragraph !== below.paragraph || above.endLine !== below.firstLine) return false;
  const distance = (above.endLine - above.firstLine) * above.paragraph.style.leadingPt;
  return (
    above.leftPt === below.leftPt &&
    above.artifact === below.artifact &&
    Math.abs(above.baselinePt + distance - below.baselinePt) < 0.01
  );
}
