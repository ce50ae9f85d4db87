import type { Heading } from "../../document/block.ts";
import type { Inline } from "../../document/inline.ts";
import { plainText } from "../../document/plain-text.ts";
import type { TextStyle, TypeScale } from "../printouts/page-design.ts";
import { headingType, structureElement } from "../structure/structure-element.ts";
import type { BlockContext } from "./block-context.ts";
import { headingDestination, spanDestinations } from "./destinations.ts";
import { startNode } from "./galley.ts";
import { inlineFragments } from "./inline-fragments.ts";
import { addParagraph } from "./paragraphs.ts";

export function layOutHeading(heading: Heading, context: BlockContext): void {
  layOutHeadingText(heading, heading.children, headingStyle(heading, context.design.type), context);
}

/** A heading whose words may begin with more than its own, such as "Emergency:". */
export function layOutHeadingText(
  heading: Heading,
  inlines: readonly Inline[],
  style: TextStyle,
  context: BlockContext,
): void {
  const { galley, sectionId } = context;
  startNode(galley, heading.key);
  galley.stops.push(galley.slugs.length);
  galley.destinations.push(
    headingDestination(sectionId, heading.id),
    ...spanDestinations(sectionId, inlines),
  );
  if (heading.level === 2) galley.outline = { title: plainText(inlines), level: 2 };
  const element = structureElement(headingType(heading.level), context.parent, { lang: heading.lang });
  const fragments = inlineFragments(inlines, style, element, { ...context, hyphenate: undefined });
  addParagraph(fragments, style, context, { balanced: true, keepWhole: true });
  galley.keepNext = true;
}

function headingStyle({ level }: Heading, type: TypeScale): TextStyle {
  if (level === 2) return type.h2;
  return level === 3 ? type.h3 : type.h4;
}
