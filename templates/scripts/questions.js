import { elementsBelow, fillIn, make, printOnly, settingsOf } from "./dom.js";

// Questions to ask: tick some, and print those. Without scripts the list is whole. Nothing is kept.

/** @type {{ headingId: string, words: { intro: string, count: string, print: string, pickFirst: string, printedTitle: string } }} */
const { headingId, words } = settingsOf(document.currentScript);
const heading = document.getElementById(headingId);
const list = heading === null ? undefined : elementsBelow(heading).find((part) => part.tagName === "UL");
if (list !== undefined) offerPicking(list);

/** @param {Element} questions */
function offerPicking(questions) {
  const boxes = [...questions.children].map((question) => {
    const box = make("input", { type: "checkbox" });
    question.replaceChildren(
      make("label", { class: "tick-row" }, box, make("span", {}, ...question.childNodes)),
    );
    return box;
  });
  questions.classList.add("tick-list");
  const status = make("p", { role: "status" });
  const button = make("button", { class: "button", type: "button" }, words.print);
  button.addEventListener("click", () => {
    const picked = boxes.filter(({ checked }) => checked);
    if (picked.length === 0) status.textContent = words.pickFirst;
    else printPicked(picked);
  });
  questions.addEventListener("change", showCount);
  questions.before(make("p", {}, words.intro));
  questions.after(status, make("p", { class: "buttons" }, button));
  showCount();

  function showCount() {
    const picked = boxes.filter(({ checked }) => checked).length;
    status.textContent = fillIn(words.count, { picked, all: boxes.length });
  }

  /** @param {HTMLInputElement[]} picked */
  function printPicked(picked) {
    const items = picked.map((box) => make("li", {}, box.closest("label")?.textContent ?? ""));
    const sheet = make("section", { class: "sheet" }, make("h2", {}, words.printedTitle));
    sheet.append(make("ul", {}, ...items));
    questions.after(sheet);
    addEventListener("afterprint", () => sheet.remove(), { once: true });
    printOnly(sheet);
  }
}
