import type { SourceHandbook, SourceSection } from "./read-source.ts";
import { handbookHash, textHash } from "./text-hashes.ts";
import { dateInWords, words } from "./words.ts";
import { listAt, textAt, type YamlValue } from "./yaml-values.ts";

/** What a section says of its review; null where it says nothing. */
export function reviewInEnglish(section: SourceSection, handbook: SourceHandbook): string | null {
  const own = newest(section.frontMatter);
  const whole = newest(handbook.settings);
  if (own === null && whole === null) {
    return isMedical(handbook) && textAt(section.frontMatter, "dates", "written") !== null
      ? words.notYet
      : null;
  }
  // Of two of one day, the section's own says more.
  return own !== null && (whole === null || dateOf(own) >= dateOf(whole))
    ? told(own, textHash(section, handbook), handbook)
    : told(whole, handbookHash(handbook), handbook);
}

/** What covers and title pages say of a review of the whole; null where they say nothing. */
export function handbookReviewInEnglish(handbook: SourceHandbook): string | null {
  const record = newest(handbook.settings);
  return record === null && !isMedical(handbook) ? null : told(record, handbookHash(handbook), handbook);
}

/** The label in front of it. */
export function reviewLabel(handbook: SourceHandbook): string {
  return isMedical(handbook) ? words.dates.reviewed : words.review;
}

function isMedical({ settings }: SourceHandbook): boolean {
  return textAt(settings, "profile") === "patient-information";
}

/** A record as it stands in the file. */
interface YamlRecord {
  readonly record: YamlValue;
}

function newest(holder: YamlValue): YamlRecord | null {
  let found: YamlRecord | null = null;
  for (const record of listAt(holder, "reviews"))
    if (found === null || dateOf({ record }) >= dateOf(found)) found = { record };
  return found;
}

function dateOf({ record }: YamlRecord): string {
  return textAt(record, "date") ?? "";
}

function told(found: YamlRecord | null, hash: string, { settings }: SourceHandbook): string {
  if (found === null) return words.notYet;
  const { record } = found;
  const recorded = (textAt(record, "hash") ?? "").toLowerCase();
  const tell = recorded !== "" && hash.startsWith(recorded) ? words.reviewed : words.changed;
  return tell(
    dateInWords(dateOf(found), textAt(settings, "language") ?? ""),
    textAt(record, "name") ?? "",
    textAt(record, "role") ?? "",
  );
}
