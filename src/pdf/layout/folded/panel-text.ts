import type { Section } from "../../../document/handbook.ts";
import type { Block } from "../../../document/block.ts";
import type { FoldedPrintout, PanelName } from "../../printouts/printout.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import type { Galley } from "../galley.ts";
import { addSpace } from "../galley.ts";
import { inlineFragments } from "../inline-fragments.ts";
import { addParagraph } from "../paragraphs.ts";

/** Where a section's text begins in the galley, and which panel its frame begins with. */
export interface SectionStart {
  readonly slug: number;
  readonly section: Section;
  /** Null when the section follows another in its frame. */
  readonly startsPanel: PanelName | null;
}

/** Sets the texts of all frames below each other; panels are cut from them later. */
export function layOutPanelTexts(
  { frames, messageFrom }: FoldedPrintout,
  sections: ReadonlyMap<string, Section>,
  context: BlockContext,
): readonly SectionStart[] {
  const starts: SectionStart[] = [];
  for (const { panels, sectionIds } of frames) {
    let startsPanel = panels[0] ?? null;
    for (const id of sectionIds) {
      const section = sections.get(id);
      const blocks = section === undefined ? [] : panelBlocks(section, messageFrom);
      if (section === undefined || blocks.length === 0) continue;
      starts.push({ slug: context.galley.slugs.length, section, startsPanel });
      layOutSectionText(section, blocks, context);
      startsPanel = null;
    }
  }
  keepParagraphsWhole(context.galley);
  return starts;
}

/** A reader who folds the leaflet open must not meet half a warning: no fold cuts a paragraph. */
function keepParagraphsWhole({ slugs }: Galley): void {
  slugs.forEach((slug, index) => {
    const goesOn = slug.items.some((item) => item.kind === "line" && item.line > 0);
    if (goesOn) slugs[index] = { ...slug, keepWithPrevious: true };
  });
}

/** The section's leaflet text, without the first paragraph where that is the message on the front. */
function panelBlocks({ id, leaflet }: Section, messageFrom: string): readonly Block[] {
  const blocks = leaflet ?? [];
  return id === messageFrom && blocks[0]?.type === "paragraph" ? blocks.slice(1) : blocks;
}

function layOutSectionText(section: Section, blocks: readonly Block[], outer: BlockContext): void {
  const { galley, design } = outer;
  const { type, lengths } = design;
  const sect = structureElement("Sect", outer.parent, { lang: section.lang });
  const context = { ...outer, parent: sect, sectionId: section.id };
  addSpace(galley, lengths.headingGapPt[2]);
  galley.destinations.push(section.id);
  const heading = structureElement("H2", sect);
  addParagraph(inlineFragments(section.title, type.h2, heading, context), type.h2, context, {
    balanced: true,
    keepWhole: true,
  });
  galley.keepNext = true;
  addSpace(galley, lengths.afterHeadingPt);
  context.layOutBlocks(blocks, context);
  galley.keepNext = false;
}
