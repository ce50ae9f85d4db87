import type { Check } from "../check.ts";

/** One review covered both; whoever changed one of them has perhaps forgotten the other. */
export const leafletText: Check = {
  rule: "leaflet-text-keeps-up",
  message: "{changed} has changed since the review of {date}, and {unchanged} has not.",
  hint: "Read both: they have to say the same. Then ask for a review of what has changed. Publishing is not stopped.",
  english: false,
  *find({ sections }) {
    for (const { section } of sections) {
      const { review } = section;
      const record = review?.record ?? null;
      if (review === undefined || record === null || record.source.file !== section.source.file) continue;
      const statuses = [review.status, review.leafletStatus];
      if (!statuses.includes("current") || !statuses.includes("changed")) continue;
      const values =
        review.status === "changed"
          ? { changed: "The text of the section", unchanged: "the leaflet text" }
          : { changed: "The leaflet text", unchanged: "the text of the section" };
      yield { at: record.source, values: { ...values, date: record.date } };
    }
  },
};
