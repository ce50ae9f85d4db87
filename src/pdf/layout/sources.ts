import type { SourceEntry, SourceList } from "../../document/block.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { sourceDestination } from "./destinations.ts";
import { addSpace, keepTogether, startNode } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import { addParagraph, alignedLines } from "./paragraphs.ts";
import { lineWidthPt, setParagraph } from "./set-paragraph.ts";

/** The sources that `[12]` in the text leads to. */
export function layOutSourceList(list: SourceList, context: BlockContext): void {
  const parent = structureElement("L", context.parent, { listNumbering: "Decimal" });
  const widest = Math.max(0, ...list.entries.map(({ number }) => number));
  const indentPt = numberWidthPt(widest, context) + 10;
  list.entries.forEach((entry, index) => {
    if (index > 0) addSpace(context.galley, context.design.lengths.paragraphGapPt);
    startNode(context.galley, entry.key);
    const element = structureElement("LI", parent, { lang: entry.lang });
    keepTogether(context.galley, () => layOutEntry(entry, element, indentPt, context));
  });
}

function layOutEntry(
  entry: SourceEntry,
  element: StructureElement,
  indentPt: number,
  context: BlockContext,
): void {
  const { galley, measure, leftPt } = context;
  const style = context.design.type.small;
  const bold = { ...style, font: "bold" } as const;
  galley.destinations.push(sourceDestination(entry.number));
  const label = structureElement("Lbl", element);
  const number = setParagraph([textFragment(String(entry.number), bold, label, measure)], measure, {
    style: bold,
    measurePt: 100,
  });
  const widthPt = indentPt - 10;
  galley.beside.push(...alignedLines(number, { leftPt, topPt: 0, widthPt, alignment: "end" }));
  const body = structureElement("LBody", element);
  const inner = indented(context, indentPt);
  const reference = structureElement("P", body);
  addParagraph(inlineFragments(entry.children, style, reference, context), style, inner);
  if (entry.kind === "") return;
  galley.keepNext = true;
  const kind = structureElement("P", body);
  addParagraph([textFragment(entry.kind, bold, kind, measure)], bold, inner);
}

function numberWidthPt(number: number, { measure, design }: BlockContext): number {
  const style = { ...design.type.small, font: "bold" } as const;
  const set = setParagraph([textFragment(String(number), style, null, measure)], measure, {
    style,
    measurePt: 100,
  });
  return lineWidthPt(set, 0);
}
