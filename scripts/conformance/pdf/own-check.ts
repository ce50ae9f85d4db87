import { compareReadBacks, formatDifference } from "../../../src/verify/compare.ts";
import { checkPdfLinks } from "../../../src/verify/links/check-pdf-links.ts";
import type { OpenPdf } from "../../../src/verify/pdf/read-pdf.ts";
import { readPdfSections } from "../../../src/verify/pdf/read-pdf-sections.ts";
import type { ReadBack } from "../../../src/verify/read-back.ts";
import type { Finding } from "../verdict.ts";

/**
 * What veraPDF does not look at: whether the structure tree has each link on the page where it is and says its words,
 * whether there are spaces between the words, and whether they are read in the author's order.
 */
export function findOwnFaults(pdf: OpenPdf, expected: ReadBack): readonly Finding[] {
  return [
    ...checkPdfLinks(pdf).map((message) => ({ rule: "link", message })),
    ...compareReadBacks(expected, readPdfSections(pdf)).map((difference) => ({
      rule: difference.respect,
      message: formatDifference(difference),
    })),
  ];
}
