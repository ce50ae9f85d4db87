import { allSections } from "../document/handbook.ts";
import type { ReportInput } from "./report-input.ts";

/** Something that somebody has to look at on a day. */
export interface DueEntry {
  /** ISO 8601; null for what should have been done already. */
  readonly date: string | null;
  readonly what: string;
}

/** What is due, the oldest first. What many sections have to do on one day is one entry. */
export function calendarOf(input: ReportInput): readonly DueEntry[] {
  return [...reviewsDue(input), ...checksDue(input), ...providersDue(input)].toSorted((a, b) =>
    (a.date ?? "") < (b.date ?? "") ? -1 : 1,
  );
}

export function isOverdue({ date }: DueEntry, asOf: string): boolean {
  return date === null || date < asOf;
}

function reviewsDue({ handbook }: ReportInput): readonly DueEntry[] {
  const open = authored(handbook).filter(({ review }) => review?.status !== "current");
  const never = open.filter(({ review }) => review?.status === "none").map(({ titleText }) => titleText);
  const changed = open.filter(({ review }) => review?.status === "changed").map(({ titleText }) => titleText);
  return [
    ...entryFor(null, "First review by a clinician", never),
    ...entryFor(null, "Review of the text as it is now", changed),
  ];
}

function checksDue({ handbook }: ReportInput): readonly DueEntry[] {
  const byDate = new Map<string, string[]>();
  const add = (title: string, dates: ReportInput["handbook"]["dates"]): void => {
    const date = dates.find(({ kind }) => kind === "nextReview")?.date ?? null;
    if (date !== null) byDate.set(date, [...(byDate.get(date) ?? []), title]);
  };
  add("the handbook as a whole", handbook.dates);
  for (const { titleText, dates } of authored(handbook)) add(titleText, dates);
  return [...byDate].flatMap(([date, titles]) =>
    entryFor(date, "Check of the text against new evidence", titles),
  );
}

/** A row of providers.yaml holds for a year. */
function providersDue({ providers }: ReportInput): readonly DueEntry[] {
  const never = providers.filter(({ checked }) => checked === null).map(({ name }) => name);
  const later = providers.flatMap(({ name, checked }) =>
    checked === null
      ? []
      : entryFor(`${Number(checked.slice(0, 4)) + 1}${checked.slice(4)}`, "Look-up of a provider", [name]),
  );
  return [...entryFor(null, "Look-up of providers that nobody has checked", never), ...later];
}

function entryFor(date: string | null, task: string, names: readonly string[]): readonly DueEntry[] {
  return names.length === 0 ? [] : [{ date, what: `${task} (${names.length}): ${names.join("; ")}` }];
}

/** Sections that authors wrote. */
function authored(handbook: ReportInput["handbook"]): ReturnType<typeof allSections> {
  return allSections(handbook).filter(({ number }) => number !== null);
}
