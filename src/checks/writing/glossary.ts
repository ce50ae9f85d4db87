import type { Check, CheckInput } from "../check.ts";
import { placeAt } from "../text/flatten.ts";
import { passagesIn } from "../text/regions.ts";
import { medicalWords, topicWords } from "../words/topic-words.ts";

const hardWords = [...[...topicWords].map(withPlural), ...medicalWords];
const anyHardWord = new RegExp(
  `(?<![\\p{L}-])(?:${hardWords.map((word) => `(${word})`).join("|")})(?![\\p{L}-])`,
  "giu",
);

/** One finding a word, where the handbook first has it. */
export const glossaryCoverage: Check = {
  rule: "hard-words-in-glossary",
  message: '"{words}" is not explained in the glossary.',
  hint: "Add it to the glossary, or use an everyday word.",
  english: true,
  *find(input) {
    const told = new Set(
      explainedTerms(input).flatMap((term) => hardWordsIn(term).map(({ index }) => index)),
    );
    for (const { flat, kind, source, own } of passagesIn({ ...input, front: [] })) {
      if (kind === "term" || !own) continue;
      for (const { index, word, offset } of hardWordsIn(flat.written)) {
        if (told.has(index)) continue;
        told.add(index);
        yield { at: placeAt(flat, offset, source), values: { words: word } };
      }
    }
  },
};

interface HardWord {
  /** Which of the hard words it is. */
  readonly index: number;
  readonly word: string;
  readonly offset: number;
}

function hardWordsIn(text: string): readonly HardWord[] {
  return [...text.matchAll(anyHardWord)].map((match) => {
    const [word, ...groups] = match;
    return {
      index: groups.findIndex((group: string | undefined) => group !== undefined),
      word,
      offset: match.index,
    };
  });
}

/** The terms of the glossary, and of any list of definitions in the text. */
function explainedTerms(input: CheckInput): readonly string[] {
  const terms = input.glossary.flatMap(({ term, forms }) => [term, ...(forms ?? [])]);
  const defined = passagesIn(input).filter(({ kind }) => kind === "term");
  return [...terms, ...defined.map(({ flat }) => flat.text)];
}

function withPlural(word: string): string {
  return word.endsWith("y") && word !== "reflexology" ? `${word.slice(0, -1)}(?:y|ies)` : `${word}s?`;
}
