import { countMistakes, isOtherForm, matchingWords } from "./search-spelling.js";
import { wordsOf } from "./search-words.js";

// Which places of the handbook answer what was typed, best first, and which words of them to show.

/**
 * The index as src/site/search/search-index.ts writes it.
 *
 * @typedef {object} SearchIndex
 * @property {readonly (readonly [href: string, title: string])[]} sections
 * @property {readonly (readonly [section: number, anchor: string, heading: string, text: string])[]} places
 * @property {Readonly<Record<string, readonly number[]>>} words for each word the places that hold it: place × 8 + rank
 *
 * @typedef {object} FoundPlace
 * @property {number} place
 * @property {number} score
 *
 * @typedef {object} Answer
 * @property {FoundPlace[]} places
 * @property {Set<string>} words all words of the handbook that what was typed may mean
 * @property {{ typed: string, found: string[] }[]} guesses words that the handbook spells otherwise
 */

/** From this rank on a word stands in a title, a heading or a term of the glossary. */
const headingRank = 5;

/**
 * @param {SearchIndex} index
 * @param {string} query
 * @param {readonly string[]} [smallWords] words like "how" and "the", which say nothing beside others
 * @returns {Answer}
 */
export function findPlaces(index, query, smallWords = []) {
  const vocabulary = Object.keys(index.words);
  const typed = wordsAsked(query, smallWords);
  /** @type {Answer} */
  const answer = { places: [], words: new Set(), guesses: [] };
  /** @type {Map<number, { found: number, inHeading: number, score: number }>} */
  const totals = new Map();
  let asked = 0;
  for (const word of typed) {
    const { words, isGuess } = matchingWords(word, vocabulary);
    if (isGuess && words.size > 0) answer.guesses.push({ typed: word, found: [...words.keys()] });
    const hits = rankedHits(index, words);
    for (const match of words.keys()) answer.words.add(match);
    // A word that stands everywhere tells no place from another; one that stands nowhere still was asked for.
    const weight = Math.log((index.places.length + 1) / (hits.size + 1)) + 0.05;
    asked += weight;
    for (const [place, { rank, quality }] of hits) {
      const total = totals.get(place) ?? { found: 0, inHeading: 0, score: 0 };
      total.found += weight;
      if (rank >= headingRank) total.inHeading += weight * quality;
      total.score += weight * quality * rank;
      totals.set(place, total);
    }
  }
  const ranked = [...totals].map(([place, { found, inHeading, score }]) => ({
    place,
    score: 100 * Math.round((10 * found) / asked) + 10 * Math.round((10 * inHeading) / asked) + score / asked,
  }));
  answer.places = ranked.toSorted((a, b) => b.score - a.score || a.place - b.place);
  // What shares only a small word with the question is no answer, as long as something shares more.
  const best = answer.places[0]?.score ?? 0;
  answer.places = answer.places.filter(({ score }) => score > best - 500);
  return answer;
}

/**
 * @param {string} query
 * @param {readonly string[]} smallWords
 */
function wordsAsked(query, smallWords) {
  const all = [...new Set(wordsOf(query).map(({ word }) => word))];
  const large = all.filter((word) => !smallWords.includes(word));
  return large.length === 0 ? all : large;
}

/**
 * @param {SearchIndex} index
 * @param {ReadonlyMap<string, number>} words
 */
function rankedHits(index, words) {
  /** @type {Map<number, { rank: number, quality: number }>} */
  const hits = new Map();
  for (const [word, quality] of words) {
    for (const posting of index.words[word] ?? []) {
      const [place, rank] = [posting >> 3, posting & 7];
      const before = hits.get(place);
      if (before === undefined || before.rank * before.quality < rank * quality)
        hits.set(place, { rank, quality });
    }
  }
  return hits;
}

/**
 * The stretch of a text that holds most of the words, cut at spaces, and which parts of it to mark.
 *
 * @param {string} text
 * @param {ReadonlySet<string>} words
 * @param {number} length in characters, about
 * @returns {{ text: string, isMatch: boolean }[]}
 */
export function extractOf(text, words, length = 180) {
  const matches = wordsOf(text).filter(({ word }) => words.has(word));
  const start = startOfExtract(text, matches, length);
  const end = text.length - start <= length ? text.length : text.lastIndexOf(" ", start + length);
  const stop = end <= start ? Math.min(text.length, start + length) : end;
  /** @type {{ text: string, isMatch: boolean }[]} */
  const parts = [];
  let at = start;
  for (const { from, to } of matches) {
    if (from < at || to > stop) continue;
    parts.push({ text: text.slice(at, from), isMatch: false }, { text: text.slice(from, to), isMatch: true });
    at = to;
  }
  parts.push({ text: text.slice(at, stop), isMatch: false });
  if (start > 0) parts.unshift({ text: "… ", isMatch: false });
  if (stop < text.length) parts.push({ text: " …", isMatch: false });
  return parts.filter((part) => part.text !== "");
}

/**
 * @param {string} text
 * @param {readonly import("./search-words.js").FoundWord[]} matches
 * @param {number} length
 */
function startOfExtract(text, matches, length) {
  let best = 0;
  let most = 0;
  matches.forEach(({ from }, first) => {
    const inside = matches.slice(first).filter(({ to }) => to - from <= length - 40);
    const distinct = new Set(inside.map(({ word }) => word)).size;
    if (distinct > most) [best, most] = [from, distinct];
  });
  if (best <= 40) return 0;
  // A few words before the first match say what it is about; a sentence's start is better still.
  const sentence = text.lastIndexOf(". ", best);
  if (sentence >= 0 && best - sentence <= 90) return sentence + 2;
  return text.indexOf(" ", best - 40) + 1;
}

/**
 * Whether somebody may be telling us of an emergency, misspelt or not.
 *
 * @param {string} query
 * @param {readonly string[]} phrases
 */
export function soundsLikeEmergency(query, phrases) {
  const typed = wordsOf(query).map(({ word }) => word);
  return phrases.some((phrase) =>
    wordsOf(phrase).every(({ word }) => typed.some((candidate) => isMeant(candidate, word))),
  );
}

/**
 * @param {string} typed
 * @param {string} word
 */
function isMeant(typed, word) {
  if (typed === word || isOtherForm(typed, word) || isOtherForm(word, typed)) return true;
  return word.length >= 5 && countMistakes(typed, word, 1) <= 1;
}
