import type { Passage } from "./passages.ts";

/** Words in capitals that the handbook explains somewhere, by brackets behind the words or behind the short form. */
export function explainedAcronyms(passages: readonly Passage[]): ReadonlySet<string> {
  const found = passages.flatMap(({ flat }) => [
    ...flat.text.matchAll(/\((\p{Lu}{2,8})s?\)|\b(\p{Lu}{2,8})s? \(/gu),
  ]);
  return new Set(found.map((match) => match[1] ?? match[2] ?? ""));
}
