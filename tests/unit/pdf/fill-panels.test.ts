import { expect, test } from "vitest";
import { fillPanels } from "../../../src/pdf/layout/folded/fill-panels.ts";

/** Slugs that are 10 points high, with 5 above each; `kept` are those that may not start a panel. */
function galley(count: number, kept: readonly number[] = []) {
  const slugs = Array.from({ length: count }, (_, index) => ({
    heightPt: 10,
    gapPt: 5,
    keepWithPrevious: kept.includes(index),
  }));
  return { slugs, keeps: [], repeatedHeads: [] };
}

test("text runs on from panel to panel, each as full as its own height allows", () => {
  const { panels, firstWithoutRoom } = fillPanels(galley(5), [40, 25, 25]);
  expect(panels).toEqual([
    { first: 0, end: 3 },
    { first: 3, end: 5 },
    { first: 5, end: 5 },
  ]);
  expect(firstWithoutRoom).toBeNull();
});

test("a text that begins a panel leaves the rest of the panel before it empty", () => {
  const { panels } = fillPanels(galley(4), [100, 100], [{ slug: 2, panel: 1 }]);
  expect(panels).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 4 },
  ]);
});

test("when the text before it is too long for its own panel, it follows that text on the next one", () => {
  const { panels } = fillPanels(galley(5), [25, 100], [{ slug: 3, panel: 1 }]);
  expect(panels).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 5 },
  ]);
});

test("what belongs together goes to the next panel together", () => {
  expect(fillPanels(galley(4, [2]), [40, 40]).panels).toEqual([
    { first: 0, end: 3 },
    { first: 3, end: 4 },
  ]);
  expect(fillPanels(galley(4, [3]), [40, 40]).panels).toEqual([
    { first: 0, end: 2 },
    { first: 2, end: 4 },
  ]);
});

test("the first part of a text for which no panel has room is named", () => {
  expect(fillPanels(galley(4), [25, 10]).firstWithoutRoom).toBe(3);
  expect(fillPanels(galley(1), [9, 9]).firstWithoutRoom).toBe(0);
});
