import type { AbbreviationReadBack } from "../read-back.ts";
import type { TypedPassage } from "../recorder.ts";
import { parseYamlText, textAt } from "./yaml-values.ts";

/** Letters, and the words that they stand for. */
export function readAbbreviations(text: string): ReadonlyMap<string, string> {
  const entries = parseYamlText(text);
  if (typeof entries !== "object" || entries === null) return new Map();
  return new Map(
    Object.keys(entries).map((key) => [squeezed(key), squeezed(textAt(entries, key) ?? "")] as const),
  );
}

/** The letters that stand for words, as docs/content-format.md says: where their passage doesn't say the words itself. */
export function findAbbreviations(
  passages: readonly TypedPassage[],
  abbreviations: ReadonlyMap<string, string>,
): readonly AbbreviationReadBack[] {
  if (abbreviations.size === 0) return [];
  const longestFirst = [...abbreviations].toSorted(([a], [b]) => b.length - a.length);
  return passages.flatMap(({ typed, own }) => {
    const said = squeezed(wordsOf({ typed, own })).toLowerCase();
    return own.flatMap(({ from, to }) => {
      const found: AbbreviationReadBack[] = [];
      for (let at = from; at < to;) {
        if (belongsToWord(signBefore(typed, at))) {
          at += 1;
          continue;
        }
        const [short, expansion] =
          longestFirst.find(([letters]) => endOf(letters, typed, at, to) !== null) ?? [];
        const end = short === undefined ? null : endOf(short, typed, at, to);
        if (short !== undefined && expansion !== undefined && !said.includes(expansion.toLowerCase()))
          found.push({ text: typed.slice(at, end ?? at), expansion });
        at = end ?? at + 1;
      }
      return found;
    });
  });
}

/** The author's own words, with a sign for each stretch that is none. */
function wordsOf({ typed, own }: TypedPassage): string {
  return own
    .map(({ from, to }, index) => (from === (own[index - 1]?.to ?? 0) ? "" : "*") + typed.slice(from, to))
    .join("");
}

/** Where letters that start here, and no word goes on, end; null when they do not stand here as a word of their own. */
function endOf(letters: string, typed: string, from: number, to: number): number | null {
  let at = from;
  for (const letter of letters) {
    if (letter === " ") {
      if (!/\s/.test(typed[at] ?? "")) return null;
      while (/\s/.test(typed[at] ?? "")) at += 1;
    } else {
      if (!typed.startsWith(letter, at)) return null;
      at += letter.length;
    }
  }
  return at > to || belongsToWord(Array.from(typed.slice(at, at + 2))[0] ?? "") ? null : at;
}

function signBefore(text: string, at: number): string {
  return Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? "";
}

function belongsToWord(sign: string): boolean {
  return /^[\p{L}\p{M}\p{N}\-\u2010\u2011]$/u.test(sign);
}

function squeezed(text: string): string {
  return text.trim().replaceAll(/\s+/g, " ");
}
