import type { CheckInput, Finding } from "../check.ts";
import { placeAt } from "./flatten.ts";
import type { Passage } from "./passages.ts";

/** Every passage of the author's text, the words of handbook.yaml first; each leaflet text is behind its section. */
export function passagesIn({ front, sections }: CheckInput): readonly Passage[] {
  return [...front, ...sections.flatMap(({ passages, leaflet }) => [...passages, ...leaflet])];
}

/** A finding for each match in what the author wrote as prose; values from data, code and labels are passed over. */
export function* matchesIn(
  passages: readonly Passage[],
  pattern: RegExp,
  valuesOf: (match: RegExpExecArray, passage: Passage) => Finding["values"] | null = (match) => ({
    words: match[0],
  }),
): Generator<Finding> {
  for (const passage of passages) {
    for (const match of passage.flat.written.matchAll(pattern)) {
      const values = valuesOf(match, passage);
      if (values !== null)
        yield { at: placeAt(passage.flat, match.index, passage.source), values: values ?? {} };
    }
  }
}

/** Text that the author wrote in the section; tables from data files are not. */
export function isOwnText({ own }: Passage): boolean {
  return own;
}
