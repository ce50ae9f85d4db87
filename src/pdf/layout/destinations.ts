import type { Inline } from "../../document/inline.ts";

/** Names of the places that links lead to. A section's name is its id, a note's its own id. */
export function headingDestination(sectionId: string, headingId: string): string {
  return `${sectionId}--${headingId}`;
}

/** The places that an author named within a paragraph, a heading or a cell. */
export function spanDestinations(sectionId: string, inlines: readonly Inline[]): readonly string[] {
  return spanIds(inlines).map((id) => headingDestination(sectionId, id));
}

function spanIds(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline): readonly string[] => {
    if (!("children" in inline)) return [];
    const inside = spanIds(inline.children);
    return inline.type === "span" && inline.id !== null ? [inline.id, ...inside] : inside;
  });
}

export function glossaryDestination(entryId: string): string {
  return `glossary--${entryId}`;
}

export function sourceDestination(number: number): string {
  return `source-${number}`;
}
