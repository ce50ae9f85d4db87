/** Finds words, or several words in a row, in text. */
export interface WordPattern {
  /** Where they stand in `text`, whose neighbours are the characters `before` and `after` it; none overlap. */
  find(text: string, before?: string, after?: string): readonly FoundWords[];
}

export interface FoundWords {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Whole words only, the longest name first.
 *
 * A hyphen is a part of the word: "self-massage" is not the word "massage".
 */
export function createWordPattern(names: readonly string[], capitals: "as written" | "or not"): WordPattern {
  const longestFirst = names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const alternatives = longestFirst.map((name) => RegExp.escape(name).replaceAll(/\\x20| /g, "\\s+"));
  const pattern = new RegExp(
    `(?<!${wordSign})(?:${alternatives.join("|")})(?!${wordSign})`,
    capitals === "or not" ? "giu" : "gu",
  );
  return {
    find(text, before = "", after = "") {
      if (names.length === 0) return [];
      const left = isWordSign.test(before) ? neighbour : "";
      const right = isWordSign.test(after) ? neighbour : "";
      return [...`${left}${text}${right}`.matchAll(pattern)].map(({ 0: words, index }) => {
        const start = index - left.length;
        return { words, start, end: start + words.length };
      });
    },
  };
}

/** Stands for a neighbour that goes on with the word: a private character, so no name holds it. */
const neighbour = "\u{E000}";
const wordSign = `[\\p{L}\\p{M}\\p{N}\\-\u2010\u2011${neighbour}]`;
const isWordSign = new RegExp(wordSign, "u");
