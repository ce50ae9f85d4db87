import { inBook, inMarkup, inSite, replacing } from "./markup.ts";
import type { FaultOperator } from "./operator.ts";

const withWords = /<(?:p|li|h[2-6]|td)(?=[\s>])(?=[^>]*>[^<]*\p{L})/gu;
const addRule = (css: string): string => `${css}\np { display: none; }\n`;

/** Words that are there, and that some readers never meet. */
export const hidingFaults: readonly FaultOperator[] = [
  inMarkup(
    "hide words from screen readers",
    replacing(withWords, (text) => `${text} aria-hidden="true"`),
  ),
  inMarkup(
    "hide words from everybody",
    replacing(withWords, (text) => `${text} hidden="hidden"`),
  ),
  inMarkup(
    "hide words by their style",
    replacing(withWords, (text) => `${text} style="display:none"`),
  ),
  inMarkup(
    "take a table's meaning away",
    replacing(/<(?:table|ul|ol|h[1-6])(?=[\s>])/g, (text) => `${text} role="presentation"`),
  ),
  [
    {
      name: "hide words by the style sheet",
      format: "site",
      damage: (files, random) =>
        inSite(
          files,
          [...files.siteTexts.keys()].filter((path) => path.endsWith(".css")),
          addRule,
          random,
        ),
    },
    {
      name: "hide words by the style sheet",
      format: "epub",
      damage: (files, random) =>
        inBook(
          files,
          files.epub.map(({ name }) => name).filter((path) => path.endsWith(".css")),
          addRule,
          random,
        ),
    },
  ] satisfies FaultOperator[],
].flat();
