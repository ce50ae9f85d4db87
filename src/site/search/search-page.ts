import type { Handbook } from "../../document/handbook.ts";
import { pageFiles } from "../addresses.ts";
import { makeWebPage } from "../web-page.ts";
import type { WebPage } from "../web-page.ts";

/** More would not be read: a better word helps more than a longer list. */
const mostResults = 20;

export function makeSearchPage(handbook: Handbook, scriptHref: string, indexHref: string): WebPage {
  const { title, label, emergencyWords, smallWords, ...words } = handbook.words.tools.search;
  const { empty, none, one, many, first, spelling, failed, loading } = words;
  const settings = {
    indexHref,
    emergencyWords: handbook.helpLine === null ? [] : emergencyWords,
    smallWords: smallWords.split(" "),
    most: mostResults,
    words: { empty, none, one, many, first, spelling, failed, loading },
  };
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.search, title, description: label }),
    styles: ["forms", "search"],
    scripts: [{ href: scriptHref, settings: JSON.stringify(settings) }],
  };
}
