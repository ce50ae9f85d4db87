import type { DateLine } from "../document/handbook.ts";
import { element, escapeText } from "./escape.ts";

/** Characters that a narrow column holds without becoming a tower: a review with its reviewer is longer. */
const maxInColumn = 40;

/** Labelled dates; a date that is still to come has an empty square before its words. "" when there are none. */
export function renderDates(dates: readonly DateLine[]): string {
  if (dates.length === 0) return "";
  const lines = dates.map((line) =>
    element(
      "div",
      { class: classOf(line) },
      element("dt", {}, escapeText(line.label)) + element("dd", {}, renderDateText(line)),
    ),
  );
  return element("dl", { class: "dates" }, lines.join("\n"));
}

/** The site marks a next check that is overdue by the reader's own calendar. */
function classOf({ kind, text }: DateLine): string | null {
  if (kind === "nextReview") return "dates__next";
  return text.length > maxInColumn ? "dates__wide" : null;
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
