import type { Paragraph } from "../../../document/block.ts";
import type { Handbook } from "../../../document/handbook.ts";
import type { FoldedPrintout } from "../../printouts/printout.ts";
import { structureElement } from "../../structure/structure-element.ts";
import { ContentProblem } from "../../../diagnostics/content-problem.ts";
import { diagnose } from "../../../diagnostics/diagnostic.ts";
import type { BlockContext } from "../block-context.ts";
import { coverPicture, markDrawing } from "../cover-picture.ts";
import { addSlug, addSpace, galleyHeightPt } from "../galley.ts";
import { inlineFragments, textFragment } from "../inline-fragments.ts";
import type { PlacedItem } from "../laid-out.ts";
import { placeColumns } from "../pages.ts";
import { paginate } from "../paginate.ts";
import { addParagraph, alignedLines } from "../paragraphs.ts";
import { setParagraph } from "../set-paragraph.ts";
import { addClinic, phoneAndHours } from "../edition-block.ts";
import { addTextField } from "../field-row.ts";

/** A picture lower than this shows no person. */
const LEAST_PICTURE_OF_WIDTH = 0.5;
const MOST_PICTURE_OF_WIDTH = 0.8;

interface FrontText {
  readonly handbook: Handbook;
  readonly message: Paragraph | null;
  readonly context: BlockContext;
}

/** The mark, the title, the main message, the picture, and lines for the clinic's name, phone and hours. */
export function layOutFront(
  { design }: FoldedPrintout,
  leftPt: number,
  { handbook, message, context: outer }: FrontText,
): readonly PlacedItem[] {
  const { type, lengths, cover } = design;
  const sect = structureElement("Sect", outer.parent);
  const context = { ...outer, parent: sect };
  const { galley, widthPt, measure } = context;
  addKind();
  addSpace(galley, lengths.blockGapPt * 2);
  addTitle();
  addSpace(galley, lengths.blockGapPt);
  if (message !== null) {
    const element = structureElement("P", sect);
    addParagraph(inlineFragments(message.children, type.lead, element, context), type.lead, context);
  }
  const headPt = galleyHeightPt(galley);
  const foot = { ...context, galley: { ...galley, slugs: [], beside: [], destinations: [] } };
  foot.galley.gapPt = 0;
  layOutClinicLines(handbook, foot);
  const footPt = galleyHeightPt(foot.galley);

  const gapPt = lengths.blockGapPt * 2;
  const roomPt = design.bottomPt - design.topPt - headPt - footPt - 2 * gapPt;
  const pictureHeightPt = Math.min(roomPt, widthPt * MOST_PICTURE_OF_WIDTH);
  if (roomPt < 0) throw tooLong(Math.ceil(-roomPt / type.lead.leadingPt));
  const column = [{ leftPt, widthPt }];
  const footTop = design.bottomPt - footPt;
  const items = [...placeColumns(galley, paginate(galley, Infinity), column, design.topPt).items];
  // The picture is an ornament: it says nothing that the words do not say.
  if (pictureHeightPt >= widthPt * LEAST_PICTURE_OF_WIDTH)
    items.push({
      kind: "drawing",
      drawing: coverPicture(handbook, widthPt, pictureHeightPt, lengths.coverRadiusPt),
      leftPt,
      topPt: footTop - gapPt - pictureHeightPt,
      artifact: "layout",
    });
  const footColumns = paginate(foot.galley, Infinity);
  items.push(...placeColumns(foot.galley, footColumns, column, footTop).items);
  return items;

  /** What this is, beside the mark. */
  function addKind(): void {
    const { diameterPt } = cover.markPt;
    const { words } = handbook;
    const text = handbook.profile === "patient-information" ? words.patientLeaflet : words.leaflet;
    const element = structureElement("P", sect);
    const set = setParagraph([textFragment(text, type.h4, element, measure)], measure, {
      style: type.h4,
      measurePt: widthPt - diameterPt - 8,
    });
    const lines = alignedLines(set, {
      leftPt: diameterPt + 8,
      topPt: (diameterPt - set.lineEnds.length * type.h4.leadingPt) / 2,
      widthPt,
    });
    addSlug(galley, diameterPt, [
      { kind: "drawing", drawing: markDrawing(diameterPt), leftPt: 0, topPt: 0 },
      ...lines,
    ]);
  }

  /** The largest of a few fixed sizes in which no word of the title has to be cut. */
  function addTitle(): void {
    const element = structureElement("H1", sect);
    const styles = cover.titleStyles;
    const style =
      styles.find((candidate) => {
        const fragment = [textFragment(handbook.title, candidate, element, measure)];
        const set = setParagraph(fragment, measure, { style: candidate, measurePt: widthPt });
        return set.lineEnds.length <= cover.maxTitleLines && set.words.length === wordCount(handbook.title);
      }) ?? styles.at(-1);
    if (style === undefined) throw new Error("A leaflet's design has no style for the title.");
    addParagraph([textFragment(handbook.title, style, element, measure)], style, context, {
      balanced: true,
      keepWhole: true,
    });
  }

  function tooLong(lines: number): ContentProblem {
    const place = message?.source ?? { file: "handbook.yaml", line: 1, column: 1 };
    const text = `The title and the main message have ${lines} ${lines === 1 ? "line" : "lines"} too many for the leaflet's panel "front".`;
    return new ContentProblem(
      diagnose("leaflet-text-fits-panel", place, text, "Shorten the first paragraph of this text."),
    );
  }
}

/** What the clinic has given is printed, logo and all; for the rest there are lines to write on, or to type on. */
function layOutClinicLines(handbook: Handbook, context: BlockContext): void {
  const { words, edition } = handbook;
  const { clinic = null, phone = null, hours = null } = edition ?? {};
  if (edition !== undefined) {
    addClinic(handbook, edition, phoneAndHours(edition, handbook), context);
  }
  if (clinic === null) addTextField({ name: "clinic-name", label: words.clinicName }, context);
  if (phone === null) addTextField({ name: "clinic-phone", label: words.clinicPhone }, context);
  if (hours === null) addTextField({ name: "clinic-hours", label: words.clinicHours }, context);
}

function wordCount(text: string): number {
  return text.trim().split(/\s+/).length;
}
