/** Boxes that stand out: key points, care cards, do and do not, notes. Round means go and square means stop. */
import type {
  AdviceList,
  Block,
  Callout,
  CareCard,
  Heading,
  KeyPoints,
  Urgency,
} from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import { tokens } from "../../theme/tokens.ts";
import type { PageDesign, TextStyle } from "../printouts/page-design.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import type { BoxLook } from "./boxes.ts";
import { drawBox, layOutBox } from "./boxes.ts";
import type { Drawing } from "./drawing.ts";
import { line } from "./drawing.ts";
import { addSlug, addSpace, keepTogether } from "./galley.ts";
import type { SlugItem, Stretch } from "./galley.ts";
import { layOutHeadingText } from "./headings.ts";
import { calendarIcon, clockIcon, octagonIcon } from "./icons.ts";

const print = tokens.color.print;

export function layOutKeyPoints(keyPoints: KeyPoints, context: BlockContext): void {
  const { design } = context;
  const border = { color: print.edge, widthPt: design.lengths.rules.box };
  const look = box(design, { fill: design.inks["key-tint"], border, radiusPt: design.lengths.boxRadiusPt });
  layOutBox(look, inDiv(context), (inner) => {
    layOutTitle(keyPoints.title, keyPoints.children.length > 0, inner);
    context.layOutBlocks(withFirstItemStrong(keyPoints.children), { ...inner, listMarker: "bullet" });
  });
}

export function layOutAdviceList(list: AdviceList, context: BlockContext): void {
  const { design } = context;
  const { rules, boxRadiusPt } = design.lengths;
  const look =
    list.advice === "do"
      ? box(design, { border: { color: design.inks.spruce, widthPt: rules.do }, radiusPt: boxRadiusPt })
      : box(design, { border: { color: print.ink, widthPt: rules.dont } });
  layOutBox(look, inDiv(context), (inner) => {
    layOutTitle(list.title, list.children.length > 0, inner);
    context.layOutBlocks(list.children, {
      ...inner,
      listDepth: 0,
      listMarker: list.advice === "do" ? "tick" : "cross",
    });
  });
}

export function layOutCallout(callout: Callout, context: BlockContext): void {
  if (callout.margin === true) return layOutMarginNote(callout, context);
  const { design } = context;
  const border = { color: print.edge, widthPt: design.lengths.rules.hair };
  const look = box(design, { fill: print["lamp-tint"], border, radiusPt: design.lengths.boxRadiusPt });
  layOutBox(look, inDiv(context), (inner) => {
    if (callout.title !== null) layOutTitle(callout.title, callout.children.length > 0, inner);
    context.layOutBlocks(callout.children, inner);
  });
}

/** A quiet remark. It stands in the text: a side column holds too few words in a line of readable size. */
function layOutMarginNote({ title, children }: Callout, context: BlockContext): void {
  const { design, galley, leftPt, widthPt } = context;
  const { type, lengths } = design;
  const lineWidthPt = lengths.rules.section;
  const rule = [{ path: line(0, 0, widthPt, 0), stroke: print.lamp, lineWidthPt }];
  const inner = { ...inDiv(context), body: type.small };
  keepTogether(galley, () => {
    addSlug(galley, lineWidthPt, [{ kind: "drawing", drawing: rule, leftPt, topPt: lineWidthPt / 2 }]);
    galley.keepNext = true;
    addSpace(galley, lengths.afterHeadingPt);
    if (title !== null) layOutHeadingText(title, title.children, { ...type.small, font: "bold" }, inner);
    if (title !== null && children.length > 0) addSpace(galley, lengths.afterHeadingPt / 2);
    context.layOutBlocks(children, inner);
    galley.keepNext = false;
  });
}

/** The head says how urgent it is by border, ground, icon and words, so it survives a bad photocopier. */
export function layOutCareCard(card: CareCard, context: BlockContext): void {
  const { design } = context;
  const { boxPaddingPt, rules } = design.lengths;
  const widthPt = rules[card.urgency];
  const border = { color: print.ink, widthPt };
  const outer: BoxLook = { border, paddingPt: { top: widthPt, right: widthPt, bottom: 0, left: widthPt } };
  const side = boxPaddingPt - 2;
  const first = context.galley.slugs.length;
  let headEnd = first;
  layOutBox(outer, inDiv(context), (inner) => {
    layOutCardHead(card, side, inner);
    headEnd = context.galley.slugs.length;
    if (card.children.length === 0) return;
    const padding = { top: side * 0.8, right: side, bottom: side + widthPt, left: side };
    layOutBox({ paddingPt: padding }, inner, (body) => {
      context.layOutBlocks(card.children, { ...body, listDepth: 0, listMarker: "square" });
    });
  });
  repeatCardHead({ first, end: headEnd }, headLook(card.urgency, design), { border }, context);
}

/** Where a card has to go on to another page, its head is shown again there: no sign of danger stands without it. */
function repeatCardHead(
  { first, end: headEnd }: Stretch,
  look: Omit<BoxLook, "paddingPt">,
  border: Pick<BoxLook, "border">,
  { galley, leftPt, widthPt, design }: BlockContext,
): void {
  let top = 0;
  const items = galley.slugs.slice(first, headEnd).flatMap((slug, index) => {
    if (index > 0) top += slug.gapPt;
    const moved = slug.items.map((item) => asRepeated(item, top));
    top += slug.heightPt;
    return moved;
  });
  const head = drawBox({ ...look, paddingPt: noPadding }, widthPt, top, { top: false, bottom: false });
  // The card's sides go on below the head, to where its text begins.
  const gapPt = design.lengths.afterHeadingPt;
  const sides = drawBox({ ...border, paddingPt: noPadding }, widthPt, top + gapPt, {
    top: false,
    bottom: true,
  });
  galley.repeatedHeads.push({
    first: headEnd,
    end: galley.slugs.length,
    heightPt: top + gapPt,
    items: [
      ...[head, sides].map((drawing) => ({
        kind: "drawing" as const,
        drawing,
        leftPt,
        topPt: 0,
        artifact: "background" as const,
      })),
      ...items,
    ],
  });
}

const noPadding = { top: 0, right: 0, bottom: 0, left: 0 };

function asRepeated(item: SlugItem, topPt: number): SlugItem {
  switch (item.kind) {
    case "line":
      return { ...item, baselinePt: item.baselinePt + topPt, artifact: "pagination" };
    case "drawing":
      return { ...item, topPt: item.topPt + topPt, artifact: "pagination" };
    case "image":
      return { ...item, topPt: item.topPt + topPt, element: null };
    case "figure":
      return { ...item, kind: "drawing", topPt: item.topPt + topPt, artifact: "pagination" };
    // Nobody fills in the same field twice.
    case "field":
    case "element":
      return { kind: "drawing", drawing: [], leftPt: 0, topPt };
  }
}

function layOutCardHead(card: CareCard, side: number, context: BlockContext): void {
  const { design, galley } = context;
  const style = headStyle(card.urgency, design);
  const iconSize = style.sizePt * 1.5;
  const padding = { top: side * 0.65, right: side, bottom: side * 0.65, left: side + iconSize + 10 };
  layOutBox({ ...headLook(card.urgency, design), paddingPt: padding }, context, (head) => {
    galley.beside.push({
      kind: "drawing",
      drawing: headIcon(card.urgency, iconSize),
      leftPt: context.leftPt + side,
      topPt: (style.leadingPt - iconSize) / 2,
    });
    const label: Inline = { type: "text", value: `${card.urgencyLabel} `, source: card.title.source };
    layOutHeadingText(card.title, [label, ...card.title.children], style, head);
  });
  galley.keepNext = true;
}

function headStyle(urgency: Urgency, { type }: PageDesign): TextStyle {
  return urgency === "emergency" ? type.emergencyHead : type.h3;
}

/** The rule below the head is the head's own border; its other sides lie under the card's. */
function headLook(urgency: Urgency, { lengths }: PageDesign): Omit<BoxLook, "paddingPt"> {
  const border = { color: print.ink, widthPt: lengths.rules.soon };
  switch (urgency) {
    case "emergency":
      return { fill: print.garnet };
    case "urgent":
      return { fill: print["lamp-tint"], border };
    case "soon":
      return { border };
  }
}

function headIcon(urgency: Urgency, sizePt: number): Drawing {
  switch (urgency) {
    case "emergency":
      return octagonIcon(sizePt);
    case "urgent":
      return clockIcon(sizePt);
    case "soon":
      return calendarIcon(sizePt);
  }
}

function box(design: PageDesign, look: Omit<BoxLook, "paddingPt">): BoxLook {
  const side = design.lengths.boxPaddingPt;
  return { ...look, paddingPt: { top: side * 0.75, right: side, bottom: side * 0.85, left: side } };
}

function inDiv(context: BlockContext): BlockContext {
  return { ...context, parent: structureElement("Div", context.parent) };
}

function layOutTitle(title: Heading, hasContent: boolean, context: BlockContext): void {
  layOutHeadingText(title, title.children, context.design.type.h3, context);
  if (hasContent) addSpace(context.galley, context.design.lengths.afterHeadingPt);
}

/** The first of the key points is set in bold. */
function withFirstItemStrong(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block, index) => {
    if (index > 0 || block.type !== "list") return block;
    const items = block.items.map((item, at) => {
      const first = item.children[0];
      if (at > 0 || first?.type !== "paragraph") return item;
      const strong = { type: "strong", children: first.children, source: first.source } as const;
      return { ...item, children: [{ ...first, children: [strong] }, ...item.children.slice(1)] };
    });
    return { ...block, items };
  });
}
