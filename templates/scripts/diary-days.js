// The days of a diary as data: checking, counting, keeping them in order, and writing them as a table for a spreadsheet.

/**
 * @typedef {object} DiaryDay
 * @property {string} date as 2026-11-22
 * @property {boolean} headache
 * @property {number | null} strength from 0 to 10; null when there was no headache, or it was not said
 * @property {boolean} medicine
 * @property {boolean} massage
 * @property {string} notes
 */

/**
 * The days with one more; a day that is there already is replaced. The newest comes first.
 *
 * @param {readonly DiaryDay[]} days
 * @param {DiaryDay} day
 */
export function withDay(days, day) {
  return [...withoutDay(days, day.date), day].toSorted((a, b) => (a.date < b.date ? 1 : -1));
}

/**
 * @param {readonly DiaryDay[]} days
 * @param {string} date
 */
export function withoutDay(days, date) {
  return days.filter((day) => day.date !== date);
}

/**
 * How many days of each kind, by calendar month, the newest first. It counts and does nothing else.
 *
 * @param {readonly DiaryDay[]} days
 */
export function countByMonth(days) {
  const months = Map.groupBy(days, ({ date }) => date.slice(0, 7));
  return [...months]
    .toSorted(([a], [b]) => (a < b ? 1 : -1))
    .map(([month, own]) => ({
      month,
      written: own.length,
      headache: own.filter(({ headache }) => headache).length,
      medicine: own.filter(({ medicine }) => medicine).length,
      massage: own.filter(({ massage }) => massage).length,
    }));
}

/**
 * What was kept, or null when it is no diary: somebody else's data, or half of it.
 *
 * @param {string} kept
 * @returns {DiaryDay[] | null}
 */
export function parseDays(kept) {
  /** @type {unknown} */
  let value;
  try {
    value = JSON.parse(kept);
  } catch {
    return null;
  }
  return Array.isArray(value) && value.every(isDay) ? value : null;
}

/**
 * @param {unknown} value
 * @returns {value is DiaryDay}
 */
function isDay(value) {
  if (typeof value !== "object" || value === null) return false;
  /** @type {Record<string, unknown>} */
  const { date, headache, strength, medicine, massage, notes } = { ...value };
  const isStrength =
    strength === null ||
    (typeof strength === "number" && Number.isInteger(strength) && strength >= 0 && strength <= 10);
  return (
    typeof date === "string" &&
    /^\d{4}-\d\d-\d\d$/.test(date) &&
    isStrength &&
    [headache, medicine, massage].every((answer) => typeof answer === "boolean") &&
    typeof notes === "string"
  );
}

/**
 * Comma-separated values by RFC 4180, oldest first, with a byte order mark, by which spreadsheets know UTF-8.
 *
 * @param {readonly DiaryDay[]} days
 * @param {readonly string[]} header
 * @param {{ yes: string, no: string }} words
 */
export function renderCsv(days, header, { yes, no }) {
  const answer = (/** @type {boolean} */ is) => (is ? yes : no);
  const rows = days
    .toReversed()
    .map((day) => [
      day.date,
      answer(day.headache),
      day.strength === null ? "" : String(day.strength),
      answer(day.medicine),
      answer(day.massage),
      day.notes,
    ]);
  return `\uFEFF${[header, ...rows].map((row) => `${row.map(csvField).join(",")}\r\n`).join("")}`;
}

/** @param {string} text */
function csvField(text) {
  // A spreadsheet would take what starts so for a formula, and run it.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
