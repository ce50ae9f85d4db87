import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { sectionFile, sectionHref } from "./addresses.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** The page of an earlier id: addresses on paper outlive the ids of sections. */
export interface Redirect extends WebPage {
  readonly targetHref: string;
}

export function makeRedirects(handbook: Handbook): readonly Redirect[] {
  return allSections(handbook).flatMap((section) =>
    section.aliases.map((alias) => ({
      ...makeWebPage(handbook, {
        fileName: sectionFile(alias),
        title: section.titleText,
        description: section.summary ?? handbook.description,
      }),
      // The two addresses are one page, and this is its name.
      canonicalUrl: handbook.url === null ? null : handbook.url + sectionHref(section.id),
      targetHref: sectionHref(section.id),
    })),
  );
}
