import type { Block } from "../document/block.ts";
import { allSections } from "../document/handbook.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import { glossaryAnchor } from "../html/html-context.ts";
import { pageFiles, sectionHref } from "./addresses.ts";
import { makeWebPage } from "./web-page.ts";
import type { WebPage } from "./web-page.ts";

/** Every term, title and heading by its first letter: what serves where search cannot. */
export interface AToZPage extends WebPage {
  readonly groups: readonly LetterGroup[];
}

export interface LetterGroup {
  readonly id: string;
  readonly letter: string;
  readonly entries: readonly AToZEntry[];
}

export interface AToZEntry {
  readonly href: string;
  readonly text: string;
  /** The section that a heading belongs to; null for a section itself. */
  readonly place: string | null;
}

export function makeAToZPage(handbook: Handbook): AToZPage {
  const { title, summary: description, others, glossary } = handbook.words.tools.aToZ;
  const { compare } = new Intl.Collator(handbook.language);
  const entries = allSections(handbook).flatMap((section) => [
    { href: sectionHref(section.id), text: section.titleText, place: null },
    ...section.blocks.flatMap((block) => entriesOf(block, section, glossary)),
  ]);
  const sorted = entries.toSorted((a, b) => compare(a.text, b.text));
  const groups = Map.groupBy(sorted, ({ text }) => firstLetter(text) ?? others);
  return {
    ...makeWebPage(handbook, { fileName: pageFiles.aToZ, title, description }),
    styles: ["search"],
    groups: [...groups].map(([letter, group]) => ({
      // Two hyphens, so that no id of the frame is meant.
      id: letter === others ? "letter--others" : `letter--${letter}`,
      letter,
      entries: group,
    })),
  };
}

/** Boxes have headings like "Key points" and "Do", which are on many pages and name no topic. */
function entriesOf(block: Block, section: Section, glossary: string): readonly AToZEntry[] {
  if (block.type === "heading") {
    return [
      {
        href: sectionHref(section.id, block.id),
        text: plainText(block.children).trim(),
        place: section.titleText,
      },
    ];
  }
  if (block.type === "glossaryList") {
    return block.entries.map(({ id, term }) => ({
      href: sectionHref(section.id, glossaryAnchor(id)),
      text: term,
      place: glossary,
    }));
  }
  return [];
}

function firstLetter(text: string): string | null {
  const [first] =
    text
      .normalize("NFD")
      .toUpperCase()
      .match(/[\p{L}\p{N}]/u) ?? [];
  return first === undefined || /\p{N}/u.test(first) ? null : first;
}
