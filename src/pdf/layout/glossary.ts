import type { GlossaryEntry, GlossaryList } from "../../document/block.ts";
import { fill } from "../../locale/words.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { glossaryDestination, spanDestinations } from "./destinations.ts";
import { addSpace, keepTogether, startNode } from "./galley.ts";
import { inlineFragments, textFragment } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

/** `L > LI > Lbl, LBody`, as definition lists have it: a term and how to say it, then what it means. */
export function layOutGlossaryList(list: GlossaryList, context: BlockContext): void {
  const parent = structureElement("L", context.parent, { listNumbering: "None" });
  list.entries.forEach((entry, index) => {
    if (index > 0) addSpace(context.galley, context.design.lengths.paragraphGapPt);
    startNode(context.galley, entry.key);
    const element = structureElement("LI", parent, { lang: entry.lang });
    keepTogether(context.galley, () => layOutEntry(entry, element, context));
  });
}

function layOutEntry(entry: GlossaryEntry, element: StructureElement, context: BlockContext): void {
  const { galley, measure, design, sectionId, words } = context;
  const bold = { ...context.body, font: "bold" } as const;
  const label = structureElement("Lbl", element);
  galley.destinations.push(glossaryDestination(entry.id), ...spanDestinations(sectionId, entry.definition));
  const term = textFragment(entry.term, bold, label, measure);
  const say = entry.say === null ? [] : [` ${fill(words.sayTerm, { say: entry.say })}`];
  const fragments = [term, ...say.map((text) => textFragment(text, context.body, label, measure))];
  addParagraph(fragments, bold, context, { keepWhole: true });
  galley.keepNext = true;
  const definition = structureElement("P", structureElement("LBody", element));
  addParagraph(
    inlineFragments(entry.definition, context.body, definition, context),
    context.body,
    indented(context, design.lengths.listIndentPt),
  );
}
