import type { EvidenceLevel } from "./inline.ts";

/** One of the four dots beside an evidence label. */
export type Dot = "full" | "half" | "empty";

/** What stands before the words of a label, so that the empty places show too. Safety evidence has no dots: it is not a degree of benefit. */
export const dotsOf: Readonly<Record<EvidenceLevel, readonly Dot[]>> = {
  strong: ["full", "full", "full", "full"],
  some: ["full", "full", "empty", "empty"],
  weak: ["full", "empty", "empty", "empty"],
  mixed: ["half", "half", "empty", "empty"],
  none: ["empty", "empty", "empty", "empty"],
  safety: [],
};
