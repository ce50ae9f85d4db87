import { ContentProblem } from "../../diagnostics/content-problem.ts";
import { diagnose } from "../../diagnostics/diagnostic.ts";
import type { DateLine, Handbook } from "../../document/handbook.ts";
import { tokens } from "../../theme/tokens.ts";
import type { StructureElement } from "../structure/structure-element.ts";
import { structureElement } from "../structure/structure-element.ts";
import { layOutBlocks } from "./blocks.ts";
import { dateItems } from "./date-lines.ts";
import type { LabelledLine } from "./date-lines.ts";
import { line } from "./drawing.ts";
import { addClinic, phoneAndHours } from "./edition-block.ts";
import type { Galley, SlugItem } from "./galley.ts";
import { createGalley, galleyHeightPt } from "./galley.ts";
import type { PlacedItem } from "./laid-out.ts";
import { append, placeColumns, placed } from "./pages.ts";
import { paginate } from "./paginate.ts";
import type { HandbookContext } from "./sections.ts";

/** Between the rule at the foot and what stands on either side of it. */
const RULE_GAP_PT = 7;
/** Characters of the longest date alone. */
const MAX_DATE_LENGTH = 20;
/** A picture that is lower shows nobody. */
const LEAST_OF_PICTURE = 0.3;

export interface CoverFoot {
  readonly items: readonly PlacedItem[];
  /** How far down the picture may reach; null where there is no room for it. */
  readonly pictureBottomPt: number | null;
}

/**
 * The foot of the cover: under a rule the dates and, of a clinic's edition, its document's number, owner and approver;
 * above the rule the clinic. What it needs, the picture gives.
 */
export function layOutCoverFoot(context: HandbookContext, sect: StructureElement): CoverFoot {
  const { handbook, design } = context;
  const { cover, span, lengths } = design;
  const { leftPt, rightPt } = span;
  const widthPt = rightPt - leftPt;
  const items: PlacedItem[] = [];
  const clinic = layOutClinic(handbook, context, sect);
  const clinicPt = clinic === null ? 0 : galleyHeightPt(clinic);
  const dates = coverDates(handbook);
  const control = handbook.edition?.control ?? [];
  const rows = [
    row(dates, dateShares(dates)),
    row(
      control,
      control.map(() => 1 / 3),
    ),
  ].filter(({ cells }) => cells.length > 0);
  if (rows.length === 0 && clinic === null) return { items, pictureBottomPt: cover.pictureBottomPt };
  const heightPt =
    rows.reduce((sum, { heightPt: rowPt }) => sum + rowPt, 0) +
    Math.max(0, rows.length - 1) * lengths.itemGapPt;
  // The name of a reviewer can take more lines than a date: then the dates start higher.
  const rulePt = Math.min(cover.footRulePt, cover.footBottomPt - heightPt - RULE_GAP_PT);
  const pictureBottomPt =
    clinic === null
      ? cover.pictureBottomPt
      : Math.min(cover.pictureBottomPt, rulePt - clinicPt - 3 * RULE_GAP_PT);
  const leastPt = (cover.pictureBottomPt - cover.pictureTopPt) * LEAST_OF_PICTURE;
  if (rulePt < pictureBottomPt + RULE_GAP_PT || pictureBottomPt < cover.pictureTopPt) throw tooHigh(handbook);
  if (clinic !== null) {
    const top = rulePt - RULE_GAP_PT - clinicPt;
    append(items, placeColumns(clinic, paginate(clinic, Infinity), [{ leftPt, widthPt }], top).items);
  }
  const shown = pictureBottomPt < cover.pictureTopPt + leastPt ? null : pictureBottomPt;
  if (rows.length === 0) return { items, pictureBottomPt: shown };
  const lineWidthPt = lengths.rules.section;
  const rule = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
  add({ kind: "drawing", drawing: rule, leftPt, topPt: rulePt });
  let topPt = rulePt + RULE_GAP_PT;
  for (const { cells, heightPt: rowPt } of rows) {
    for (const item of cells.flatMap(({ items: found }) => found)) add(item, topPt);
    topPt += rowPt + lengths.itemGapPt;
  }
  return { items, pictureBottomPt: shown };

  function add(item: SlugItem, atPt = 0): void {
    append(items, placed(item, 0, atPt));
  }

  function row(lines: readonly LabelledLine[], shares: readonly number[]) {
    if (lines.length === 0) return { cells: [], heightPt: 0 };
    const list = structureElement("L", sect, { listNumbering: "None" });
    let cellLeftPt = leftPt;
    const cells = lines.map((cell, index) => {
      const cellWidthPt = widthPt * (shares[index] ?? 1 / 3);
      const place = {
        leftPt: cellLeftPt,
        widthPt: cellWidthPt - lengths.cellGapPt,
        style: design.type.small,
        measure: context.measure,
      };
      cellLeftPt += cellWidthPt;
      return dateItems(cell.label, cell, list, place);
    });
    return { cells, heightPt: Math.max(...cells.map(({ heightPt: cellPt }) => cellPt)) };
  }
}

function coverDates({ dates, words }: Handbook): readonly DateLine[] {
  const find = (kind: DateLine["kind"]): DateLine | undefined => dates.find((date) => date.kind === kind);
  const nextReview = find("nextReview");
  return [
    find("written"),
    find("reviewed"),
    nextReview === undefined ? undefined : { ...nextReview, label: words.doNotUseAfter },
  ].filter((date) => date !== undefined);
}

/** Thirds, or half of the foot for a review, which holds a name. */
function dateShares(dates: readonly DateLine[]): readonly number[] {
  const hasLongReview = dates.some(({ kind, text }) => kind === "reviewed" && text.length > MAX_DATE_LENGTH);
  return dates.map(({ kind }) => {
    if (!hasLongReview) return 1 / 3;
    return kind === "reviewed" ? 1 / 2 : 1 / 4;
  });
}

function layOutClinic(
  handbook: Handbook,
  { design, measure }: HandbookContext,
  parent: StructureElement,
): Galley | null {
  const { edition, words } = handbook;
  if (edition === undefined) return null;
  const galley = createGalley();
  addClinic(handbook, edition, phoneAndHours(edition, handbook), {
    layOutBlocks,
    measure,
    images: handbook.images,
    words,
    sectionId: "",
    smallestPt: design.type.smallestPt,
    design,
    galley,
    parent,
    leftPt: 0,
    widthPt: design.span.rightPt - design.span.leftPt,
    body: design.type.body,
    listDepth: 0,
    listMarker: "bullet",
  });
  return galley;
}

/** `cover-text-fits`: nothing on the cover is clipped, or made smaller than the design's sizes. */
function tooHigh({ edition }: Handbook): ContentProblem {
  const [file, what] =
    edition === undefined
      ? ["handbook.yaml", "The dates and the review need"]
      : [`editions/${edition.name}.yaml`, "The dates and what is said of the clinic need"];
  const message = `${what} more room than the foot of the printed cover has.`;
  return new ContentProblem(
    diagnose("cover-text-fits", { file, line: 1, column: 1 }, message, `Shorten it in ${file}.`),
  );
}
