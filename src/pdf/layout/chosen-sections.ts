import type { Handbook, Section } from "../../document/handbook.ts";
import { allSections } from "../../document/handbook.ts";
import type { Inline } from "../../document/inline.ts";
import { mapSection } from "../../document/map-tree.ts";
import { eachBlock } from "../../document/visit.ts";
import type { SectionChoice } from "../printouts/printout.ts";

/** A handbook with fewer sections, in which nothing leads to what was left out. */
export function withSections(handbook: Handbook, choice: SectionChoice): Handbook {
  if (choice === "all") return handbook;
  const wanted = new Set(choice);
  const chosen = allSections(handbook).filter(({ id }) => wanted.has(id));
  const parts = handbook.parts.map((part) => ({
    ...part,
    sections: part.sections
      .filter(({ id }) => wanted.has(id))
      .map((section) => withoutDeadLinks(section, chosen)),
  }));
  return { ...handbook, parts: parts.filter(({ sections }) => sections.length > 0) };
}

/** On paper a link to something that the paper does not hold is only its words. */
export function withoutDeadLinks(section: Section, printed: readonly Section[]): Section {
  const ids = new Set(printed.map(({ id }) => id));
  const terms = new Set<string>();
  const sources = new Set<number>();
  for (const block of printed.flatMap(({ blocks }) => [...eachBlock(blocks)])) {
    if (block.type === "glossaryList") for (const { id } of block.entries) terms.add(id);
    if (block.type === "sourceList") for (const { number } of block.entries) sources.add(number);
  }
  return mapSection(section, { inline: withoutDeadLink });

  function withoutDeadLink(inline: Inline): Inline {
    const { source } = inline;
    if (inline.type === "link") {
      const { target, children } = inline;
      const isDead = target.kind === "section" && !ids.has(target.sectionId);
      return isDead ? { type: "span", id: null, children, source } : inline;
    }
    if (inline.type === "glossaryReference" && !terms.has(inline.entryId))
      return { type: "span", id: null, children: inline.children, source };
    if (inline.type === "citation" && !inline.items.every(({ number }) => sources.has(number))) {
      const value = inline.items.map(({ number }) => `[${number}]`).join("\u00A0");
      return { type: "text", value, source };
    }
    return inline;
  }
}
