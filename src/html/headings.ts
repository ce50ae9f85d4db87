import type { Heading } from "../document/block.ts";
import { element, type Attributes } from "./escape.ts";
import { languageAttributes, type SectionScope } from "./html-context.ts";

/** A heading with the given markup in it. HTML ends at level 6: a shifted level 6 stays there. */
export function renderHeading(
  heading: Heading,
  attributes: Attributes,
  content: string,
  { context, sectionId }: SectionScope,
): string {
  return element(
    `h${Math.min(6, heading.level + context.headingShift)}`,
    {
      ...attributes,
      id: context.anchorOf(sectionId, heading.id),
      ...languageAttributes(heading, context),
    },
    content,
  );
}
