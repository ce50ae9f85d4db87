import type { Handbook } from "../../../document/handbook.ts";
import { fill } from "../../../locale/words.ts";

export type DiaryColumn = "headache" | "strength" | "hours" | "medicine" | "massage" | "notes";

export interface DiaryField {
  readonly column: DiaryColumn;
  readonly type: "text" | "check";
  readonly name: string;
  readonly label: string;
  /** With week and day: in a grid a screen reader hears nothing else. */
  readonly description: string;
}

/** What is noted each day, in this order in every form of the diary. */
export const diaryColumns: readonly { readonly column: DiaryColumn; readonly type: "text" | "check" }[] = [
  { column: "headache", type: "check" },
  { column: "strength", type: "text" },
  { column: "hours", type: "text" },
  { column: "medicine", type: "check" },
  { column: "massage", type: "check" },
  { column: "notes", type: "text" },
];

/** `week` and `day` count from 1. The names are the same in every form of the diary. */
export function dayFields(week: number, day: number, words: Handbook["words"]): readonly DiaryField[] {
  return diaryColumns.map(({ column, type }) => {
    const label = words.diaryColumns[column];
    return {
      column,
      type,
      name: `week-${week}-day-${day}-${column}`,
      label,
      description: fill(words.diaryField, { week, day: words.weekdays[day - 1] ?? String(day), what: label }),
    };
  });
}

export const DAYS = 7;
/** A count stands after so many weeks. */
export const WEEKS_A_COUNT = 4;

export interface Count {
  readonly name: string;
  readonly label: string;
}

/** What is counted at the end of four weeks; the diary itself draws no conclusion. */
export function countFields(lastWeek: number, words: Handbook["words"]): readonly Count[] {
  const weeks = { from: Math.max(1, lastWeek - WEEKS_A_COUNT + 1), to: lastWeek };
  return [
    {
      name: `weeks-${weeks.from}-to-${weeks.to}-headache-days`,
      label: fill(words.headacheDaysInWeeks, weeks),
    },
    {
      name: `weeks-${weeks.from}-to-${weeks.to}-medicine-days`,
      label: fill(words.medicineDaysInWeeks, weeks),
    },
  ];
}

export function isCounted(week: number, weeks: number): boolean {
  return week % WEEKS_A_COUNT === 0 || week === weeks;
}
