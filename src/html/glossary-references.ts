import type { GlossaryReference } from "../document/inline.ts";
import { epubSemantics } from "./epub-semantics.ts";
import { element } from "./escape.ts";
import { glossaryAnchor, languageAttributes, type SectionScope } from "./html-context.ts";

/** A word that leads to what it means; nothing opens by itself, so nothing depends on a pointer. */
export function renderGlossaryReference(
  reference: GlossaryReference,
  content: string,
  { context, sectionId }: SectionScope,
): string {
  if (context.glossarySectionId === null) {
    throw new Error(`The term ${reference.entryId} is marked, but no section explains it.`);
  }
  const anchor = glossaryAnchor(reference.entryId);
  return element(
    "a",
    {
      class: "glossary-reference",
      href: context.placeHref(context.glossarySectionId, anchor, sectionId),
      ...epubSemantics("glossref", context),
      ...languageAttributes(reference, context),
    },
    content,
  );
}
