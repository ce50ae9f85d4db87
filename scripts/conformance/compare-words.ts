import type { Finding } from "./verdict.ts";

/** Compares two texts word by word, in order; the first place where they part is the finding. */
export function compareWords(
  rule: string,
  expected: readonly string[],
  found: readonly string[],
): readonly Finding[] {
  const index = expected.findIndex((word, at) => word !== found[at]);
  if (index === -1 && expected.length === found.length) return [];
  const at = index === -1 ? expected.length : index;
  const around = (words: readonly string[]) => JSON.stringify(words.slice(at, at + 8).join(" "));
  const before = expected.slice(Math.max(0, at - 6), at).join(" ");
  return [
    {
      rule,
      message: `after ${JSON.stringify(before)} (word ${String(at)} of ${String(expected.length)}) should come ${around(expected)}, and there is ${around(found)}`,
    },
  ];
}

/**
 * The number in "(page 12)", which the program prints behind a link, is the same as "#" here: the author wrote none, and
 * `carebook verify` holds it to the number that is printed at the target.
 */
export function withoutPageNumbers(words: readonly string[]): readonly string[] {
  return words.map((word, index) =>
    words[index - 1]?.endsWith("(page") === true ? word.replace(/^\d+(?=\))/, "#") : word,
  );
}

/** White space only separates words, the kinds that do not break included; a soft hyphen says nothing. */
export function wordsIn(text: string): readonly string[] {
  return text
    .replaceAll("\u{ad}", "")
    .split(/\s+/)
    .filter((word) => word !== "");
}
