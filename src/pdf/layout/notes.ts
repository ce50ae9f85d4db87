import type { Note } from "../../document/handbook.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { indented } from "./block-context.ts";
import { addSpace } from "./galley.ts";
import { textFragment } from "./inline-fragments.ts";
import { addParagraph, alignedLines } from "./paragraphs.ts";
import { setParagraph } from "./set-paragraph.ts";

/** A section's notes, at its end: `Note > Lbl, P` (PDF/UA-1, 7.9). */
export function layOutNotes(notes: readonly Note[], context: BlockContext): void {
  if (notes.length === 0) return;
  const { galley, measure, design, words, leftPt } = context;
  const { type, lengths } = design;
  addSpace(galley, lengths.headingGapPt[2]);
  galley.stops.push(galley.slugs.length);
  const heading = structureElement("H2", context.parent);
  addParagraph([textFragment(words.notes, type.h3, heading, measure)], type.h3, context, { keepWhole: true });
  galley.keepNext = true;
  galley.gapPt = lengths.afterHeadingPt;
  const small = { ...context, body: type.small };
  for (const note of notes) {
    galley.destinations.push(note.id);
    const element = structureElement("Note", context.parent, { id: note.id, lang: note.lang });
    const style = { ...type.small, font: "bold" } as const;
    const label = structureElement("Lbl", element);
    const number = setParagraph([textFragment(String(note.number), style, label, measure)], measure, {
      style,
      measurePt: 100,
    });
    galley.beside.push(...alignedLines(number, { leftPt, topPt: 0, widthPt: 100 }));
    context.layOutBlocks(note.blocks, { ...indented(small, lengths.listIndentPt), parent: element });
    addSpace(galley, lengths.itemGapPt);
  }
}
