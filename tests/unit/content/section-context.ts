import type { SectionContext } from "../../../src/content/markdown/section-context.ts";
import { en } from "../../../src/locale/en.ts";

/** What a section is read with, when nothing is special about it. */
export function sectionContext(markdown: string): SectionContext {
  return {
    file: "sections/example.md",
    sectionId: "example",
    lines: markdown.split("\n"),
    data: { words: en, values: { "clinic.phone": "0300 123" }, tables: {}, rawHtml: "text" },
    diagnostics: [],
    waivers: { found: [], waiting: [] },
    ids: new Set(["example"]),
    nextKey: 0,
    awaitsTitle: false,
    titleId: null,
    headingLevel: 1,
    levelAbove: 1,
    noteReferenceCount: 0,
    isInCard: false,
  };
}
