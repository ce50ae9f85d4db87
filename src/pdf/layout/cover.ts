import { ContentProblem } from "../../diagnostics/content-problem.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { TextStyle } from "../printouts/page-design.ts";
import { structureElement } from "../structure/structure-element.ts";
import { layOutCoverFoot } from "./cover-foot.ts";
import { coverPicture, markDrawing } from "./cover-picture.ts";
import type { SlugItem } from "./galley.ts";
import { textFragment } from "./inline-fragments.ts";
import type { LaidOutPage, PlacedItem, SetParagraph } from "./laid-out.ts";
import { append, placed } from "./pages.ts";
import { alignedLines } from "./paragraphs.ts";
import type { HandbookContext } from "./sections.ts";
import { setParagraph } from "./set-paragraph.ts";

/** The destination of the cover. */
export const COVER = "cover";

/** How high the picture has to be to show the person down to the shoulders. */
const LEAST_OF_WIDTH = 0.56;

/** `cover-text-fits`: nothing on the cover is clipped, or made smaller than the design's sizes. */
function overflow(message: string): ContentProblem {
  const place = { file: "handbook.yaml", line: 1, column: 1 };
  return new ContentProblem(diagnose("cover-text-fits", place, message, "Shorten it in handbook.yaml."));
}

export function layOutCover({ handbook, design, measure, root }: HandbookContext): LaidOutPage {
  const { cover, span, type, lengths } = design;
  const { leftPt, rightPt } = span;
  const widthPt = rightPt - leftPt;
  const sect = structureElement("Sect", root);
  const items: PlacedItem[] = [];
  const add = (item: SlugItem, topPt = 0): void => append(items, placed(item, 0, topPt));

  const foot = layOutCoverFoot({ handbook, design, measure, root }, sect);
  if (foot.pictureBottomPt !== null) {
    const pictureHeightPt = foot.pictureBottomPt - cover.pictureTopPt;
    // Where a clinic's lines leave it little height it is made smaller: cut at the neck, a person is a riddle.
    const pictureWidthPt =
      handbook.edition === undefined ? widthPt : Math.min(widthPt, pictureHeightPt / LEAST_OF_WIDTH);
    const picture = coverPicture(handbook, pictureWidthPt, pictureHeightPt, lengths.coverRadiusPt);
    add({ kind: "drawing", drawing: picture, leftPt, topPt: cover.pictureTopPt });
  }

  const { topPt, diameterPt } = cover.markPt;
  add({ kind: "drawing", drawing: markDrawing(diameterPt), leftPt, topPt });
  const { words } = handbook;
  const kind = handbook.profile === "patient-information" ? words.patientHandbook : words.handbook;
  const kindStyle: TextStyle = { ...type.h4 };
  const kindElement = structureElement("P", sect);
  const kindLine = setParagraph([textFragment(kind, kindStyle, kindElement, measure)], measure, {
    style: kindStyle,
    measurePt: widthPt,
  });
  const kindTop = topPt + (diameterPt - kindStyle.leadingPt) / 2;
  for (const item of alignedLines(kindLine, { leftPt: leftPt + diameterPt + 9, topPt: kindTop, widthPt }))
    add(item);

  const title = layOutTitle(handbook.title);
  let top = cover.titleTopPt;
  for (const item of alignedLines(title, { leftPt, topPt: top, widthPt })) add(item);
  top += title.lineEnds.length * title.style.leadingPt + lengths.paragraphGapPt;
  if (handbook.subtitle !== null) {
    const element = structureElement("P", sect);
    const subtitle = setParagraph(
      [textFragment(handbook.subtitle, cover.subtitle, element, measure)],
      measure,
      {
        style: cover.subtitle,
        measurePt: cover.titleWidthPt,
        balanced: true,
      },
    );
    for (const item of alignedLines(subtitle, { leftPt, topPt: top, widthPt })) add(item);
    top += subtitle.lineEnds.length * cover.subtitle.leadingPt;
  }
  if (top > cover.pictureTopPt)
    throw overflow(
      `The title and the subtitle need ${Math.ceil(top - cover.pictureTopPt)} pt more than the printed cover has.`,
    );
  append(items, foot.items);
  return { items, destinations: [{ name: COVER, topPt: 0 }] };

  /** The largest of a few fixed sizes in which the title takes no more lines than it may. */
  function layOutTitle(text: string): SetParagraph {
    const element = structureElement("H1", sect);
    for (const style of cover.titleStyles) {
      const set = setParagraph([textFragment(text, style, element, measure)], measure, {
        style,
        measurePt: cover.titleWidthPt,
        balanced: true,
      });
      const heightPt = set.lineEnds.length * style.leadingPt;
      const subtitlePt =
        handbook.subtitle === null ? 0 : 2 * cover.subtitle.leadingPt + lengths.paragraphGapPt;
      const fits = cover.titleTopPt + heightPt + subtitlePt <= cover.pictureTopPt;
      if (set.lineEnds.length <= cover.maxTitleLines && fits) return set;
    }
    throw overflow(`The title needs more than ${cover.maxTitleLines} lines on the printed cover.`);
  }
}
