import { navigationOf } from "../epub/navigation.ts";
import type { EpubPackage } from "../epub/read-epub.ts";
import { textAt, type YamlValue } from "../expected/yaml-values.ts";
import { attribute, descendants, textOf, tokens, type MarkupElement } from "../markup/markup.ts";

/**
 * The claims of EPUB Accessibility 1.1, section 2, against what the files show: nothing is claimed that is not so, and
 * what is so is claimed, since a catalogue helps readers to find a book by it.
 */
export function checkAccessibilityMetadata(book: EpubPackage, settings: YamlValue): readonly string[] {
  const claimed = (property: string) =>
    descendants(book.packageDocument)
      .filter((element) => attribute(element, "property") === `schema:${property}`)
      .map((element) => textOf(element).trim());
  const features = claimed("accessibilityFeature");
  const isVisual = showsPictures(book);
  const modes = [...claimed("accessMode"), ...claimed("accessModeSufficient")];
  return [
    ...conformanceProblems(book, settings),
    ...["visual", "textual,visual"]
      .filter((mode) => modes.includes(mode) !== isVisual)
      .map((mode) => `It ${isVisual ? "does not claim" : "claims"} the mode "${mode}".`),
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

/** Whatever the book, its words can be read by any sense. "" stands for any value. */
const needed: Readonly<Record<string, readonly string[]>> = {
  accessMode: ["textual"],
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
    longDescription: elements.some((element) => attribute(element, "aria-details") !== null),
    unlocked: !book.files.has("META-INF/encryption.xml"),
  };
}

/** Pictures that say something; the cover is a picture in every book. */
function showsPictures(book: EpubPackage): boolean {
  const [cover, ...text] = book.spine;
  return text
    .filter((path) => path !== cover)
    .flatMap((path) => descendants(book.documents.get(path) ?? nothing))
    .some((element) => element.name === "img" && attribute(element, "alt")?.trim() !== "");
}

/** That it conforms is for a person to say, who had this version before them. */
function conformanceProblems(book: EpubPackage, settings: YamlValue): readonly string[] {
  const isClaimed = descendants(book.packageDocument).some((element) =>
    ["dcterms:conformsTo", "a11y:certifiedBy"].includes(attribute(element, "property") ?? ""),
  );
  const evaluated = textAt(settings, "accessibility-evaluation", "of-version");
  return isClaimed && (evaluated === null || evaluated !== textAt(settings, "version"))
    ? ["It says that it conforms to a standard, and nobody has evaluated this version."]
    : [];
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

const nothing: MarkupElement = { name: "", attributes: new Map(), children: [] };
