import type { Passage, ReadBack, SectionReadBack } from "./read-back.ts";
import { wordsOf } from "./read-back.ts";

/** The first place where two sequences part, in one section and one respect. */
export interface Difference {
  readonly section: string;
  readonly respect: "sections" | "words" | "passages" | "links" | "abbreviations" | "languages";
  /** Position in the sequence, from 0. */
  readonly index: number;
  readonly expected: readonly string[];
  readonly found: readonly string[];
  /** What both agree on right before. */
  readonly before: readonly string[];
}

/**
 * Compares what a form has to say with what it says, as sequences: nothing missing, nothing added, nothing moved.
 *
 * Each section gives at most one difference in each respect, since one loss shifts all that follows.
 */
export function compareReadBacks(expected: ReadBack, found: ReadBack): readonly Difference[] {
  const titles = (readBack: ReadBack) => readBack.sections.map((section) => section.title);
  const differences = firstDifference("", "sections", titles(expected), titles(found), 3);
  expected.sections.forEach((section, index) => {
    const other = found.sections[index] ?? {
      title: "",
      passages: [],
      links: [],
      abbreviations: [],
      languages: [],
    };
    differences.push(...compareSections(section, other));
  });
  return differences;
}

function compareSections(expected: SectionReadBack, found: SectionReadBack): readonly Difference[] {
  const { title } = expected;
  return [
    ...firstDifference(title, "words", wordsOf(expected.passages), wordsOf(found.passages), 8),
    ...firstDifference(title, "passages", expected.passages.map(written), found.passages.map(written), 3),
    ...firstDifference(
      title,
      "links",
      expected.links.map(({ text, target, orTarget }, index) =>
        orTarget !== undefined && orTarget === found.links[index]?.target
          ? `"${text}" ${orTarget}`
          : `"${text}" ${target}`,
      ),
      found.links.map((link) => `"${link.text}" ${link.target}`),
      2,
    ),
    ...firstDifference(
      title,
      "abbreviations",
      expected.abbreviations.map(({ text, expansion }) => `${text}: ${expansion}`),
      found.abbreviations.map(({ text, expansion }) => `${text}: ${expansion}`),
      2,
    ),
    ...firstDifference(
      title,
      "languages",
      expected.languages.map(({ lang, text }) => `${lang}: ${text}`),
      found.languages.map(({ lang, text }) => `${lang}: ${text}`),
      2,
    ),
  ];
}

/** A difference as a person reads it. */
export function formatDifference(difference: Difference): string {
  const { section, respect, index, before, expected, found } = difference;
  const list = (label: string, values: readonly string[]) =>
    `  ${label} ${values.length === 0 ? "(nothing more)" : values.join(respect === "words" ? " " : " ⏎ ")}`;
  return [
    `${section === "" ? "The handbook" : `Section "${section}"`}: ${respect} differ at ${String(index + 1)}`,
    list("after:   ", before),
    list("expected:", expected),
    list("found:   ", found),
  ].join("\n");
}

function written(passage: Passage): string {
  return [passage.kind, passage.detail, passage.text === "" ? "" : `"${passage.text}"`]
    .filter((part) => part !== "")
    .join(" ");
}

function firstDifference(
  section: string,
  respect: Difference["respect"],
  expected: readonly string[],
  found: readonly string[],
  neighbours: number,
): Difference[] {
  const length = Math.max(expected.length, found.length);
  for (let index = 0; index < length; index += 1) {
    if (expected[index] === found[index]) continue;
    return [
      {
        section,
        respect,
        index,
        before: expected.slice(Math.max(0, index - neighbours), index),
        expected: expected.slice(index, index + neighbours),
        found: found.slice(index, index + neighbours),
      },
    ];
  }
  return [];
}
