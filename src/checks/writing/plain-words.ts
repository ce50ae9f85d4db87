import type { Check } from "../check.ts";
import { matchesIn, passagesIn } from "../text/regions.ts";
import { wordsToAvoid } from "../words/words-to-avoid.ts";

// One pattern for all of them, each in a group of its own: the text of a large handbook is read once, not once a word.
const anyToAvoid = new RegExp(
  `(?<![\\p{L}\\p{N}.@/-])(?:${wordsToAvoid.map(({ pattern }) => `(${pattern})`).join("|")})(?![\\p{L}\\p{N}@/-]|\\.\\w)`,
  "giu",
);

export const plainWords: Check = {
  rule: "words-are-plain",
  message: 'There is a plainer word for "{words}".',
  hint: "Write: {instead}.",
  english: true,
  find: (input) =>
    matchesIn(passagesIn(input), anyToAvoid, ([words, ...groups]) => {
      const index = groups.findIndex((group: string | undefined) => group !== undefined);
      return { words, instead: wordsToAvoid[index]?.instead ?? "an everyday word" };
    }),
};
