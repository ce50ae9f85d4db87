import { extractOf, findPlaces, soundsLikeEmergency } from "./search-places.js";

// The search page. The index is loaded when the reader first needs it; nothing that is typed leaves the device.

/**
 * @typedef {import("./search-places.js").SearchIndex} SearchIndex
 * @typedef {import("./search-places.js").Answer} Answer
 *
 * @typedef {object} Settings
 * @property {string} indexHref
 * @property {string[]} emergencyWords
 * @property {string[]} smallWords
 * @property {number} most results
 * @property {{ empty: string, none: string, one: string, many: string, first: string, spelling: string, failed: string, loading: string }} words
 */

/** @type {Settings} */
const { indexHref, emergencyWords, smallWords, most, words } = JSON.parse(
  document.currentScript?.dataset["settings"] ?? "{}",
);
const form = element("Search-form", HTMLFormElement);
const field = element("Search-words", HTMLInputElement);
const count = element("Search-count", HTMLElement);
const emergency = document.getElementById("Search-emergency");
const resultsPart = element("Search-results", HTMLElement);
const list = element("Results-list", HTMLElement);

/** @type {Promise<SearchIndex> | null} */
let index = null;
let waiting = 0;

form.hidden = false;
field.addEventListener("focus", () => void loadIndex().catch(() => undefined));
field.addEventListener("input", () => {
  clearTimeout(waiting);
  // Announced when the reader pauses: counts that change with each letter would talk over what is typed.
  waiting = window.setTimeout(() => void search(), 500);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(waiting);
  void search(words.empty);
});
const asked = new URLSearchParams(location.search).get("q") ?? "";
if (asked !== "") {
  field.value = asked;
  void search();
}

/** What to say where nothing is typed: nothing to somebody who has only cleared the field. */
async function search(ofNothing = "") {
  const query = field.value.trim();
  rememberInAddress(query);
  if (emergency !== null) emergency.hidden = !soundsLikeEmergency(query, emergencyWords);
  if (query === "") return show([], ofNothing);
  if (index === null) count.textContent = words.loading;
  /** @type {SearchIndex} */
  let loaded;
  try {
    loaded = await loadIndex();
  } catch {
    return show([], words.failed);
  }
  // Somebody may have typed on meanwhile; then their later search speaks.
  if (query !== field.value.trim()) return undefined;
  const answer = findPlaces(loaded, query, smallWords);
  const items = answer.places.slice(0, most).map(({ place }) => resultItem(loaded, place, answer.words));
  return show(items, countText(answer, query));
}

/**
 * @param {Answer} answer
 * @param {string} query
 */
function countText({ places, guesses }, query) {
  const found = places.length;
  const phrase = found === 0 ? words.none : found === 1 ? words.one : found > most ? words.first : words.many;
  const spelling = guesses.map((guess) =>
    fill(words.spelling, { typed: guess.typed, found: guess.found.slice(0, 3).join(", ") }),
  );
  return [fill(phrase, { count: found, most, query }), ...spelling].join(" ");
}

/**
 * @param {HTMLElement[]} items
 * @param {string} text
 */
function show(items, text) {
  list.replaceChildren(...items);
  resultsPart.hidden = items.length === 0;
  count.textContent = text;
}

/**
 * @param {SearchIndex} loaded
 * @param {number} place
 * @param {ReadonlySet<string>} matches
 */
function resultItem(loaded, place, matches) {
  const [section, anchor, heading, text] = loaded.places[place] ?? [0, "", "", ""];
  const [href, title] = loaded.sections[section] ?? ["", ""];
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = anchor === "" ? href : `${href}#${encodeURIComponent(anchor)}`;
  link.className = "result__link";
  link.append(...marked(heading === "" ? title : heading, matches, Infinity));
  item.append(link);
  if (heading !== "") item.append(paragraph("result__section", [title]));
  if (text !== "") item.append(paragraph("result__extract", marked(text, matches, 180)));
  return item;
}

/**
 * @param {string} text
 * @param {ReadonlySet<string>} matches
 * @param {number} length
 */
function marked(text, matches, length) {
  return extractOf(text, matches, length).map((part) => {
    if (!part.isMatch) return part.text;
    const mark = document.createElement("mark");
    mark.textContent = part.text;
    return mark;
  });
}

/**
 * @param {string} name
 * @param {(string | Node)[]} children
 */
function paragraph(name, children) {
  const made = document.createElement("p");
  made.className = name;
  made.append(...children);
  return made;
}

/** @returns {Promise<SearchIndex>} */
function loadIndex() {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = indexHref;
    script.onload = () => resolve(Reflect.get(globalThis, "carebookSearchIndex"));
    script.onerror = () => {
      // The next search tries again: the network may be back.
      index = null;
      script.remove();
      reject(new Error(indexHref));
    };
    document.head.append(script);
  });
  return index;
}

/** So that a search can be shared, and Back comes back to it. @param {string} query */
function rememberInAddress(query) {
  const address = new URL(location.href);
  if (query === "") address.searchParams.delete("q");
  else address.searchParams.set("q", query);
  try {
    history.replaceState(null, "", address);
  } catch {
    // Some browsers forbid it on file://. Search works all the same.
  }
}

/**
 * @param {string} phrase
 * @param {Record<string, string | number>} values
 */
function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/**
 * @template {HTMLElement} Kind
 * @param {string} id
 * @param {new () => Kind} kind
 * @returns {Kind}
 */
function element(id, kind) {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(id);
  return found;
}
