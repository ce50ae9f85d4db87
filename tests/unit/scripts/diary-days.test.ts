import { expect, test } from "vitest";
import {
  countByMonth,
  parseDays,
  renderCsv,
  withDay,
  withoutDay,
} from "../../../templates/scripts/diary-days.js";

const plain = { headache: false, strength: null, medicine: false, massage: false, notes: "" };
const days = [
  { ...plain, date: "2026-11-05", massage: true },
  { ...plain, date: "2026-11-02", headache: true, strength: 7, medicine: true },
  { ...plain, date: "2026-10-30", headache: true, strength: 0 },
];

test("a new day finds its place, and a day that is there is replaced", () => {
  const between = { ...plain, date: "2026-11-03" };
  expect(withDay(days, between).map(({ date }) => date)).toEqual([
    "2026-11-05",
    "2026-11-03",
    "2026-11-02",
    "2026-10-30",
  ]);
  const replaced = withDay(days, { ...plain, date: "2026-11-02" });
  expect(replaced).toHaveLength(3);
  expect(replaced[1]?.headache).toBe(false);
  expect(withoutDay(days, "2026-11-02")).toHaveLength(2);
});

test("days are counted by calendar month, each kind by itself", () => {
  expect(countByMonth(days)).toEqual([
    { month: "2026-11", written: 2, headache: 1, medicine: 1, massage: 1 },
    { month: "2026-10", written: 1, headache: 1, medicine: 0, massage: 0 },
  ]);
  expect(countByMonth([])).toEqual([]);
});

test("what was kept comes back the same, and what is no diary is refused", () => {
  expect(parseDays(JSON.stringify(days))).toEqual(days);
  expect(parseDays("[]")).toEqual([]);
  const bad = ["", "{", "{}", "null", "[null]", "[1]", '[{"date":"2026-11-05"}]'];
  for (const kept of bad) expect(parseDays(kept), kept).toBeNull();
  expect(parseDays(JSON.stringify([{ ...days[1], strength: 11 }]))).toBeNull();
  expect(parseDays(JSON.stringify([{ ...days[1], date: "yesterday" }]))).toBeNull();
});

test("a spreadsheet gets the oldest day first, and no text that it would run", () => {
  const noted = [{ ...plain, date: "2026-11-06", notes: '=HYPERLINK("x"), then\nrest' }, ...days.slice(2)];
  expect(renderCsv(noted, ["Day", "A", "B", "C", "D", "Notes"], { yes: "Yes", no: "No" })).toBe(
    '\uFEFFDay,A,B,C,D,Notes\r\n2026-10-30,Yes,0,No,No,\r\n2026-11-06,No,,No,No,"\'=HYPERLINK(""x""), then\nrest"\r\n',
  );
});
