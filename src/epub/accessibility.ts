import type { Publication } from "./publication.ts";

/**
 * What the metadata may say about accessibility: only what the finished files show.
 *
 * There is no `conformsTo` and no `certifiedBy`: both need a person's judgement.
 */
export interface AccessibilityFacts {
  readonly accessModes: readonly string[];
  readonly sufficientAccessModes: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
}

export function describeAccessibility(publication: Publication, hasPageList: boolean): AccessibilityFacts {
  const markup = publication.spine.map((document) => document.markup).join("");
  const features = [
    "tableOfContents",
    "readingOrder",
    "structuralNavigation",
    hasPageList ? "pageNavigation" : null,
    markup.includes('role="doc-pagebreak"') ? "pageBreakMarkers" : null,
    // Every image has words or is decorative on purpose; the cover always has words.
    /<img [^>]*alt="[^"]/.test(markup) ? "alternativeText" : null,
    // Visible text below the figure, which the image names by `aria-details`.
    / aria-details="/.test(markup) ? "longDescription" : null,
    "displayTransformability",
    markup.includes(' role="doc-') ? "ARIA" : null,
    "unlocked",
  ];
  return {
    // The cover is a picture in every handbook.
    accessModes: ["textual", "visual"],
    sufficientAccessModes: ["textual", "textual,visual"],
    features: features.filter((feature) => feature !== null),
    hazards: ["none"],
  };
}
