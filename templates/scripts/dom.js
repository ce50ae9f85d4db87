// Small tools of the scripts. Words come with the page, as settings of a script's own element.

/** @param {HTMLOrSVGScriptElement | null} script */
export function settingsOf(script) {
  return JSON.parse(script?.dataset["settings"] ?? "{}");
}

/**
 * An element with attributes and children. Text is always text: nothing here reads markup.
 *
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | boolean>} attributes `true` is an attribute without a value, `false` is none
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}

/**
 * A choice that looks like a pill: a real radio button or check box, and its words.
 *
 * @param {"radio" | "checkbox"} type
 * @param {string} name
 * @param {string} value
 * @param {...(Node | string)} words
 */
export function choice(type, name, value, ...words) {
  const input = make("input", { type, name, value });
  return { input, label: make("label", { class: "choice" }, input, make("span", {}, ...words)) };
}

/**
 * @param {string} phrase
 * @param {Record<string, string | number>} values
 */
export function fillIn(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/**
 * Prints one part of the page, without what stands around it.
 *
 * @param {HTMLElement} part
 */
export function printOnly(part) {
  const page = document.documentElement;
  part.dataset["printed"] = page.dataset["print"] = "";
  addEventListener(
    "afterprint",
    () => {
      delete page.dataset["print"];
      delete part.dataset["printed"];
    },
    { once: true },
  );
  print();
}

/**
 * The elements between a heading and the next one of its level or above.
 *
 * @param {Element} heading
 */
export function elementsBelow(heading) {
  /** @type {Element[]} */
  const found = [];
  for (let next = heading.nextElementSibling; next !== null; next = next.nextElementSibling) {
    if (/^H[1-6]$/.test(next.tagName) && next.tagName <= heading.tagName) break;
    found.push(next);
  }
  return found;
}
