import { choice, elementsBelow, make, printOnly, settingsOf } from "./dom.js";

// "What matters to you": three steps for each point, and the reader's own answers beside the options. There is no score
// and no advice: every option is shown in the same way, whatever the answers are. Nothing is kept.

/** @type {{ headingId: string, words: Record<"intro" | "little" | "some" | "much" | "summaryTitle" | "summaryIntro" | "noAnswer" | "optionsTitle" | "optionsIntro" | "print", string> }} */
const { headingId, words } = settingsOf(document.currentScript);
const steps = [words.much, words.some, words.little];
const heading = document.getElementById(headingId);
const list = heading === null ? undefined : elementsBelow(heading).find((part) => part.tagName === "UL");
if (heading !== null && list !== undefined) offerAnswers(heading, list);

/**
 * @param {HTMLElement} title
 * @param {Element} points
 */
function offerAnswers(title, points) {
  const texts = [...points.children].map((point) => (point.textContent ?? "").trim());
  const form = make("form", { "aria-labelledby": headingId });
  form.append(...texts.map((text, index) => question(text, `point-${index}`)));
  form.addEventListener("submit", (event) => event.preventDefault());
  const answers = make("div", { class: "answers", role: "status" });
  const button = make("button", { class: "button", type: "button" }, words.print);
  const summary = make(
    "section",
    { class: "sheet", "aria-labelledby": "Your-answers" },
    make("h3", { id: "Your-answers" }, words.summaryTitle),
    make("p", {}, words.summaryIntro),
    answers,
    make("h3", {}, words.optionsTitle),
    make("p", {}, words.optionsIntro),
    make("div", { class: "options" }, ...optionsAbove(title).map(optionBox)),
  );
  button.addEventListener("click", () => printOnly(summary));
  form.addEventListener("change", showAnswers);
  points.before(make("p", {}, words.intro));
  points.replaceWith(form);
  const end = elementsBelow(title).at(-1) ?? form;
  end.after(summary, make("p", { class: "buttons" }, button));
  showAnswers();

  function showAnswers() {
    const given = new FormData(form);
    const groups = [...steps, words.noAnswer].map((step) => ({
      step,
      points: texts.filter((_, index) => (given.get(`point-${index}`) ?? words.noAnswer) === step),
    }));
    answers.replaceChildren(
      ...groups
        .filter((group) => group.points.length > 0)
        .map((group) =>
          make(
            "div",
            {},
            make("h4", {}, group.step),
            make("ul", {}, ...group.points.map((text) => make("li", {}, text))),
          ),
        ),
    );
  }
}

/**
 * @param {string} text
 * @param {string} name
 */
function question(text, name) {
  const choices = steps.toReversed().map((step) => choice("radio", name, step, step).label);
  return make("fieldset", { class: "choices" }, make("legend", {}, text), ...choices);
}

/** The headings of the same level before this one that have points below them. @param {HTMLElement} title */
function optionsAbove(title) {
  // An option with a picture and a label stands in a card of its own.
  const places = [":scope", ":scope > .technique"].map((place) => `${place} > ${title.tagName}`);
  const headings = [...(title.parentElement?.querySelectorAll(places.join()) ?? [])];
  return headings
    .slice(0, headings.indexOf(title))
    .filter((option) => elementsBelow(option).some((part) => part.tagName === "UL"));
}

/** @param {Element} option */
function optionBox(option) {
  const box = make("div", { class: "option" }, make("h4", {}, option.textContent ?? ""));
  for (const part of elementsBelow(option)) {
    const isTitle = /^H[1-6]$/.test(part.tagName);
    if (isTitle) box.append(make("h5", {}, part.textContent ?? ""));
    if (part.tagName === "UL") box.append(withoutMarks(part));
  }
  return box;
}

/** Marks of sources lead away from the page, and their ids may stand on it only once. @param {Element} part */
function withoutMarks(part) {
  const items = [...part.children].map((item) => {
    const copy = make("li", {}, ...[...item.childNodes].map((node) => node.cloneNode(true)));
    for (const mark of copy.querySelectorAll(".citation, .note-reference")) mark.remove();
    return make("li", {}, (copy.textContent ?? "").replace(/\s+/g, " ").trim());
  });
  return make("ul", {}, ...items);
}
