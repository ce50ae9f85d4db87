import type { List, ListItem } from "../../document/block.ts";
import { tokens } from "../../theme/tokens.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { columnHeightPt, indented } from "./block-context.ts";
import type { Drawing } from "./drawing.ts";
import { circle, line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { addSlug, addSpace, startNode } from "./galley.ts";
import { crossIcon, emptySquare, squareBullet, tickIcon } from "./icons.ts";
import { textFragment } from "./inline-fragments.ts";
import { baselineInLine } from "./laid-out.ts";
import { alignedLines, lineItem } from "./paragraphs.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

/** Above this a number does not fit its disc. */
const LAST_DISC = 99;

/** A longer list would leave too much of a column empty. */
const MOST_KEPT_OF_COLUMN = 0.2;

export function layOutList(list: List, outer: BlockContext): void {
  const context = outer.ticked?.lists.has(list) === true ? { ...outer, listMarker: "box" as const } : outer;
  const { galley, design } = context;
  const element = structureElement("L", context.parent, {
    listNumbering: list.ordered ? "Decimal" : context.listMarker === "bullet" ? "Disc" : "None",
  });
  const first = galley.slugs.length;
  list.items.forEach((item, index) => {
    const hasSpace = !list.tight || context.listDepth === 0;
    if (index > 0) addSpace(galley, hasSpace ? design.lengths.itemGapPt : design.lengths.itemGapPt / 2);
    // No page begins or ends with one item of a list alone.
    if (index === 1 || (index > 0 && index === list.items.length - 1)) galley.keepNext = true;
    layOutItem(item, index, list, { ...context, parent: element });
  });
  // Signs and steps are read together: a short list is not cut.
  const heightPt = galley.slugs.slice(first).reduce((sum, slug) => sum + slug.gapPt + slug.heightPt, 0);
  if (context.listDepth === 0 && heightPt <= columnHeightPt(design) * MOST_KEPT_OF_COLUMN)
    galley.keeps.push({ first, end: galley.slugs.length });
}

function layOutItem(item: ListItem, index: number, list: List, context: BlockContext): void {
  const { galley } = context;
  startNode(galley, item.key);
  const element = structureElement("LI", context.parent, { lang: item.lang });
  const isNumbered = list.ordered && context.listMarker !== "box";
  const marker = isNumbered ? orderedMarker(list, index, element, context) : bulletMarker(element, context);
  galley.beside.push(...marker.items);
  const body = structureElement("LBody", element);
  const slugCount = galley.slugs.length;
  context.layOutBlocks(item.children, {
    ...indented(context, marker.indentPt),
    parent: body,
    listDepth: context.listDepth + 1,
  });
  if (galley.slugs.length === slugCount)
    addSlug(galley, context.body.leadingPt, [{ kind: "element", element: body }]);
  if (context.listMarker === "box") addLinesToWriteOn(indented(context, marker.indentPt));
}

function addLinesToWriteOn({ galley, body, leftPt, widthPt, design, ticked }: BlockContext): void {
  const rule = [
    { path: line(0, 0, widthPt, 0), stroke: tokens.color.print.edge, lineWidthPt: design.lengths.rules.hair },
  ];
  const heightPt = body.leadingPt * 1.15;
  for (let at = 0; at < (ticked?.linesToWriteOn ?? 0); at += 1) {
    const item: SlugItem = { kind: "drawing", drawing: rule, leftPt, topPt: heightPt - 2 };
    addSlug(galley, heightPt, [item], { keepWithPrevious: true });
  }
}

interface Marker {
  readonly indentPt: number;
  readonly items: readonly SlugItem[];
}

function orderedMarker(list: List, index: number, element: StructureElement, context: BlockContext): Marker {
  const number = list.start + index;
  const last = list.start + list.items.length - 1;
  if (context.listDepth === 0 && last <= LAST_DISC) return discMarker(number, element, context);
  const indentPt = context.design.lengths.listIndentPt + 6 * (String(last).length - 1);
  return { indentPt, items: [markerText(`${number}.`, element, context)] };
}

/** A numbered step: the same disc as in the figures, in outline. */
function discMarker(number: number, element: StructureElement, context: BlockContext): Marker {
  const { body, leftPt, measure, design } = context;
  const radius = body.leadingPt * 0.46;
  const style = { ...design.type.small, font: "bold", color: body.color } as const;
  const label = structureElement("Lbl", element);
  const set = setParagraph([textFragment(String(number), style, label, measure)], measure, {
    style,
    measurePt: 100,
  });
  const disc: Drawing = [{ path: circle(radius, radius, radius), stroke: body.color, lineWidthPt: 1 }];
  const baselinePt = body.leadingPt / 2 + style.sizePt * 0.334;
  return {
    indentPt: radius * 2 + 10,
    items: [
      { kind: "drawing", drawing: disc, leftPt, topPt: body.leadingPt / 2 - radius },
      lineItem(set, 0, leftPt + radius - lineWidthPt(set, 0) / 2, baselinePt),
    ],
  };
}

function bulletMarker(element: StructureElement, context: BlockContext): Marker {
  const { body, leftPt, listMarker, design } = context;
  const indentPt = design.lengths.listIndentPt;
  const middlePt = body.leadingPt / 2;
  const drawn = (drawing: Drawing, sizePt: number): Marker => ({
    indentPt: Math.max(indentPt, sizePt + 10),
    items: [{ kind: "drawing", drawing, leftPt, topPt: middlePt - sizePt / 2 }],
  });
  if (context.listDepth > 0) return { indentPt, items: [markerText("–", element, context)] };
  switch (listMarker) {
    case "bullet":
      return { indentPt, items: [markerText("•", element, context)] };
    case "box":
      return drawn(emptySquare(body.sizePt * 1.05), body.sizePt * 1.05);
    case "square":
      return drawn(squareBullet(body.sizePt * 0.36, body.color), body.sizePt * 0.36);
    case "tick":
      return drawn(tickIcon(body.sizePt * 1.1, design.inks), body.sizePt * 1.1);
    case "cross":
      return drawn(crossIcon(body.sizePt * 1.1, tokens.color.print.cross), body.sizePt * 1.1);
  }
}

function markerText(text: string, element: StructureElement, context: BlockContext): SlugItem {
  const { body, leftPt, measure } = context;
  const style = { ...body, font: text === "•" ? "bold" : body.font } as const;
  const label = structureElement("Lbl", element);
  const set = setParagraph([textFragment(text, style, label, measure)], measure, { style, measurePt: 100 });
  const [item] = alignedLines(set, { leftPt, topPt: 0, widthPt: 100 });
  return item ?? lineItem(set, 0, leftPt, baselineInLine(style));
}
