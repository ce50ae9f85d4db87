/** A stretch of a passage from one sentence end to the next; `start` and `end` count in its text. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

/**
 * Parts running text into sentences.
 *
 * A full stop ends one only where a space and a capital, a digit or an opening mark follow, and never behind an
 * abbreviation: "Dr. Li", "e.g. rest" and "9.30am" hold no end.
 */
export function splitSentences(text: string): readonly SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const match of text.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$)/gu)) {
    const end = match.index + match[0].length;
    const rest = text.slice(end).trimStart();
    if (rest !== "" && !/^["'“‘([]?[\p{Lu}\p{N}]/u.test(rest)) continue;
    if (rest !== "" && match[0] === "." && endsInAbbreviation(text.slice(start, match.index))) continue;
    add(start, end);
    start = end;
  }
  add(start, text.length);
  return spans;

  function add(from: number, to: number): void {
    const words = text.slice(from, to);
    if (words.trim() === "") return;
    spans.push({ start: from + words.length - words.trimStart().length, end: from + words.trimEnd().length });
  }
}

function endsInAbbreviation(before: string): boolean {
  return /(?:^|[\s(])(?:Dr|Mr|Mrs|Ms|Prof|St|No|Fig|vs|approx|e\.g|i\.e|\p{Lu})$/u.test(before);
}

/** The words as people count them: "24/7", "well-known" and "1,000" are one each. */
export function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s—–]+/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}%]+$/gu, ""))
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
}
