import type { Check, Finding } from "../check.ts";
import { placeAt } from "../text/flatten.ts";
import { acronymPattern, explainedAcronyms, isRomanNumeral } from "../text/acronyms.ts";
import { isOwnText } from "../text/regions.ts";
import type { Passage } from "../text/passages.ts";
import { knownAcronyms } from "../words/acronyms.ts";

/** A reader may start with any section, so a short form is explained where the section first has it. */
export const acronyms: Check = {
  rule: "acronym-is-expanded",
  message: "{words} is not explained where this section first has it.",
  hint: "Write the full words and then the short form in brackets, or use the words alone.",
  english: false,
  *find({ sections, glossary }) {
    const inGlossary = new Set(glossary.flatMap(({ term, forms }) => [term, ...(forms ?? [])]));
    const inHandbook = explainedAcronyms(sections.flatMap(({ passages }) => passages));
    for (const { passages } of sections) {
      const seen = new Set<string>([...knownAcronyms, ...inGlossary]);
      for (const passage of passages.filter(isOwnText)) yield* unexplained(passage, seen, inHandbook);
    }
  },
};

function* unexplained(
  passage: Passage,
  seen: Set<string>,
  inHandbook: ReadonlySet<string>,
): Generator<Finding> {
  for (const match of passage.flat.written.matchAll(acronymPattern)) {
    const acronym = match[1] ?? "";
    // A long word in capitals is a short form only where the handbook explains it; else it is shouted.
    if (acronym.length > 3 && !inHandbook.has(acronym)) continue;
    if (seen.has(acronym) || isRomanNumeral(acronym)) continue;
    seen.add(acronym);
    const { text } = passage.flat;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    const explained =
      /[(/]\s*$/.test(before) || /^\s*\(/.test(after) || spells(before, acronym) || spells(after, acronym);
    if (!explained)
      yield { at: placeAt(passage.flat, match.index, passage.source), values: { words: acronym } };
  }
}

/** "a transient ischaemic attack or TIA": words in a row have its letters at their start. */
function spells(words: string, acronym: string): boolean {
  const initials = (words.match(/\p{L}+/gu) ?? []).map((word) => word.charAt(0).toUpperCase()).join("");
  return initials.includes(acronym);
}
