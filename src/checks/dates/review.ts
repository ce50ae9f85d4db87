import type { DateLine } from "../../document/handbook.ts";
import type { Place } from "../../diagnostics/diagnostic.ts";
import type { Check, Finding } from "../check.ts";

export const reviewDate: Check = {
  rule: "review-is-not-overdue",
  message: "The review was due on {date}.",
  hint: "Check the text against new evidence, then set next-review. Publishing is not stopped.",
  english: false,
  *find({ handbook, sections, asOf }) {
    if (asOf === null) return;
    yield* overdue(handbook.dates, asOf, { file: "handbook.yaml", line: 1, column: 1 });
    for (const { section } of sections) yield* overdue(section.dates, asOf, section.source);
  },
};

function* overdue(dates: readonly DateLine[], asOf: string, at: Place): Generator<Finding> {
  for (const { kind, date } of dates)
    if (kind === "nextReview" && date !== null && date < asOf) yield { at, values: { date } };
}
