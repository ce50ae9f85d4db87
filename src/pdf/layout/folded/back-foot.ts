import type { DateLine, Handbook } from "../../../document/handbook.ts";
import { contactLines, shortAddress } from "../../../document/imprint.ts";
import type { ImprintLine } from "../../../document/imprint.ts";
import { fill } from "../../../locale/words.ts";
import { tokens } from "../../../theme/tokens.ts";
import { mmToPt } from "../../printouts/page-design.ts";
import type { FoldedPrintout } from "../../printouts/printout.ts";
import { structureElement } from "../../structure/structure-element.ts";
import type { BlockContext } from "../block-context.ts";
import { line, rectangle } from "../drawing.ts";
import { isFilledIn } from "../edition-block.ts";
import { addSlug, addSpace } from "../galley.ts";
import { contactFragment, textFragment } from "../inline-fragments.ts";
import { addParagraph, alignedLines } from "../paragraphs.ts";
import { qrCode } from "../qr-code.ts";
import { setParagraph } from "../set-paragraph.ts";

const QR_CODE_PT = mmToPt(23);

/** The foot of the back: the way to the handbook, a place for the clinic's label, the dates. */
export function layOutBackFoot(printout: FoldedPrintout, handbook: Handbook, context: BlockContext): void {
  const { galley, design } = context;
  const { words, url } = handbook;
  if (url !== null) addQrCode(url, words, context);
  addSpace(galley, design.lengths.blockGapPt);
  if (!isFilledIn(handbook)) {
    addStickerPlace(printout, words.stickerPlace, context);
    addSpace(galley, design.lengths.blockGapPt);
  }
  addDates(handbook, context);
}

/** The code and, beside it, its address in print: a phone is not the only way there. */
function addQrCode(url: string, words: Handbook["words"], context: BlockContext): void {
  const { galley, measure, design, parent, widthPt } = context;
  const { h4, body } = design.type;
  const element = structureElement("Figure", parent, {
    alternateText: fill(words.qrCodeFor, { address: url }),
  });
  const textLeftPt = QR_CODE_PT + 4;
  const measurePt = widthPt - textLeftPt;
  const paragraph = structureElement("P", parent);
  const title = setParagraph([textFragment(words.wholeHandbookOnline, h4, paragraph, measure)], measure, {
    style: h4,
    measurePt,
  });
  const address = setParagraph(
    [textFragment(printedAddress(url), body, structureElement("P", parent), measure)],
    measure,
    { style: body, measurePt },
  );
  const titlePt = title.lineEnds.length * h4.leadingPt;
  const textPt = titlePt + address.lineEnds.length * body.leadingPt;
  const heightPt = Math.max(QR_CODE_PT, textPt);
  const topPt = (heightPt - textPt) / 2;
  addSlug(galley, heightPt, [
    {
      kind: "figure",
      drawing: qrCode(url, QR_CODE_PT),
      element,
      leftPt: 0,
      topPt: (heightPt - QR_CODE_PT) / 2,
      widthPt: QR_CODE_PT,
      heightPt: QR_CODE_PT,
    },
    ...alignedLines(title, { leftPt: textLeftPt, topPt, widthPt: measurePt }),
    ...alignedLines(address, { leftPt: textLeftPt, topPt: topPt + titlePt, widthPt: measurePt }),
  ]);
}

/** As people type it: browsers add the scheme themselves. No line ends at a hyphen, which would look like ours. */
function printedAddress(url: string): string {
  return shortAddress(url).replaceAll("-", "-\u2060");
}

/** An empty frame, as large as the common label of 21 to a sheet. */
function addStickerPlace({ stickerPt }: FoldedPrintout, label: string, context: BlockContext): void {
  const { galley, measure, design } = context;
  const { widthPt, heightPt } = stickerPt;
  const { small } = design.type;
  const frame = [
    {
      path: rectangle(0, 0, widthPt, heightPt),
      stroke: tokens.color.print.ink,
      lineWidthPt: mmToPt(0.35),
      dashPt: [mmToPt(1.1), mmToPt(0.9)] as const,
    },
  ];
  const set = setParagraph(
    [textFragment(label, small, structureElement("P", context.parent), measure)],
    measure,
    { style: small, measurePt: widthPt - 16, balanced: true },
  );
  const topPt = (heightPt - set.lineEnds.length * small.leadingPt) / 2;
  addSlug(galley, heightPt, [
    { kind: "drawing", drawing: frame, leftPt: 0, topPt: 0 },
    ...alignedLines(set, { leftPt: 8, topPt, widthPt: widthPt - 16 }),
  ]);
}

/** How else the clinic is reached; when it was written and reviewed, and until when it may be handed out. */
function addDates(handbook: Handbook, context: BlockContext): void {
  const { galley, measure, design, widthPt } = context;
  const { small } = design.type;
  const { dates, words, edition } = handbook;
  const find = (kind: DateLine["kind"]): DateLine | undefined => dates.find((date) => date.kind === kind);
  const nextReview = find("nextReview");
  const contacts =
    edition === undefined ? [] : contactLines({ ...edition, phone: null, hours: null }, handbook);
  const shown: readonly ImprintLine[] = [
    ...contacts,
    find("written"),
    find("reviewed"),
    nextReview === undefined ? undefined : { ...nextReview, label: words.doNotUseAfter },
    ...(edition?.control ?? []),
  ].filter((date) => date !== undefined);
  if (shown.length === 0) return;
  const lineWidthPt = design.lengths.rules.section;
  const rule = [{ path: line(0, 0, widthPt, 0), stroke: tokens.color.print.line, lineWidthPt }];
  addSlug(galley, lineWidthPt + 4, [{ kind: "drawing", drawing: rule, leftPt: 0, topPt: lineWidthPt / 2 }]);
  const list = structureElement("L", context.parent, { listNumbering: "None" });
  const bold = { ...small, font: "bold" } as const;
  for (const { label, text, target } of shown) {
    const item = structureElement("LI", list);
    const fragments = [
      textFragment(`${label}: `, bold, structureElement("Lbl", item), measure),
      contactFragment(text, target, small, structureElement("LBody", item), measure),
    ];
    addParagraph(fragments, small, context, { keepWhole: true });
  }
}
