import { blockFaults } from "./blocks.ts";
import { bookFaults } from "./book.ts";
import { cardFaults } from "./cards.ts";
import { hidingFaults } from "./hiding.ts";
import { linkFaults } from "./links.ts";
import type { FaultOperator } from "./operator.ts";
import { outsideFaults } from "./outside.ts";
import { pageMarkFaults } from "./page-marks.ts";
import { pdfFileFaults } from "./pdf-file.ts";
import { pdfTagFaults } from "./pdf-tags.ts";
import { pdfTextFaults } from "./pdf-text.ts";
import { abbreviationFaults, languageFaults, pictureFaults } from "./pictures-and-languages.ts";
import { siteNavigationFaults } from "./site-navigation.ts";
import { tableFaults } from "./tables.ts";
import { wordFaults } from "./words.ts";

/** Every way to damage a finished handbook that we know of. */
export const faultOperators: readonly FaultOperator[] = [
  ...wordFaults,
  ...blockFaults,
  ...tableFaults,
  ...cardFaults,
  ...linkFaults,
  ...pictureFaults,
  ...abbreviationFaults,
  ...languageFaults,
  ...hidingFaults,
  ...outsideFaults,
  ...pageMarkFaults,
  ...siteNavigationFaults,
  ...bookFaults,
  ...pdfTextFaults,
  ...pdfTagFaults,
  ...pdfFileFaults,
];
