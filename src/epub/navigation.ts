import type { Block } from "../document/block.ts";
import type { Handbook, Part, Section } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import type { EpubContext } from "./epub-context.ts";

/** A line of the table of contents, with the lines below it. */
export interface NavigationEntry {
  readonly text: string;
  readonly href: string;
  readonly children: readonly NavigationEntry[];
}

/** The table of contents as data: parts, sections, and headings of level 2 and 3, in reading order. */
export function resolveNavigation(handbook: Handbook, context: EpubContext): readonly NavigationEntry[] {
  return handbook.parts.flatMap((part) => {
    const sections = part.sections.map((section) => sectionEntry(section, context));
    return part.title === null ? sections : partEntry(part, part.title, sections, context);
  });
}

/** A part's title stands above its first section, in the same file, so that section is reached by its own id. */
function partEntry(
  part: Part,
  title: string,
  [firstEntry, ...otherEntries]: readonly NavigationEntry[],
  context: EpubContext,
): readonly NavigationEntry[] {
  const [firstSection] = part.sections;
  if (firstSection === undefined || firstEntry === undefined) return [];
  const belowTitle = `${firstEntry.href}#${context.anchorOf(firstSection.id, null)}`;
  const children = [{ ...firstEntry, href: belowTitle }, ...otherEntries];
  return [{ text: title, href: firstEntry.href, children }];
}

function sectionEntry(section: Section, context: EpubContext): NavigationEntry {
  const fileName = context.fileNameOf(section.id);
  const headings = section.blocks.flatMap(contentsHeadings).filter((heading) => heading.level <= 3);
  const children = nestHeadings(headings, (heading) => {
    return `${fileName}#${context.anchorOf(section.id, heading.id)}`;
  });
  return { text: section.titleText, href: fileName, children };
}

/** Level 3 goes below the level 2 before it; where there is none, it stands beside. */
function nestHeadings(
  headings: readonly ContentsHeading[],
  hrefOf: (heading: ContentsHeading) => string,
): readonly NavigationEntry[] {
  const entries: { text: string; href: string; children: NavigationEntry[]; level: number }[] = [];
  for (const heading of headings) {
    const { text, level } = heading;
    const above = entries.at(-1);
    if (above?.level === 2 && level === 3) above.children.push({ text, href: hrefOf(heading), children: [] });
    else entries.push({ text, href: hrefOf(heading), children: [], level });
  }
  return entries;
}

interface ContentsHeading {
  readonly id: string;
  readonly level: number;
  readonly text: string;
}

/** Headings of the text and of care cards; "Do", "Do not" and "Key points" say nothing in a list of contents. */
function contentsHeadings(block: Block): readonly ContentsHeading[] {
  switch (block.type) {
    case "heading":
      return [{ id: block.id, level: block.level, text: plainText(block.children) }];
    case "careCard": {
      const text = `${block.urgencyLabel} ${plainText(block.title.children)}`;
      return [{ id: block.title.id, level: block.title.level, text }];
    }
    case "keyPoints":
    case "adviceList":
    case "callout":
    case "blockQuote":
      return block.children.flatMap(contentsHeadings);
    case "list":
      return block.items.flatMap((item) => item.children.flatMap(contentsHeadings));
    case "definitionList":
      return block.items.flatMap((item) => item.definitions.flat().flatMap(contentsHeadings));
    case "paragraph":
    case "codeBlock":
    case "thematicBreak":
    case "table":
    case "figure":
    case "glossaryList":
    case "sourceList":
      return [];
  }
}
