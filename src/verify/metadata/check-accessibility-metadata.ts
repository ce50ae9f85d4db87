import { navigationOf } from "../epub/navigation.ts";
import type { EpubPackage } from "../epub/read-epub.ts";
import { attribute, descendants, textOf, tokens, type MarkupElement } from "../markup/markup.ts";

/**
 * The claims of EPUB Accessibility 1.1, section 2, against what the files show: nothing is claimed that is not so, and
 * what is so is claimed, since a catalogue helps readers to find a book by it.
 */
export function checkAccessibilityMetadata(book: EpubPackage): readonly string[] {
  const claimed = (property: string) =>
    descendants(book.packageDocument)
      .filter((element) => attribute(element, "property") === `schema:${property}`)
      .map((element) => textOf(element).trim());
  const features = claimed("accessibilityFeature");
  return [
    ...Object.entries(shownFeatures(book)).flatMap(([feature, isShown]) => {
      if (isShown === features.includes(feature)) return [];
      return [
        isShown ? `It does not claim ${feature}, which it has.` : `It claims ${feature}, which it has not.`,
      ];
    }),
    ...Object.entries(needed).flatMap(([property, values]) =>
      values
        .filter((value) => !claimed(property).some((found) => value === "" || found === value))
        .map((value) => `It does not say schema:${property} ${value}`.trim()),
    ),
    ...(claimed("accessibilitySummary").every((summary) => summary !== "")
      ? []
      : ["Its accessibility summary is empty."]),
    ...pageSourceProblems(book),
  ];
}

/** Whatever the book, its words can be read by any sense, and its cover is a picture. "" stands for any value. */
const needed: Readonly<Record<string, readonly string[]>> = {
  accessMode: ["textual", "visual"],
  accessModeSufficient: ["textual"],
  accessibilityFeature: ["readingOrder", "displayTransformability"],
  accessibilityHazard: [""],
  accessibilitySummary: [""],
};

function shownFeatures(book: EpubPackage): Readonly<Record<string, boolean>> {
  const elements = [...book.documents.values()].flatMap(descendants);
  const images = elements.filter((element) => element.name === "img");
  return {
    tableOfContents: navigationOf(book, "toc").length > 0,
    structuralNavigation: elements.some((element) => /^h[1-6]$/.test(element.name)),
    pageNavigation: navigationOf(book, "page-list").length > 0,
    pageBreakMarkers: elements.some((element) => tokens(element, "role").includes("doc-pagebreak")),
    alternativeText:
      images.every((image) => attribute(image, "alt") !== null) &&
      images.some((image) => attribute(image, "alt") !== ""),
    ARIA: elements.some((element) => tokens(element, "role").length > 0),
    unlocked: !book.files.has("META-INF/encryption.xml"),
  };
}

/** Page numbers are of some use only to who knows which paper has them. */
function pageSourceProblems(book: EpubPackage): readonly string[] {
  if (navigationOf(book, "page-list").length === 0) return [];
  const source = descendants(book.packageDocument).find(isPageSource);
  return source !== undefined && textOf(source).trim() !== ""
    ? []
    : ["It does not say whose page numbers it has."];
}

function isPageSource(element: MarkupElement): boolean {
  return attribute(element, "property") === "pageBreakSource";
}
