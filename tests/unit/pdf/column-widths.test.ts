import { expect, test } from "vitest";

import { columnWidths } from "../../../src/pdf/layout/column-widths.ts";

test("columns that fit are as wide as their text", () => {
  const columns = [
    { minPt: 20, maxPt: 40 },
    { minPt: 20, maxPt: 60 },
  ];
  expect(columnWidths(columns, 200, 10)).toEqual([40, 60]);
});

test("no column is narrower than its longest word, and together they fill the measure", () => {
  const columns = [
    { minPt: 50, maxPt: 50 },
    { minPt: 40, maxPt: 400 },
    { minPt: 40, maxPt: 900 },
  ];
  const widths = columnWidths(columns, 300, 10);
  expect(widths.reduce((sum, width) => sum + width)).toBeCloseTo(280);
  columns.forEach(({ minPt }, index) => expect(widths[index]).toBeGreaterThanOrEqual(minPt));
  expect(widths[2]).toBeGreaterThan(widths[1] ?? 0);
});

test("where not even the words fit, the widest columns give way first", () => {
  const widths = columnWidths(
    [
      { minPt: 30, maxPt: 30 },
      { minPt: 500, maxPt: 500 },
    ],
    210,
    10,
  );
  expect(widths[0]).toBeCloseTo(30);
  expect(widths[1]).toBeCloseTo(170);
});
