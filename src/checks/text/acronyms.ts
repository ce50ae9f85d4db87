import type { Passage } from "./passages.ts";

/** Letters that stand for words, with "s" or without: "TIA", "GPs". A hyphen makes another word of them. */
export const acronymPattern = /(?<![\p{L}\p{N}-])(\p{Lu}{2,6})(?:s)?(?![\p{L}\p{N}-])/gu;

/** "level II" is a number. */
export function isRomanNumeral(letters: string): boolean {
  return /^[IVXLC]+$/.test(letters);
}

/** Words in capitals that the handbook explains somewhere, by brackets behind the words or behind the short form. */
export function explainedAcronyms(passages: readonly Passage[]): ReadonlySet<string> {
  const found = passages.flatMap(({ flat }) => [
    ...flat.text.matchAll(/\((\p{Lu}{2,8})s?\)|\b(\p{Lu}{2,8})s? \(/gu),
  ]);
  return new Set(found.map((match) => match[1] ?? match[2] ?? ""));
}
