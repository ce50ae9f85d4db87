import { commonmarkHandbook } from "../../tests/generator/commonmark-handbook.ts";
import { randomHandbook, type GeneratedHandbook } from "../../tests/generator/random-handbook.ts";
import { goldenCases, goldenContent } from "./inputs/golden-handbooks.ts";

/** Which handbooks are judged, beside the real one. */
export interface HandbooksToJudge {
  /** Their PDF and their EPUB go to the judges that are fast. One is not small: the 600 sections of CommonMark's examples. */
  readonly small: readonly GeneratedHandbook[];
  /** They hold every kind of node; every judge reads all that is made of them. The first is there to be broken. */
  readonly large: readonly GeneratedHandbook[];
}

export interface HandbookCounts {
  readonly small: number;
  readonly large: number;
}

export function handbooksToJudge(count: HandbookCounts): HandbooksToJudge {
  return {
    small: [commonmarkHandbook(), ...goldenHandbooks(), ...drawn(count.small, "small")],
    large: [goldenTogether(), ...shortLargeOnes(count.large)],
  };
}

/**
 * Some large ones are five times as long as others, and hold no more kinds of node: the shortest of many leave the
 * judges time for more of them. Long ones are read by the tests.
 */
function shortLargeOnes(count: number): readonly GeneratedHandbook[] {
  return drawn(3 * count, "large")
    .toSorted((a, b) => textLength(a) - textLength(b))
    .slice(0, count);
}

function textLength({ files }: GeneratedHandbook): number {
  return Object.values(files).reduce((sum, file) => sum + file.length, 0);
}

function drawn(count: number, size: "small" | "large"): readonly GeneratedHandbook[] {
  return Array.from({ length: count }, (_, index) => randomHandbook(index + 1, size));
}

/** All golden cases in one handbook: whatever is to be broken in a copy, it is there. */
function goldenTogether(): GeneratedHandbook {
  const files: Record<string, string | Uint8Array> = { ...goldenContent() };
  for (const [index, { name, input, data }] of goldenCases().entries()) {
    Object.assign(files, data, { [`sections/${String(index + 10)}-case-${name}.md`]: input });
  }
  return { name: "golden cases together", files };
}

function goldenHandbooks(): readonly GeneratedHandbook[] {
  return goldenCases().map(({ name, input, data }) => ({
    name: `golden ${name}`,
    files: { ...goldenContent(), ...data, "sections/01-case.md": input },
  }));
}
