import { compareReadBacks, formatDifference } from "../compare.ts";
import type { Format } from "../expected/forms.ts";
import {
  epubSections,
  expectedOf,
  pdfWalk,
  siteSections,
  wholePageFile,
  wholePageSections,
  type FinishedHandbook,
} from "../finished-handbook.ts";
import type { Problem } from "../finding.ts";
import { sectionPages } from "../markup/read-site.ts";
import type { ReadBack } from "../read-back.ts";
import { checkCellLabels } from "../markup/cell-labels.ts";
import { inBook, type Gate } from "./gate.ts";

/** Nothing lost between formats: each says what the author's own files foretell, in order. */
export const parity: Gate = {
  name: "parity",
  site: ({ pages }, handbook) => [
    ...differences(
      handbook,
      "site",
      siteSections(pages),
      (index) => sectionPages(pages)[index] ?? "index.html",
    ),
    ...differences(handbook, "whole page", wholePageSections(pages), () => wholePageFile),
    ...[...pages].flatMap(([file, page]) => checkCellLabels(page).map((message) => ({ file, message }))),
  ],
  epub: (epub, handbook) => [
    ...differences(handbook, "epub", epubSections(epub.book), () => epub.file),
    ...[...epub.book.documents].flatMap(([path, document]) =>
      checkCellLabels(document).map((message) => inBook(epub, path, message)),
    ),
  ],
  pdf: ({ file, pdf }, handbook) => differences(handbook, "pdf", pdfWalk(pdf).readBack, () => file),
};

function differences(
  { source }: FinishedHandbook,
  format: Format,
  found: ReadBack,
  fileOf: (section: number) => string,
): readonly Problem[] {
  const expected = expectedOf(source, format);
  return compareReadBacks(expected, found).map((difference) => ({
    file: fileOf(expected.sections.findIndex(({ title }) => title === difference.section)),
    message: formatDifference(difference),
  }));
}
