import { en } from "./en.ts";
import type { Words } from "./words.ts";

const locales: Readonly<Record<string, Words>> = { en };

/** The program's words in a language; null when we don't have them. */
export function wordsFor(language: string): Words | null {
  const [base = ""] = language.toLowerCase().split("-");
  return locales[base] ?? null;
}

export { en as fallbackWords };
