import type { Place } from "../diagnostics/diagnostic.ts";
import type { DateLine } from "../document/handbook.ts";
import type { Review, ReviewStatus } from "../document/review.ts";
import { fill } from "../locale/words.ts";
import type { Words } from "../locale/words.ts";
import { dateInWords } from "./dates.ts";
import type { ReviewEntry } from "./schemas/review-schema.ts";
import type { TextHashes } from "./text-hash.ts";

/** What the newest record says of the text as it is now. Of two of one day, the lower one in the list is the newer. */
export function reviewOf(
  records: readonly ReviewEntry[],
  { hash, leafletHash }: TextHashes,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Review {
  const newest = records.reduce<ReviewEntry | null>(
    (best, record) => (best === null || record.date >= best.date ? record : best),
    null,
  );
  if (newest === null) return { status: "none", record: null, hash, leafletStatus: "none", leafletHash };
  const { name, role, date, "leaflet-hash": leafletRecord } = newest;
  const { file, line, column } = placeOf(["reviews", records.indexOf(newest), "hash"]);
  return {
    status: statusOf(newest.hash, hash),
    record: { name, role, date, source: { file, line, column, endLine: line, endColumn: column } },
    hash,
    leafletStatus: leafletRecord === undefined ? "none" : statusOf(leafletRecord, leafletHash ?? ""),
    leafletHash,
  };
}

/** A record may give the first digits alone. */
export function statusOf(recorded: string, hash: string): ReviewStatus {
  return hash.startsWith(recorded) ? "current" : "changed";
}

/**
 * A section's own review, or one of the whole handbook that is newer.
 *
 * When a handbook that was reviewed as a whole has changed, nobody can tell which sections are still the same: all say so.
 */
export function sectionReview(own: Review, whole: Review): Review {
  if (whole.record === null || (own.record !== null && own.record.date >= whole.record.date)) return own;
  const { status, record } = whole;
  return { ...own, status, record, leafletStatus: own.leafletHash === null ? "none" : status };
}

/** How readers are told of a review; null where nothing is said of one. */
export function reviewLine(
  { status, record }: Review,
  words: Words,
  language: string,
  profile: "general" | "patient-information",
): DateLine | null {
  const isMedical = profile === "patient-information";
  const label = isMedical ? words.clinicalReview : words.review;
  if (record === null) {
    return isMedical ? { kind: "reviewed", label, text: words.notYet, date: null } : null;
  }
  const { name, role } = record;
  const date = dateInWords(record.date, language);
  return status === "current"
    ? {
        kind: "reviewed",
        label,
        text: fill(words.reviewedBy, { date, name, role }),
        date: record.date,
        dateText: date,
      }
    : { kind: "reviewed", label, text: fill(words.changedSinceReview, { date, name, role }), date: null };
}
