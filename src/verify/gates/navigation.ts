import { checkBookNavigation } from "../navigation/check-book-navigation.ts";
import { checkPdfNavigation } from "../navigation/check-pdf-navigation.ts";
import { checkSiteNavigation } from "../navigation/check-site-navigation.ts";
import { expectedOf, type FinishedHandbook } from "../finished-handbook.ts";
import { at } from "../expected/yaml-values.ts";
import { withoutMarks, withoutPictures, type PlainLine } from "../navigation/same-list.ts";
import type { Gate } from "./gate.ts";

/** Every list of contents names the same sections in the same order, and each line leads to what it names. */
export const navigation: Gate = {
  name: "navigation",
  site: (site, handbook) =>
    checkSiteNavigation(site, titlesOf(handbook), plainLine(handbook), quietSections(handbook)),
  epub: (epub, handbook) => checkBookNavigation(epub, titlesOf(handbook), plainLine(handbook)),
  pdf: (pdf, handbook) => checkPdfNavigation(pdf, titlesOf(handbook), plainLine(handbook)),
};

function titlesOf(handbook: FinishedHandbook): readonly string[] {
  const { source } = handbook;
  const plain = plainLine(handbook);
  // In print the marks of notes and sources have a form that nothing else has.
  return expectedOf(source, "pdf").sections.map(({ title }) => plain(withoutMarks(title)));
}

/** Which sections have pages for an attack, in order. */
function quietSections({ source }: FinishedHandbook): readonly boolean[] {
  return source.parts.flatMap(({ sections }) =>
    sections.map(({ frontMatter }) => at(frontMatter, "quiet") === true),
  );
}

function plainLine({ source }: FinishedHandbook): PlainLine {
  const passages = expectedOf(source, "site").sections.flatMap((section) => section.passages);
  const pictures = passages.filter(
    ({ kind }, index) => kind === "image" && /^(heading|image)$/.test(passages[index - 1]?.kind ?? ""),
  );
  const headings = new Set(passages.filter(({ kind }) => kind === "heading").map(({ text }) => text));
  const plain = withoutPictures(pictures.map(({ text }) => text));
  const without = withoutPictures([]);
  // A line that some heading says whole holds no picture, though it may be the words of one elsewhere.
  return (line) => (headings.has(without(line)) ? without(line) : plain(line));
}
