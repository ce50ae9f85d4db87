import type { DefinitionItem, DefinitionList } from "../../document/block.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { spanDestinations } from "./destinations.ts";
import { addSlug, addSpace, startNode } from "./galley.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

/** `L > LI > Lbl, LBody`: a term, then what it means. */
export function layOutDefinitionList(list: DefinitionList, context: BlockContext): void {
  const parent = structureElement("L", context.parent, { listNumbering: "None" });
  list.items.forEach((item, index) => {
    if (index > 0) addSpace(context.galley, context.design.lengths.paragraphGapPt);
    startNode(context.galley, item.key);
    layOutItem(item, structureElement("LI", parent, { lang: item.lang }), context);
  });
}

function layOutItem(item: DefinitionItem, element: StructureElement, context: BlockContext): void {
  const { galley, design } = context;
  const style = { ...context.body, font: "bold" } as const;
  for (const term of item.terms) {
    galley.destinations.push(...spanDestinations(context.sectionId, term));
    const label = structureElement("Lbl", element);
    addParagraph(inlineFragments(term, style, label, context), style, context, { keepWhole: true });
    galley.keepNext = true;
  }
  item.definitions.forEach((blocks, index) => {
    const parent = structureElement("LBody", element);
    addSpace(galley, index === 0 ? 0 : design.lengths.itemGapPt);
    const slugCount = galley.slugs.length;
    context.layOutBlocks(blocks, { ...indented(context, design.lengths.listIndentPt), parent });
    if (galley.slugs.length === slugCount) addSlug(galley, 0, [{ kind: "element", element: parent }]);
  });
  galley.keepNext = false;
}
