import { allSections } from "../document/handbook.ts";
import type { Handbook, Section } from "../document/handbook.ts";
import { plainText } from "../document/plain-text.ts";
import { pageFiles, sectionHref } from "./addresses.ts";

export interface PageLink {
  readonly href: string;
  readonly text: string;
}

/** On every page, so few: a list that grew with the handbook would make its size grow with the square. */
export function footerLinks(handbook: Handbook): readonly PageLink[] {
  const about = allSections(handbook).find(({ id }) => id === "about");
  return [
    ...(about === undefined ? [] : [{ href: sectionHref(about.id), text: about.titleText }]),
    ...(about === undefined ? [] : statementsIn(about)),
    { href: `${pageFiles.home}#Contents`, text: handbook.words.contents },
    { href: pageFiles.aToZ, text: handbook.words.tools.aToZ.name },
    { href: pageFiles.wholeHandbook, text: handbook.words.wholeHandbook },
    { href: pageFiles.downloads, text: handbook.words.downloads },
    ...(handbook.changes === undefined
      ? []
      : [{ href: pageFiles.changes, text: handbook.words.tools.changes.title }]),
  ];
}

/** Where readers look in the foot: the accessibility statement and the rules of the editors, by the ids of their headings. */
function statementsIn({ id, blocks }: Section): readonly PageLink[] {
  return blocks.flatMap((block) =>
    block.type === "heading" && ["accessibility", "editorial-policy"].includes(block.id)
      ? [{ href: sectionHref(id, block.id), text: plainText(block.children) }]
      : [],
  );
}
