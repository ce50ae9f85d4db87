import type { Handbook, Section } from "../document/handbook.ts";
import { fill } from "../locale/words.ts";

/** How to name a section as a source, and where to say what is wrong with it. */
export interface PageFacts {
  readonly citation: string;
  /** Null in a handbook without an address for it. */
  readonly feedbackHref: string | null;
}

export function makePageFacts(section: Section, handbook: Handbook, address: string | null): PageFacts {
  return { citation: citationOf(section, handbook, address), feedbackHref: feedbackHref(section, handbook) };
}

/** Authors, title, handbook, publisher, version, date, address: what is not known is left out. */
function citationOf({ titleText, dates }: Section, handbook: Handbook, address: string | null): string {
  const { authors, title, publisher, version, words } = handbook;
  const written = [...dates, ...handbook.dates].find(({ kind, date }) => kind === "written" && date !== null);
  const facts = [
    authors.length === 0 ? null : authors.join(", "),
    titleText,
    title,
    publisher,
    version === null ? null : fill(words.tools.pageFacts.version, { version }),
    written?.text ?? null,
  ];
  const sentence = facts.filter((fact) => fact !== null).map((fact) => `${fact.replace(/\.$/, "")}. `);
  return (sentence.join("") + (address ?? "")).trim();
}

/** A letter that says which page and which version it is about (RFC 6068). */
function feedbackHref({ titleText }: Section, { contact, title, version, words }: Handbook): string | null {
  if (contact === undefined) return null;
  const subject = fill(words.tools.pageFacts.feedbackSubject, {
    title: titleText,
    handbook: title,
    version: version ?? "–",
  });
  return `mailto:${contact}?subject=${encodeURIComponent(subject)}`;
}
