import type { Words } from "../locale/words.ts";
import { coverFileName, navigationFileName, type Publication, type Resource } from "./publication.ts";

/**
 * What the metadata may say about accessibility: only what the finished files show.
 *
 * Conformance is not among it: that needs a person's judgement.
 */
export interface AccessibilityFacts {
  readonly accessModes: readonly string[];
  readonly sufficientAccessModes: readonly string[];
  readonly features: readonly string[];
  readonly hazards: readonly string[];
  /** What the summary names, for people. */
  readonly summary: readonly AccessibleFeature[];
}

export type AccessibleFeature = keyof Words["accessibleFeatures"];

export function describeAccessibility(publication: Publication, hasPageList: boolean): AccessibilityFacts {
  const markup = publication.spine.map((document) => document.markup).join("");
  const contents =
    publication.spine.find(({ fileName }) => fileName === navigationFileName)?.markup.includes("<li>") ===
    true;
  // Every image has words or is decorative on purpose; the cover always has words.
  const alternatives = /<img [^>]*alt="[^"]/.test(markup) && !/<img (?![^>]*\balt=")/.test(markup);
  const headings = /<h[1-6]\b/.test(markup);
  const features = [
    contents ? "tableOfContents" : null,
    // The spine holds every document in the order of the text, and no style moves anything.
    "readingOrder",
    headings ? "structuralNavigation" : null,
    hasPageList ? "pageNavigation" : null,
    markup.includes('role="doc-pagebreak"') ? "pageBreakMarkers" : null,
    alternatives ? "alternativeText" : null,
    // Visible text below the figure, which the image names by `aria-details`.
    / aria-details="/.test(markup) ? "longDescription" : null,
    isTransformable(publication, markup) ? "displayTransformability" : null,
    markup.includes(' role="doc-') ? "ARIA" : null,
    "unlocked",
  ];
  const isVisual = showsPictures(publication);
  return {
    accessModes: isVisual ? ["textual", "visual"] : ["textual"],
    sufficientAccessModes: isVisual ? ["textual", "textual,visual"] : ["textual"],
    features: features.filter((feature) => feature !== null),
    hazards: [publication.resources.some(mayMove) ? "unknown" : "none"],
    summary: summaryOrder.filter(
      (name) =>
        ({
          headings,
          contents,
          pageList: hasPageList,
          alternatives,
          tables: /<th\b/.test(markup),
        })[name],
    ),
  };
}

const summaryOrder = ["headings", "contents", "pageList", "alternatives", "tables"] as const;

/** Pictures that say something; the cover is not part of what a book tells. */
function showsPictures({ spine }: Publication): boolean {
  return spine.some(
    ({ fileName, markup }) => fileName !== coverFileName && /<img [^>]*alt="[^"]/.test(markup),
  );
}

/** The reader can change font, size, spacing and colours: nothing is set in fixed sizes, in the text itself, or by force. */
function isTransformable({ styleSheet }: Publication, markup: string): boolean {
  return (
    !/(?:font-size|line-height):\s*[\d.]+(?:px|pt|mm|cm)|!important/.test(styleSheet) &&
    !/<[^>]+ style="/.test(markup)
  );
}

/** There are no scripts, films and sounds; but an author's drawing may be animated, and a PNG too. */
function mayMove({ mediaType, data }: Resource): boolean {
  if (mediaType === "image/svg+xml") {
    return /<(?:animate|set\b|script|foreignObject)|@keyframes|animation/i.test(
      new TextDecoder().decode(data),
    );
  }
  return mediaType === "image/png" && Buffer.from(data).includes("acTL");
}
