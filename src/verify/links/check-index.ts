import type { SourceHandbook } from "../expected/read-source.ts";
import { sortedTerms } from "../expected/read-glossary.ts";
import { words } from "../expected/words.ts";
import { textAt } from "../expected/yaml-values.ts";
import { sameList } from "../navigation/same-list.ts";
import { indexLines, termIndexOf, type IndexLine } from "../pdf/index-of-terms.ts";
import { MarkedText } from "../pdf/marked-text.ts";
import { printedNumberAt, textBelow } from "../pdf/page-references.ts";
import type { TextRun } from "../pdf/page-text.ts";
import type { OpenPdf } from "../pdf/read-pdf.ts";
import { elementsIn, type StructureElement } from "../pdf/structure.ts";
import { foldWhiteSpace } from "../read-back.ts";

/**
 * The index of a book names every word of the glossary, and the printed number of every page where the text leads from
 * that word to its explanation, which is the last. Each link of the index leads to above the word.
 */
export function checkIndex(pdf: OpenPdf, source: SourceHandbook): readonly string[] {
  const isBook = elementsIn(pdf.tree.children).some(({ role }) => role === "TOC");
  const index = termIndexOf(pdf);
  if (!isBook || source.glossary.length === 0)
    return index === null ? [] : ["It has an index, and no words to explain."];
  if (index === null) return ["It explains words, and has no index."];
  const text = new MarkedText(pdf.runs);
  const terms = sortedTerms(source.glossary, textAt(source.settings, "language") ?? "");
  const lines = indexLines(index, pdf, text);
  const links = linksByTarget(pdf, index.section, text);
  const said = (role: string) =>
    foldWhiteSpace(
      elementsIn([index.section])
        .filter((element) => element.role === role)
        .map((element) => text.textOf(element))
        .join(" "),
    );
  return [
    ...sameList("The title of the index", [said("H1")], [words.index]),
    ...sameList("What stands above the index", [said("P")], [words.indexText]),
    ...sameList(
      "The index",
      lines.map(({ term }) => foldWhiteSpace(term)),
      terms.map(({ term }) => shown(term)),
    ),
    ...lines.flatMap((line, at) => lineProblems(line, terms[at]?.names ?? [], pdf, links)),
  ];
}

function lineProblems(
  { term, links }: IndexLine,
  names: readonly string[],
  pdf: OpenPdf,
  leadingHere: ReturnType<typeof linksByTarget>,
): readonly string[] {
  const leading = (leadingHere.get(nameOf(links.at(-1))) ?? []).flatMap((run) => {
    const number = printedNumberAt(pdf, { ...run, leftPt: run.xPt });
    return number === null ? [] : [String(number)];
  });
  const last = links.at(-1)?.said ?? "";
  return [
    ...sameList(
      `The pages of "${term}" in the index`,
      links.map(({ said }) => said),
      [...new Set([...leading, last])],
    ),
    ...links.flatMap(({ said, annotation }) => {
      const destination = annotation?.target.kind === "destination" ? annotation.target.destination : null;
      if (destination === null) return [`The ${said} behind "${term}" in the index leads nowhere.`];
      const printed = printedNumberAt(pdf, destination);
      const below = letters(textBelow(pdf, destination));
      return [
        ...(String(printed) === said
          ? []
          : [`The ${said} behind "${term}" in the index leads to page ${String(printed)}.`]),
        ...(names.some((name) => below.includes(letters(name)))
          ? []
          : [`The ${said} behind "${term}" in the index leads to where the word does not follow.`]),
      ];
    }),
  ];
}

/** Where links of the text stand, by the name of the place that they lead to, in the order of the text. */
function linksByTarget(
  pdf: OpenPdf,
  index: StructureElement,
  text: MarkedText,
): ReadonlyMap<string | null, readonly TextRun[]> {
  const inIndex = new Set(elementsIn([index]));
  const found = new Map<string | null, TextRun[]>();
  for (const link of elementsIn(pdf.tree.children)) {
    if (link.role !== "Link" || inIndex.has(link)) continue;
    const run = text.firstRunOf(link);
    if (run === null) continue;
    const targets = link.children.flatMap((child) =>
      child.kind === "annotation" ? [nameOf({ annotation: pdf.annotations.get(child.object) })] : [],
    );
    for (const target of new Set(targets)) found.set(target, [...(found.get(target) ?? []), run]);
  }
  return found;
}

function nameOf(link: Partial<IndexLine["links"][number]> | undefined): string | null {
  const target = link?.annotation?.target;
  return target?.kind === "destination" ? target.name : null;
}

/** A no-break space has done its work when lines are set. */
function shown(term: string): string {
  return foldWhiteSpace(term.replaceAll(/[\u{a0}\u{2007}\u{202f}]/gu, " "));
}

function letters(value: string): string {
  return (value.toLowerCase().match(/[\p{L}\p{M}\p{N}]/gu) ?? []).join("");
}
