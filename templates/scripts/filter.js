import { choice, fillIn, make, settingsOf } from "./dom.js";

// Choosing rows of tables by what they are, such as their country. Without scripts the tables are whole.

/** @type {{ legend: string, all: string, count: string, none: string }} */
const words = settingsOf(document.currentScript);

const rows = [...document.querySelectorAll("tr[data-facets]")].flatMap((row) =>
  row instanceof HTMLTableRowElement ? [{ row, facets: facetsOf(row) }] : [],
);
const first = rows[0]?.row.closest(".table-scroll");
const form = make("form", { class: "filter", "aria-label": words.legend });
const status = make("p", { role: "status" });
for (const name of new Set(rows.flatMap(({ facets }) => [...facets.keys()]))) addFacet(name);
if (form.children.length > 0) {
  form.append(status);
  form.addEventListener("change", showChosen);
  form.addEventListener("submit", (event) => event.preventDefault());
  first?.before(form);
  showChosen();
}

/**
 * @param {HTMLTableRowElement} row
 * @returns {Map<string, string>}
 */
function facetsOf(row) {
  return new Map(JSON.parse(row.dataset["facets"] ?? "[]"));
}

/** A facet on which all rows agree is no choice. @param {string} name */
function addFacet(name) {
  const values = [...new Set(rows.flatMap(({ facets }) => facets.get(name) ?? []))];
  if (values.length < 2) return;
  const all = choice("radio", name, "", words.all);
  all.input.checked = true;
  form.append(
    make(
      "fieldset",
      { class: "choices" },
      make("legend", {}, name),
      all.label,
      ...values.map((value) => choice("radio", name, value, value).label),
    ),
  );
}

function showChosen() {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== "");
  let shown = 0;
  for (const { row, facets } of rows) {
    row.hidden = chosen.some(([name, value]) => facets.get(name) !== value);
    if (!row.hidden) shown += 1;
  }
  for (const area of new Set(rows.map(({ row }) => row.closest(".table-scroll")))) {
    // A table without rows says nothing; the heading above it stays.
    if (area instanceof HTMLElement) area.hidden = area.querySelector("tbody tr:not([hidden])") === null;
  }
  status.textContent = fillIn(shown === 0 ? words.none : words.count, { shown, all: rows.length });
}
