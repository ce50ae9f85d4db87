// What counts as a word, for the index that the build makes and for what a reader types: both use this file.

/**
 * @typedef {object} FoundWord
 * @property {string} word as the index writes it
 * @property {number} from where it starts in the text
 * @property {number} to where it ends
 */

/**
 * The words of a text. "pre-eclampsia" is "pre", "eclampsia" and "preeclampsia": people write all three.
 *
 * @param {string} text
 * @returns {FoundWord[]}
 */
export function wordsOf(text) {
  /** @type {FoundWord[]} */
  const found = [];
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’‑-][\p{L}\p{M}\p{N}]+)*/gu)) {
    let from = index;
    const parts = run.split(/[‑-]/u);
    for (const part of parts) {
      found.push({ word: foldWord(part), from, to: from + part.length });
      from += part.length + 1;
    }
    if (parts.length > 1) found.push({ word: foldWord(run), from: index, to: index + run.length });
  }
  return found.filter(({ word }) => word !== "");
}

/**
 * Without capitals, accents, apostrophes and hyphens: nobody types them in a search field.
 *
 * @param {string} word
 */
function foldWord(word) {
  return word
    .normalize("NFKD")
    .replace(/[\p{M}'’‑-]/gu, "")
    .toLowerCase();
}
