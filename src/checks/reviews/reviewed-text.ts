import type { Review } from "../../document/review.ts";
import type { Check, Finding } from "../check.ts";

export const reviewedText: Check = {
  rule: "review-covers-this-text",
  message: "{what} has changed since {name} ({role}) reviewed it on {date}.",
  hint: "Ask for a new review, and add its record with the hash {hash}. Until then readers are told. Publishing is not stopped.",
  english: false,
  *find({ handbook, sections }) {
    yield* changed(handbook.review, "The handbook");
    for (const { section } of sections) {
      // A review of the whole is told once, at its own record.
      if (section.review?.record?.source.file === section.source.file)
        yield* changed(section.review, "The text");
    }
  },
};

function* changed(review: Review | undefined, what: string): Generator<Finding> {
  if (review?.status !== "changed" || review.record === null) return;
  const { name, role, date, source } = review.record;
  yield { at: source, values: { what, name, role, date, hash: review.hash.slice(0, 16) } };
}
