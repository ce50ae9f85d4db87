import { fill } from "../locale/words.ts";
import type { Edition } from "./edition.ts";
import type { Handbook } from "./handbook.ts";
import type { LinkTarget } from "./inline.ts";

/** Who answers for the text, and which text it is; every format shows these lines. */
export interface ImprintLine {
  readonly label: string;
  readonly text: string;
  /** Where the text leads on a screen; absent for what can't be opened. */
  readonly target?: ContactTarget;
}

export type ContactTarget = Exclude<LinkTarget, { readonly kind: "section" | "unresolved" }>;

export function imprintOf(handbook: Handbook): readonly ImprintLine[] {
  const { edition } = handbook;
  return [...(edition === undefined ? [] : editionLines(edition, handbook)), ...handbookLines(handbook)];
}

/** The same without what an edition adds. */
export function handbookLines(handbook: Handbook): readonly ImprintLine[] {
  const { words, authors, publisher, version, licence } = handbook;
  return filled([
    { label: words.writtenBy, text: authors.length === 0 ? null : authors.join(", ") },
    { label: words.publishedBy, text: publisher },
    { label: words.version, text: version },
    { label: words.licence, text: licence },
  ]);
}

/** What a clinic's edition adds: whose it is, how it is reached, what document it is, who has reviewed it. */
export function editionLines(edition: Edition, handbook: Pick<Handbook, "words">): readonly ImprintLine[] {
  const { words } = handbook;
  return [
    { label: words.clinicName, text: edition.clinic },
    ...contactLines(edition, handbook),
    ...edition.control,
    { label: words.clinicReview, text: edition.review },
  ];
}

/** How the clinic is reached, without its name. */
export function contactLines(
  { phone, hours, address, mail, web }: Edition,
  { words }: Pick<Handbook, "words">,
): readonly ImprintLine[] {
  return filled([
    { label: words.clinicPhone, text: phone, ...telephone(phone ?? "") },
    { label: words.clinicHours, text: hours },
    { label: words.clinicAddress, text: address },
    { label: words.clinicMail, text: mail, target: { kind: "mail", address: mail ?? "" } },
    {
      label: words.clinicWeb,
      text: web === null ? null : shortAddress(web),
      target: { kind: "external", url: web ?? "" },
    },
  ]);
}

/** The number itself, without what is said of it: "01632 960 001, option 2". */
function telephone(phone: string): Pick<ImprintLine, "target"> {
  const number = /\+?\(?\d[\d\s().-]*/.exec(phone)?.[0].replaceAll(/[^\d+]/g, "") ?? "";
  return number === "" ? {} : { target: { kind: "telephone", number } };
}

/** As people type it: browsers add the scheme themselves. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\//, "").replace(/\/$/, "");
}

/** "Riverside Clinic’s edition". */
export function editionTitle({ clinic }: Edition, { words }: Pick<Handbook, "words">): string {
  return fill(words.editionOf, { clinic });
}

function filled(
  lines: readonly (Omit<ImprintLine, "text"> & { readonly text: string | null })[],
): readonly ImprintLine[] {
  return lines.flatMap(({ text, ...line }) => (text === null ? [] : [{ ...line, text }]));
}
