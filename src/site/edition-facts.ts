import { darkImagePath } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { contactLines } from "../document/imprint.ts";
import type { ImprintLine } from "../document/imprint.ts";
import { outsideHref } from "../html/link-href.ts";
import type { Asset } from "./assets.ts";

/** What every page of a clinic's edition says of the clinic: in its head whose it is, in its foot all the rest. */
export interface EditionFacts {
  readonly clinic: string;
  readonly logo: EditionLogoFacts | null;
  readonly phoneHref: string | null;
  readonly phone: string | null;
  readonly contacts: readonly ContactLine[];
  readonly control: readonly ImprintLine[];
  readonly review: string;
  /** Until when it may be handed out: one line, or none. */
  readonly expiry: readonly ImprintLine[];
}

export interface EditionLogoFacts {
  readonly href: string;
  /** For dark pages; without it the logo stands on a light plate there. */
  readonly darkHref: string | null;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

export interface ContactLine extends Omit<ImprintLine, "target"> {
  /** Null for what can't be opened. */
  readonly href: string | null;
}

/** Null in the handbook itself. */
export function makeEditionFacts(
  handbook: Handbook,
  images: ReadonlyMap<string, Asset>,
): EditionFacts | null {
  const { edition, words } = handbook;
  if (edition === undefined) return null;
  const { clinic, phone, control, review } = edition;
  const contacts = contactLines(edition, handbook).map(({ target, ...line }): ContactLine => ({
    ...line,
    href: target === undefined ? null : outsideHref(target),
  }));
  return {
    clinic,
    logo: logoFacts(handbook, images),
    phone,
    phoneHref: contacts.find(({ href }) => href?.startsWith("tel:") === true)?.href ?? null,
    contacts,
    control,
    review,
    expiry: handbook.dates
      .filter(({ kind, label }) => kind === "nextReview" && label === words.doNotUseAfter)
      .map(({ label, text }) => ({ label, text })),
  };
}

/** The logo stands in the head of every page, so that it is never taller than the words beside it. */
const logoHeightPx = 44;

function logoFacts(
  { edition, images: assets }: Handbook,
  images: ReadonlyMap<string, Asset>,
): EditionLogoFacts | null {
  const logo = edition?.logo ?? null;
  const asset = logo === null ? undefined : assets[logo.imagePath];
  if (logo === null || asset === undefined) return null;
  const height = Math.min(logoHeightPx, asset.heightPx);
  return {
    href: images.get(logo.imagePath)?.href ?? "",
    darkHref: images.get(darkImagePath(logo.imagePath))?.href ?? null,
    alt: logo.alt,
    width: Math.round((asset.widthPx * height) / asset.heightPx),
    height: Math.round(height),
  };
}
