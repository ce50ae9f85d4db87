/** What printouts say of the clinic whose edition they are: name, logo, how to reach it, what it has not reviewed. */
import type { Edition } from "../../document/edition.ts";
import type { DateLine, Handbook, ImageAsset } from "../../document/handbook.ts";
import { contactLines } from "../../document/imprint.ts";
import type { ImprintLine } from "../../document/imprint.ts";
import { mmToPt } from "../printouts/page-design.ts";
import { structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { addSlug, addSpace } from "./galley.ts";
import { contactFragment, textFragment } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

const LOGO_HEIGHT_PT = mmToPt(12);
const LOGO_WIDTH_PT = mmToPt(48);
/** CSS pixels are 1/96 inch; a logo is never larger than it was drawn. */
const POINTS_PER_PIXEL = 0.75;

/** The logo, with what it says to those who can't see it; nothing where the clinic has none. */
export function addLogo({ edition, images }: Handbook, context: BlockContext): void {
  const logo = edition?.logo ?? null;
  const asset = logo === null ? undefined : images[logo.imagePath];
  if (logo === null || asset === undefined) return;
  const { galley, leftPt, parent } = context;
  const { widthPt, heightPt } = logoSize(asset, context.widthPt);
  const element = structureElement("Figure", parent, { alternateText: logo.alt });
  addSlug(galley, heightPt, [
    { kind: "image", imagePath: logo.imagePath, element, leftPt, topPt: 0, widthPt, heightPt },
  ]);
  addSpace(galley, context.design.lengths.afterHeadingPt);
}

function logoSize(
  { widthPx, heightPx }: ImageAsset,
  measurePt: number,
): { readonly widthPt: number; readonly heightPt: number } {
  const scale = Math.min(
    POINTS_PER_PIXEL,
    LOGO_HEIGHT_PT / heightPx,
    Math.min(LOGO_WIDTH_PT, measurePt) / widthPx,
  );
  return { widthPt: widthPx * scale, heightPt: heightPx * scale };
}

/** Where the clinic's name stands large: its logo, its name, a paragraph for each line, and who has reviewed the text. */
export function addClinic(
  handbook: Handbook,
  { clinic, review }: Edition,
  lines: readonly ImprintLine[],
  context: BlockContext,
): void {
  const { measure, design, parent } = context;
  const { h4, small } = design.type;
  addLogo(handbook, context);
  const bold = { ...small, font: "bold" } as const;
  addParagraph([textFragment(clinic, h4, structureElement("P", parent), measure)], h4, context, {
    keepWhole: true,
  });
  for (const { label, text, target } of lines) {
    const element = structureElement("P", parent);
    const fragments = [
      textFragment(`${label}: `, bold, element, measure),
      contactFragment(text, target, small, element, measure),
    ];
    addParagraph(fragments, small, context, { keepWhole: true });
  }
  addParagraph([textFragment(review, small, structureElement("P", parent), measure)], small, context, {
    keepWhole: true,
  });
}

/**
 * What a single sheet says of the clinic beside its name, from all to the least: where there is no room for owner and
 * approver, the document's number leads to them. A sheet of the handbook itself says nothing.
 */
export function sheetFeet({ edition, words }: Handbook): readonly (readonly ImprintLine[])[] {
  if (edition === undefined) return [[]];
  const { control } = edition;
  const ofPhone = phoneAndHours(edition, { words }).filter(({ label }) => label === words.clinicPhone);
  const number = control.filter(({ label }) => label === words.documentNumber);
  return [
    [...ofPhone, ...control],
    [...ofPhone, ...number],
  ];
}

/** What a cover and the front of a leaflet say of how the clinic is reached. */
export function phoneAndHours(edition: Edition, handbook: Pick<Handbook, "words">): readonly ImprintLine[] {
  return contactLines({ ...edition, address: null, mail: null, web: null }, handbook);
}

/** In one paragraph: whose the sheet is, which document, and who has reviewed the text. */
export function addSheetLines(
  lines: readonly ImprintLine[],
  { edition }: Handbook,
  context: BlockContext,
): void {
  if (edition === undefined) return;
  const { measure, design, parent, galley } = context;
  const { small } = design.type;
  const bold = { ...small, font: "bold" } as const;
  const element = structureElement("P", parent);
  if (galley.slugs.length > 0) addSpace(galley, design.lengths.itemGapPt);
  addParagraph(
    [
      textFragment(`${edition.clinic}. `, bold, element, measure),
      ...lines.flatMap(({ label, text, target }) => [
        textFragment(`${label}: `, bold, element, measure),
        contactFragment(text, target, small, element, measure),
        textFragment(". ", small, element, measure),
      ]),
      textFragment(edition.review, small, element, measure),
    ],
    small,
    context,
    { keepWhole: true },
  );
}

/** The day after which a sheet is not to be handed out: of its section's and the edition's, the earlier. */
export function lastDay(
  dates: readonly DateLine[],
  { edition, dates: ofHandbook }: Handbook,
): DateLine | null {
  const lastDays = [...dates, ...(edition === undefined ? [] : ofHandbook)].filter(
    ({ kind, date }) => kind === "nextReview" && date !== null,
  );
  return lastDays.toSorted((a, b) => ((a.date ?? "") < (b.date ?? "") ? -1 : 1))[0] ?? null;
}

/** What is printed, a clinic need not write by hand. */
export function isFilledIn({ edition }: Pick<Handbook, "edition">): boolean {
  return edition !== undefined && edition.phone !== null && edition.hours !== null;
}
