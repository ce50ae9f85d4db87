import type { Table } from "../../document/block.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { spanDestinations } from "./destinations.ts";
import { addSpace } from "./galley.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

/** A table's caption above it; the context's parent is the table's element. */
export function layOutCaption({ caption }: Table, context: BlockContext): void {
  if (caption === null) return;
  const style = { ...context.design.type.small, font: "bold" } as const;
  context.galley.destinations.push(...spanDestinations(context.sectionId, caption));
  const element = structureElement("Caption", context.parent);
  addParagraph(inlineFragments(caption, style, element, context), style, context, { keepWhole: true });
  context.galley.keepNext = true;
  addSpace(context.galley, 2);
}
