import { ContentProblem } from "../../diagnostics/content-problem.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { DateLine } from "../../document/handbook.ts";
import { tokens } from "../../theme/tokens.ts";
import type { TextStyle } from "../printouts/printout.ts";
import { structureElement } from "../structure/structure-element.ts";
import { coverPicture, markDrawing } from "./cover-picture.ts";
import { dateItems } from "./date-lines.ts";
import { line } from "./drawing.ts";
import type { SlugItem } from "./galley.ts";
import { textFragment } from "./inline-fragments.ts";
import type { LaidOutPage, PlacedItem, SetParagraph } from "./laid-out.ts";
import { append, placed } from "./pages.ts";
import { alignedLines } from "./paragraphs.ts";
import type { HandbookContext } from "./sections.ts";
import { setParagraph } from "./set-paragraph.ts";

/** The destination of the cover. */
export const COVER = "cover";

/** Between the rule at the foot and what stands on either side of it. */
const RULE_GAP_PT = 7;

/** Thirds, or half of the foot for a review, which holds a name. */
function shareOfWidth(date: DateLine, dates: readonly DateLine[]): number {
  const hasLongReview = dates.some(({ kind, text }) => kind === "reviewed" && text.length > MAX_DATE_LENGTH);
  if (!hasLongReview) return 1 / 3;
  return date.kind === "reviewed" ? 1 / 2 : 1 / 4;
}

/** Characters of the longest date alone. */
const MAX_DATE_LENGTH = 20;

/** `cover-text-fits`: nothing on the cover is clipped, or made smaller than the printout's sizes. */
function overflow(message: string): ContentProblem {
  const place = { file: "handbook.yaml", line: 1, column: 1 };
  return new ContentProblem(diagnose("cover-text-fits", place, message, "Shorten it in handbook.yaml."));
}

export function layOutCover({ handbook, printout, measure, root }: HandbookContext): LaidOutPage {
  const { cover, span, type, lengths } = printout;
  const { leftPt, rightPt } = span;
  const widthPt = rightPt - leftPt;
  const sect = structureElement("Sect", root);
  const items: PlacedItem[] = [];
  const add = (item: SlugItem, topPt = 0): void => append(items, placed(item, 0, topPt));

  const pictureHeightPt = cover.pictureBottomPt - cover.pictureTopPt;
  const picture = coverPicture(handbook, widthPt, pictureHeightPt, lengths.coverRadiusPt);
  add({ kind: "drawing", drawing: picture, leftPt, topPt: cover.pictureTopPt });

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
  addDates();
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

  function addDates(): void {
    const find = (kindOfDate: DateLine["kind"]): DateLine | undefined =>
      handbook.dates.find((date) => date.kind === kindOfDate);
    const nextReview = find("nextReview");
    const dates = [
      find("written"),
      find("reviewed"),
      nextReview === undefined ? undefined : { ...nextReview, label: words.doNotUseAfter },
    ].filter((date) => date !== undefined);
    if (dates.length === 0) return;
    const list = structureElement("L", sect, { listNumbering: "None" });
    let cellLeftPt = leftPt;
    const cells = dates.map((date) => {
      const cellWidthPt = widthPt * shareOfWidth(date, dates);
      const place = {
        leftPt: cellLeftPt,
        widthPt: cellWidthPt - lengths.cellGapPt,
        style: type.small,
        measure,
      };
      cellLeftPt += cellWidthPt;
      return dateItems(date.label, date, list, place);
    });
    const heightPt = Math.max(...cells.map((cell) => cell.heightPt));
    // The name of a reviewer can take more lines than a date: then the dates start higher.
    const rulePt = Math.min(cover.footRulePt, cover.footBottomPt - heightPt - RULE_GAP_PT);
    if (rulePt < cover.pictureBottomPt + RULE_GAP_PT)
      throw overflow("The dates and the review need more room than the foot of the printed cover has.");
    const lineWidthPt = lengths.rules.section;
    const rule = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
    add({ kind: "drawing", drawing: rule, leftPt, topPt: rulePt });
    for (const item of cells.flatMap(({ items: found }) => found)) add(item, rulePt + RULE_GAP_PT);
  }
}
