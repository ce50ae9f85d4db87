import type { Handbook, Part } from "../document/handbook.ts";
import { semanticsOf } from "../html/epub-semantics.ts";
import { element, escapeText } from "../html/escape.ts";
import { renderSection } from "../html/section.ts";
import type { EpubContext } from "./epub-context.ts";
import type { XhtmlDocument } from "./publication.ts";
import { renderXhtmlDocument } from "./xhtml-document.ts";

/** One document a section, in reading order. */
export function renderChapters(handbook: Handbook, context: EpubContext): readonly XhtmlDocument[] {
  return handbook.parts.flatMap((part) =>
    part.sections.map((section, index) =>
      renderXhtmlDocument(handbook, {
        fileName: context.fileNameOf(section.id),
        title: section.titleText,
        body: wrapInPart(part, index === 0, renderSection(section, context)),
      }),
    ),
  );
}

// Two hyphens, so that an author's own heading "Part title" keeps its id.
const partTitleId = "part--title";

/**
 * A part has no page of its own: its title stands above its first section.
 *
 * Each of its sections says which part it is in, so that whoever opens the book in the middle is told too. The title is
 * no heading, as in print: the section's title, which follows, is one of level 1 itself.
 */
function wrapInPart(part: Part, isFirst: boolean, section: string): string {
  if (part.title === null) return section;
  const title = element("p", { id: partTitleId, class: "part-title" }, escapeText(part.title));
  const name = isFirst ? { "aria-labelledby": partTitleId } : { "aria-label": part.title };
  return element(
    "section",
    { class: "part", ...semanticsOf("part"), ...name },
    `\n${isFirst ? `${title}\n` : ""}${section}\n`,
  );
}
