import type { ImageAsset } from "../../../src/document/handbook.ts";
import { scopeOfSection } from "../../../src/html/blocks.ts";
import type { HtmlContext, SectionScope } from "../../../src/html/html-context.ts";
import { en } from "../../../src/locale/en.ts";

/** A plain context: ids as they are, every section on a page of its own, the sources on "sources.html". */
export function htmlContext(changes: Partial<HtmlContext> = {}): HtmlContext {
  return {
    format: "site",
    words: en,
    images: { "images/a.png": image },
    headingShift: 0,
    sourcesSectionId: "sources",
    glossarySectionId: "glossary",
    pageBreaks: new Map(),
    linkHref: (target) => (target.kind === "section" ? `${target.sectionId}.html` : target.kind),
    anchorOf: (sectionId, headingId) => headingId ?? sectionId,
    idOf: (id) => id,
    placeHref: (sectionId, id) => `${sectionId}.html#${id}`,
    imageSrc: (imagePath) => `assets/${imagePath}`,
    ...changes,
  };
}

export function sectionScope(changes: Partial<HtmlContext> = {}): SectionScope {
  return scopeOfSection("a", htmlContext(changes));
}

const image: ImageAsset = {
  path: "images/a.png",
  mediaType: "image/png",
  widthPx: 640,
  heightPx: 480,
  data: new Uint8Array(),
};
