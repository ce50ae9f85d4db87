/**
 * Where words may be broken, by the patterns of TeX for their language. Only what asks for it in handbook.yaml gets it:
 * clear-print guidance is against broken words.
 */
import { createRequire } from "node:module";

import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { diagnose } from "../diagnostics/diagnostic.ts";
import type { Handbook } from "../document/handbook.ts";

/** Puts soft hyphens into a text of a language. */
export type Hyphenate = (text: string, language: string) => string;

/** Patterns that the package has, by language tag. */
const patterns: ReadonlySet<string> = new Set(
  (
    "af as be bg bn ca cop cs cu cy da de de-1901 de-1996 de-ch-1901 el en en-gb en-us es et eu fi fr fur ga gl grc gu hi hr " +
    "hsb hu hy ia id is it ka kmr kn la lt lv mk ml mn mr nb nl nn no oc or pa pi pl pms pt rm ro ru sa sh sk sl sq sr sv " +
    "ta te th tk tr uk zh"
  ).split(" "),
);

/** The patterns of a language: its own, or those of the language without its region. Null where there are none. */
export function patternsFor(language: string): string | null {
  const tag = language.toLowerCase();
  const [base = ""] = tag.split("-");
  return [tag, base].find((name) => patterns.has(name)) ?? null;
}

/** `hyphenation-language-known`: words that were to be broken stay whole, and the author learns of it. */
export function checkHyphenation({ hyphenation = false, language }: Handbook): readonly Diagnostic[] {
  if (!hyphenation || patternsFor(language) !== null) return [];
  const place = { file: "handbook.yaml", line: 1, column: 1 };
  const message = `Carebook knows no rules for breaking words in "${language}", so none is broken.`;
  const hint = "Remove the line hyphenation, or type soft hyphens (U+00AD) into long words.";
  return [diagnose("hyphenation-language-known", place, message, hint)];
}

/** Words of fewer letters are never broken. */
const LEAST_LETTERS = 7;
/** Addresses, names in code and numbers with units have break rules of their own, or none. */
const notAWord = /[\d/@_:#=&?\\\u00AD]|\.\p{L}/u;

export function createHyphenate(): Hyphenate {
  const load = createRequire(import.meta.url);
  const byLanguage = new Map<string, (word: string) => string>();

  function hyphenatorFor(language: string): (word: string) => string {
    let known = byLanguage.get(language);
    if (known === undefined) {
      const name = patternsFor(language);
      known = name === null ? (word) => word : rememberingWords(syncHyphenator(load(`hyphen/${name}`)));
      byLanguage.set(language, known);
    }
    return known;
  }

  return (text, language) => {
    const hyphenate = hyphenatorFor(language);
    return text.replace(/\S+/gu, (token) =>
      notAWord.test(token) ? token : token.replace(new RegExp(`\\p{L}{${LEAST_LETTERS},}`, "gu"), hyphenate),
    );
  };
}

function rememberingWords(hyphenate: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    let hyphenated = known.get(word);
    if (hyphenated === undefined) known.set(word, (hyphenated = hyphenate(word)));
    return hyphenated;
  };
}

/** The package has no types, and one module for each language. */
function syncHyphenator(module: unknown): (word: string) => string {
  if (typeof module !== "object" || module === null || !("hyphenateSync" in module))
    throw new Error("The package hyphen has changed.");
  const { hyphenateSync } = module;
  if (typeof hyphenateSync !== "function") throw new Error("The package hyphen has changed.");
  return (word) => {
    const hyphenated: unknown = Reflect.apply(hyphenateSync, undefined, [word]);
    if (typeof hyphenated !== "string") throw new Error("The package hyphen has changed.");
    return hyphenated;
  };
}
