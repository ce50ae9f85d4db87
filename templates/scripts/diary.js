import { choice, fillIn, make, settingsOf } from "./dom.js";
import { countByMonth, parseDays, renderCsv, withDay, withoutDay } from "./diary-days.js";

// The diary on the screen. It counts days and never says what a count means. Nothing leaves the device, and nothing is
// kept on it unless the reader ticks the box.

/** @typedef {import("./diary-days.js").DiaryDay} DiaryDay */

/** @type {{ storageKey: string, sectionHref: string, fileName: string, words: Record<string, string> }} */
const settings = settingsOf(document.currentScript);
const language = document.documentElement.lang;

/** @param {string} name */
const say = (name, values = {}) => fillIn(settings.words[name] ?? "", values);

/** @type {DiaryDay[]} */
let days = [];
/** Whether closing the page would lose a day. */
let isUnsaved = false;

const date = make("input", { class: "field", type: "date", id: "Day", required: true });
const [yes, no] = ["yes", "no"].map((value) => choice("radio", "headache", value, say(value)));
const strength = make("select", { class: "field", id: "Strength", "aria-describedby": "Strength-hint" });
strength.append(
  make("option", { value: "" }),
  ...Array.from({ length: 11 }, (_, number) => make("option", { value: `${number}` }, `${number}`)),
);
const medicine = choice("checkbox", "medicine", "yes", say("medicine"));
const massage = choice("checkbox", "massage", "yes", say("massage"));
const notes = make("textarea", { class: "field", id: "Notes", rows: "2" });
const keep = make("input", { type: "checkbox", id: "Keep", "aria-describedby": "Keep-hint" });
const formStatus = make("p", { role: "status" });
const keepStatus = make("p", { role: "status" });
const table = make("div", {});
const counts = make("div", {});
const form = make(
  "form",
  { class: "diary-form", "aria-labelledby": "Add" },
  labelled("day", date),
  make("fieldset", { class: "choices" }, make("legend", {}, say("headache")), ...pair(yes, no)),
  labelled("strength", strength, make("p", { class: "hint", id: "Strength-hint" }, say("strengthHint"))),
  make("div", { class: "choices" }, medicine.label, massage.label),
  labelled("notes", notes),
  make("p", { class: "buttons" }, make("button", { class: "button" }, say("save"))),
  formStatus,
);
form.noValidate = true;

document
  .getElementById("Diary")
  ?.append(
    make("h2", { id: "Add" }, say("addTitle")),
    make("p", {}, say("privacy")),
    form,
    make("h2", {}, say("countTitle")),
    counts,
    make("p", {}, say("countLines"), " ", make("a", { href: settings.sectionHref }, say("countLink")), "."),
    make("h2", { id: "Days", tabindex: "-1" }, say("daysTitle")),
    table,
    make("h2", {}, say("keepTitle")),
    make("label", { class: "tick-row" }, keep, make("span", {}, say("keep"))),
    make("p", { class: "hint", id: "Keep-hint" }, say("keepHint")),
    keepStatus,
    make("p", { class: "buttons" }, button("export", exportDays), button("deleteAll", askToDeleteAll)),
  );

form.addEventListener("submit", (event) => {
  event.preventDefault();
  addDay();
});
keep.addEventListener("change", () => {
  if (keep.checked) store();
  else forget();
});
addEventListener("beforeunload", (event) => {
  if (isUnsaved) event.preventDefault();
});
takeKept();
date.value = isoDay(new Date());
show();

function addDay() {
  if (date.value === "") return refuse("dayMissing", date);
  if (yes?.input.checked !== true && no?.input.checked !== true) return refuse("headacheMissing", yes?.input);
  const headache = yes?.input.checked === true;
  const isThere = days.some((day) => day.date === date.value);
  const day = {
    date: date.value,
    headache,
    strength: headache && strength.value !== "" ? Number(strength.value) : null,
    medicine: medicine.input.checked,
    massage: massage.input.checked,
    notes: notes.value.trim(),
  };
  form.reset();
  date.value = day.date;
  formStatus.textContent = say(isThere ? "replaced" : "saved", { day: inWords(day.date) });
  return change(withDay(days, day));
}

/**
 * @param {string} reason
 * @param {HTMLElement | undefined} field
 */
function refuse(reason, field) {
  formStatus.textContent = say(reason);
  field?.focus();
}

/** @param {DiaryDay[]} changed */
function change(changed) {
  days = changed;
  isUnsaved = days.length > 0;
  if (keep.checked) store();
  show();
}

function takeKept() {
  let kept = null;
  try {
    kept = localStorage.getItem(settings.storageKey);
  } catch {
    // Storage is refused: then nothing is kept, and ticking the box says so.
  }
  if (kept === null) return;
  const read = parseDays(kept);
  if (read === null) keepStatus.textContent = say("unreadable");
  else [days, keep.checked] = [read, true];
}

function store() {
  try {
    localStorage.setItem(settings.storageKey, JSON.stringify(days));
    isUnsaved = false;
    keepStatus.textContent = say("kept");
  } catch {
    keep.checked = false;
    keepStatus.textContent = say("refused");
  }
}

function forget() {
  try {
    localStorage.removeItem(settings.storageKey);
  } catch {
    // What cannot be stored is not there either.
  }
  isUnsaved = days.length > 0;
  keepStatus.textContent = say("notKept");
}

function exportDays() {
  const header = ["day", "headacheDays", "strength", "medicineDays", "massageDays", "notes"].map((name) =>
    say(name),
  );
  const csv = renderCsv(days, header, { yes: say("yes"), no: say("no") });
  const address = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  make("a", { href: address, download: settings.fileName }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  isUnsaved = false;
  keepStatus.textContent = say("exported", { count: days.length });
}

function askToDeleteAll() {
  const question = make("p", { id: "Question" }, say("deleteAllQuestion", { count: days.length }));
  const dialog = make("dialog", { "aria-labelledby": "Question" }, question);
  const stay = button("deleteAllNo", () => dialog.close());
  stay.autofocus = true;
  const goAhead = button("deleteAllYes", () => {
    dialog.close();
    days = [];
    keep.checked = false;
    forget();
    keepStatus.textContent = say("allDeleted");
    formStatus.textContent = "";
    show();
  });
  dialog.append(make("p", { class: "buttons" }, stay, goAhead));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function show() {
  const noDays = () => make("p", {}, say("noDays"));
  table.replaceChildren(days.length === 0 ? noDays() : dayTable());
  counts.replaceChildren(days.length === 0 ? noDays() : countTable());
}

function dayTable() {
  return tableOf(
    say("daysCaption"),
    ["day", "headache", "medicineDays", "massageDays", "notes", "change"],
    days.map((day) => [
      inWords(day.date),
      answer(day.headache) + (day.strength === null ? "" : `, ${day.strength}`),
      answer(day.medicine),
      answer(day.massage),
      day.notes,
      make("span", { class: "buttons" }, dayButton("change", day, edit), dayButton("delete", day, remove)),
    ]),
  );
}

function countTable() {
  const month = new Intl.DateTimeFormat(language, { month: "long", year: "numeric" });
  return tableOf(
    say("countCaption"),
    ["month", "headacheDays", "medicineDays", "massageDays", "daysWritten"],
    countByMonth(days).map((count) => [
      month.format(new Date(`${count.month}-01T00:00`)),
      ...[count.headache, count.medicine, count.massage, count.written].map(String),
    ]),
  );
}

/**
 * @param {string} caption
 * @param {string[]} names of the words in its head
 * @param {(string | Node)[][]} rows
 */
function tableOf(caption, names, rows) {
  const head = names.map((name) => make("th", { scope: "col" }, say(name)));
  const body = rows.map((cells) =>
    make(
      "tr",
      {},
      ...cells.map((cell, column) =>
        column === 0
          ? make("th", { scope: "row" }, cell)
          : make("td", { "data-column": say(names[column] ?? "") }, cell),
      ),
    ),
  );
  const made = make("table", {}, make("caption", {}, caption), make("thead", {}, make("tr", {}, ...head)));
  made.append(make("tbody", {}, ...body));
  return make("section", { class: "table-scroll", tabindex: "0", "aria-label": caption }, made);
}

/** @param {DiaryDay} day */
function edit(day) {
  date.value = day.date;
  const chosen = day.headache ? yes : no;
  if (chosen !== undefined) chosen.input.checked = true;
  strength.value = day.strength === null ? "" : String(day.strength);
  medicine.input.checked = day.medicine;
  massage.input.checked = day.massage;
  notes.value = day.notes;
  date.focus();
}

/** @param {DiaryDay} day */
function remove(day) {
  change(withoutDay(days, day.date));
  keepStatus.textContent = say("deleted", { day: inWords(day.date) });
  document.getElementById("Days")?.focus();
}

/**
 * @param {"change" | "delete"} name
 * @param {DiaryDay} day
 * @param {(day: DiaryDay) => void} work
 */
function dayButton(name, day, work) {
  const made = button(name, () => work(day));
  made.setAttribute("aria-label", say(`${name}Day`, { day: inWords(day.date) }));
  return made;
}

/**
 * @param {string} name
 * @param {() => void} work
 */
function button(name, work) {
  const made = make("button", { class: "button button--plain", type: "button" }, say(name));
  made.addEventListener("click", work);
  return made;
}

/**
 * @param {string} name
 * @param {HTMLElement} field
 * @param {...Node} more
 */
function labelled(name, field, ...more) {
  return make(
    "div",
    { class: "question" },
    make("label", { class: "label", for: field.id }, say(name)),
    ...more,
    field,
  );
}

/** @param {...({ label: HTMLElement } | undefined)} choices */
function pair(...choices) {
  return choices.flatMap((one) => one?.label ?? []);
}

/** @param {boolean} is */
function answer(is) {
  return say(is ? "yes" : "no");
}

/** @param {string} day */
function inWords(day) {
  return new Intl.DateTimeFormat(language, { dateStyle: "medium" }).format(new Date(`${day}T00:00`));
}

/** The reader's own day, not that of Greenwich. @param {Date} now */
function isoDay(now) {
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
