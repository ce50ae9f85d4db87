import { allSections } from "../document/handbook.ts";
import type { Handbook } from "../document/handbook.ts";
import { pageFiles, sectionHref } from "./addresses.ts";
import type { Scripts } from "./scripts.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** The diary to fill in; a page that counts the reader's days and tells nobody. */
export interface DiaryPage extends WebPage {
  /** The section that tells how to keep a diary. */
  readonly sectionHref: string;
}

/** None for a handbook without a section about a diary. */
export function makeDiaryPages(handbook: Handbook, scripts: Scripts): readonly DiaryPage[] {
  const { title, summary: description, ...words } = handbook.words.tools.diary;
  const places = allSections(handbook).flatMap(({ id, tools = [] }) =>
    tools.filter(({ kind }) => kind === "diary").map(({ headingId }) => ({ id, headingId })),
  );
  return places.slice(0, 1).map(({ id, headingId }) => {
    const settings = {
      storageKey: `${handbook.identifier}-diary`,
      sectionHref: sectionHref(id, headingId),
      fileName: `${handbook.identifier}-diary.csv`,
      words,
    };
    return {
      ...makeWebPage(handbook, { fileName: pageFiles.diaryTool, title, description }),
      styles: ["tables", "tools"],
      scripts: [{ href: scripts.diary.href, settings: JSON.stringify(settings) }],
      sectionHref: sectionHref(id),
    };
  });
}
