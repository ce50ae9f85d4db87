import type { Handbook } from "./handbook.ts";

/** Who answers for the text, and which text it is; every format shows these lines. */
export interface ImprintLine {
  readonly label: string;
  readonly text: string;
}

export function imprintOf(handbook: Handbook): readonly ImprintLine[] {
  const { words, authors, publisher, version, licence } = handbook;
  const lines = [
    { label: words.writtenBy, text: authors.length === 0 ? null : authors.join(", ") },
    { label: words.publishedBy, text: publisher },
    { label: words.version, text: version },
    { label: words.licence, text: licence },
  ];
  return lines.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
}
