import type { DateLine } from "../document/handbook.ts";
import type { ImprintLine } from "../document/imprint.ts";
import { element, escapeText } from "./escape.ts";
import { outsideHref } from "./link-href.ts";

/** Characters that a narrow column holds without becoming a tower: a review with its reviewer is longer. */
const maxInColumn = 40;
const maxWordInColumn = 16;

/** Lines of an imprint, in the form of dates. */
export function renderLabelledLines(lines: readonly ImprintLine[]): string {
  return renderList(lines, renderLineText);
}

/** A number to call, an address to write to or to open is a link. */
export function renderLineText({ text, target }: ImprintLine): string {
  return target === undefined
    ? escapeText(text)
    : element("a", { href: outsideHref(target) }, escapeText(text));
}

/** Labelled dates; a date that is still to come has an empty square before its words. "" when there are none. */
export function renderDates(dates: readonly DateLine[]): string {
  return renderList(dates, renderDateText);
}

function renderList<Line extends ImprintLine>(
  lines: readonly Line[],
  renderText: (line: Line) => string,
): string {
  if (lines.length === 0) return "";
  const groups = lines.map((line) =>
    element(
      "div",
      { class: classOf(line) },
      element("dt", {}, escapeText(line.label)) + element("dd", {}, renderText(line)),
    ),
  );
  return element("dl", { class: "dates" }, groups.join("\n"));
}

/** Long, or with a word (a mail address) that a column would cut. */
function isWide(text: string): boolean {
  return text.length > maxInColumn || text.split(" ").some((word) => word.length > maxWordInColumn);
}

/** The site marks a next check that is overdue by the reader's own calendar. */
function classOf(line: ImprintLine | DateLine): string | null {
  if ("kind" in line && line.kind === "nextReview") return "dates__next";
  return isWide(line.text) ? "dates__wide" : null;
}

function renderDateText(line: DateLine): string {
  const text = escapeText(line.text);
  if (line.date !== null) {
    const { text: whole, dateText = whole } = line;
    const date = element("time", { datetime: line.date }, escapeText(dateText));
    return date + escapeText(whole.slice(dateText.length));
  }
  return element("span", { class: "dates__empty", "aria-hidden": "true" }, "") + text;
}
