import { pick } from "../../support/random.ts";
import { allPlaces, inSite, replaceAt, swapNeighbours, type MarkupChange, type Place } from "./markup.ts";
import type { FaultOperator, FinishedFiles } from "./operator.ts";

/** The ways through the site. */
export const siteNavigationFaults: readonly FaultOperator[] = [
  ...[
    { page: "index.html", format: "site", line: /<li>\s*<a class="contents__link"(?:(?!<\/li>)[^])*<\/li>/g },
    {
      page: "handbook.html",
      format: "whole page",
      line: /(?<=aria-labelledby="Contents">(?:(?!<\/nav>)[^])*)<li><a(?:(?!<\/li>)[^])*<\/li>/g,
    },
  ].flatMap(({ page, format, line }) =>
    [
      {
        name: "drop a line of the contents",
        change: (markup: string, random: () => number) =>
          withOne(markup, allPlaces(markup, line), () => "", random),
      },
      {
        name: "swap two lines of the contents",
        change: (markup: string, random: () => number) =>
          swapNeighbours(markup, allPlaces(markup, line), random),
      },
      {
        name: "rename a line of the contents",
        change: (markup: string, random: () => number) =>
          withOne(
            markup,
            allPlaces(markup, line),
            (text) => text.replace(/(<a [^>]*>)[^<]*/, "$1Other words"),
            random,
          ),
      },
    ].map(({ name, change }): FaultOperator => ({
      name,
      format: format === "site" ? "site" : "whole page",
      damage: (files, random) => inSite(files, [page], change, random),
    })),
  ),
  inPages("lead to another next page", /(?<=<a href=")[^"]+(?=" rel="next")/g, () => "about.html"),
  inPages("drop the way to the page before", /<a [^>]*rel="prev"[^]*?<\/a>/g, () => ""),
  inPages("rename the next page", /(?<=previous-next__title">)[^<]+/g, () => "Other words"),
  inPages("drop the line with help", /<div class="help-line">[^]*?<\/div>/g, () => ""),
  inPages(
    "drop a line of a page's list of headings",
    /(?<=on-this-page(?:(?!<\/nav>)[^])*)<li><a href="#[^]*?<\/li>/g,
    () => "",
  ),
  inPages(
    "rename a line of a page's list of headings",
    /(?<=on-this-page(?:(?!<\/nav>)[^])*<li><a href="#[^"]*">)[^<]+/g,
    () => "Other words",
  ),
  inPages("change the title of a page", /(?<=<title>)[^<]+/g, () => "Other words"),
  {
    name: "drop a page",
    format: "site",
    damage: (files, random) => ({ kind: "site", texts: new Map([[pick(files.sectionPages, random), null]]) }),
  },
  {
    name: "drop a file that pages need",
    format: "site",
    damage: (files, random) => {
      const pages = [...files.siteTexts].filter(([path]) => path.endsWith(".html"));
      // Styles for what no page of the handbook holds are missed by nobody.
      const needed = [...files.siteTexts.keys()].filter(
        (path) => path.endsWith(".css") && pages.some(([, markup]) => markup.includes(path)),
      );
      return { kind: "site", texts: new Map([[pick(needed, random), null]]) };
    },
  },
];

function inPages(name: string, pattern: RegExp, replace: (text: string) => string): FaultOperator {
  const change: MarkupChange = (markup, random) =>
    withOne(markup, allPlaces(markup, pattern), replace, random);
  return {
    name,
    format: "site",
    damage: (files: FinishedFiles, random) => inSite(files, files.sectionPages, change, random),
  };
}

function withOne(
  markup: string,
  places: readonly Place[],
  replace: (text: string) => string,
  random: () => number,
): string | null {
  const changed = places.filter(({ text }) => replace(text) !== text);
  if (changed.length === 0) return null;
  const place = pick(changed, random);
  return replaceAt(markup, place, replace(place.text));
}
