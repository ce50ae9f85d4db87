import type { DateLine } from "../document/handbook.ts";
import type { Words } from "../locale/words.ts";

// The one place that knows where time comes from: content, or SOURCE_DATE_EPOCH. No build reads the clock.

export interface Dates {
  readonly written?: string | undefined;
  readonly "evidence-searched"?: string | undefined;
  readonly "next-review"?: string | undefined;
}

/** The dates that readers see, with what `reviewLine` has to say between them. */
export function dateLines(
  dates: Dates,
  words: Words,
  language: string,
  review: DateLine | null,
): readonly DateLine[] {
  const lines: DateLine[] = [];
  add("written", words.written, dates.written);
  add("evidenceSearched", words.evidenceSearched, dates["evidence-searched"]);
  if (review !== null) lines.push(review);
  add("nextReview", words.nextCheck, dates["next-review"]);
  return lines;

  function add(kind: DateLine["kind"], label: string, date: string | undefined): void {
    if (date !== undefined) lines.push({ kind, label, text: dateInWords(date, language), date });
  }
}

/** `2026-11-22` as "22 November 2026". */
export function dateInWords(date: string, language: string): string {
  const format = new Intl.DateTimeFormat(language, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** When the text last changed: SOURCE_DATE_EPOCH (seconds), else the latest date in the content. */
export function modifiedAt(
  sourceDateEpoch: string | undefined,
  dates: readonly (string | undefined)[],
): string {
  if (sourceDateEpoch !== undefined && /^\d+$/.test(sourceDateEpoch)) {
    return `${new Date(Number(sourceDateEpoch) * 1000).toISOString().slice(0, 19)}Z`;
  }
  const latest = dates
    .filter((date) => date !== undefined)
    .toSorted()
    .at(-1);
  // The earliest date that a ZIP file, and so an EPUB, can hold.
  return `${latest ?? "1980-01-01"}T00:00:00Z`;
}
