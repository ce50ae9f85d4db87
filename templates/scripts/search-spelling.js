// Which words of the handbook somebody may mean who typed a word.

/** The longest ending that another form of a word may add: "painkiller" and "painkillers", "find" and "finding". */
const longestEnding = 3;

/**
 * The words that match, each with how well, from 0 to 1: the word itself and its other forms, else words that start so,
 * else words that are spelt nearly so.
 *
 * @param {string} typed
 * @param {readonly string[]} vocabulary
 * @returns {{ words: Map<string, number>, isGuess: boolean }}
 */
export function matchingWords(typed, vocabulary) {
  /** @type {Map<string, number>} */
  const words = new Map();
  for (const word of vocabulary) {
    if (word === typed) words.set(word, 1);
    else if (isOtherForm(word, typed) || isOtherForm(typed, word)) words.set(word, 0.8);
  }
  if (words.size === 0 && typed.length >= 3) {
    for (const word of vocabulary) {
      if (word.startsWith(typed)) words.set(word, 0.5);
    }
  }
  if (words.size > 0) return { words, isGuess: false };
  return { words: nearlySpelt(typed, vocabulary), isGuess: true };
}

/**
 * @param {string} longer
 * @param {string} shorter
 */
export function isOtherForm(longer, shorter) {
  const ending = longer.length - shorter.length;
  return shorter.length >= 4 && ending > 0 && ending <= longestEnding && longer.startsWith(shorter);
}

/**
 * The words with the fewest mistakes between them and what was typed, when those are few for its length.
 *
 * @param {string} typed
 * @param {readonly string[]} vocabulary
 */
function nearlySpelt(typed, vocabulary) {
  /** @type {Map<string, number>} */
  let nearest = new Map();
  let fewest = mistakesAllowed(typed);
  if (fewest === 0) return nearest;
  const sound = soundOf(typed);
  for (const word of vocabulary) {
    if (word.length < 4) continue;
    const mistakes = soundOf(word) === sound ? 0 : countMistakes(typed, word, fewest);
    if (mistakes > fewest) continue;
    if (mistakes < fewest) nearest = new Map();
    fewest = mistakes;
    nearest.set(word, 0.6 - 0.15 * mistakes);
  }
  return nearest;
}

/**
 * About how an English word sounds: "lymf" and "lymph", "ischemic" and "ischaemic".
 *
 * @param {string} word
 */
function soundOf(word) {
  return word
    .replace(/ph/g, "f")
    .replace(/[ao]e/g, "e")
    .replace(/ck|[cq]/g, "k")
    .replace(/rh/g, "r")
    .replace(/y/g, "i")
    .replace(/z/g, "s")
    .replace(/(.)\1+/g, "$1");
}

/** @param {string} typed */
export function mistakesAllowed(typed) {
  if (typed.length < 4) return 0;
  return typed.length < 8 ? 1 : 2;
}

/**
 * How many letters are wrong, missing, too many or swapped with the next; anything above `limit` counts as one more.
 *
 * @param {string} typed
 * @param {string} word
 * @param {number} limit
 */
export function countMistakes(typed, word, limit) {
  if (Math.abs(typed.length - word.length) > limit) return limit + 1;
  /** @type {number[]} */
  let beforeLast = [];
  let last = Array.from({ length: word.length + 1 }, (_, index) => index);
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= word.length; column += 1) {
      const isSame = typed[row - 1] === word[column - 1];
      let cost = Math.min(
        at(last, column) + 1,
        at(current, column - 1) + 1,
        at(last, column - 1) + (isSame ? 0 : 1),
      );
      const isSwapped = typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1];
      if (row > 1 && column > 1 && isSwapped) cost = Math.min(cost, at(beforeLast, column - 2) + 1);
      current.push(cost);
    }
    if (Math.min(...current) > limit) return limit + 1;
    beforeLast = last;
    last = current;
  }
  return at(last, word.length);
}

/**
 * @param {readonly number[]} row
 * @param {number} column
 */
function at(row, column) {
  return row[column] ?? Infinity;
}
