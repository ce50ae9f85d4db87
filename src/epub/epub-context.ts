import type { Block } from "../document/block.ts";
import { allSections, type Handbook } from "../document/handbook.ts";
import type { PageMap } from "../document/page-map.ts";
import type { HtmlContext } from "../html/html-context.ts";
import { outsideHref } from "../html/link-href.ts";
import { pageBreaksOf } from "../html/page-breaks.ts";
import { nameImages, nameSectionFiles } from "./file-names.ts";

/** How the shared renderer makes markup for the EPUB: one file a section, side by side in one folder. */
export interface EpubContext extends HtmlContext {
  fileNameOf(sectionId: string): string;
}

export function createEpubContext(handbook: Handbook, pageMap: PageMap): EpubContext {
  const fileNames = nameSectionFiles(handbook);
  const imageNames = nameImages(handbook);
  const sectionWith = (type: Block["type"]) =>
    allSections(handbook).find((section) => section.blocks.some((block) => block.type === type));

  const fileNameOf = (sectionId: string) => nameFor(fileNames, sectionId, "section");
  const anchorOf = (sectionId: string, headingId: string | null) => xmlId(headingId ?? sectionId);
  const hrefOf = (sectionId: string, id: string | null, fromSectionId: string) => {
    const file = sectionId === fromSectionId && id !== null ? "" : fileNameOf(sectionId);
    return id === null ? file : `${file}#${id}`;
  };

  return {
    format: "epub",
    words: handbook.words,
    images: handbook.images,
    headingShift: 0,
    sourcesSectionId: sectionWith("sourceList")?.id ?? null,
    glossarySectionId: sectionWith("glossaryList")?.id ?? null,
    pageBreaks: pageBreaksOf(pageMap),
    linkHref(target, fromSectionId) {
      switch (target.kind) {
        case "section": {
          const anchor = target.headingId === null ? null : anchorOf(target.sectionId, target.headingId);
          return hrefOf(target.sectionId, anchor, fromSectionId);
        }
        case "unresolved":
          throw new Error(`The link to ${target.href} was not resolved.`);
        case "external":
        case "telephone":
        case "mail":
          return outsideHref(target);
      }
    },
    anchorOf,
    idOf: xmlId,
    placeHref: (sectionId, id, fromSectionId) => hrefOf(sectionId, xmlId(id), fromSectionId),
    imageSrc: (imagePath) => nameFor(imageNames, imagePath, "image"),
    fileNameOf,
  };
}

/**
 * An id that XML accepts: a letter first, then letters, digits, `.`, `_` and `-`.
 *
 * Web pages take any id, also "5-steps" and "über"; an EPUB may not.
 */
export function xmlId(id: string): string {
  const plain = id.replaceAll(/[^\w.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return /^[A-Za-z_]/.test(plain) ? plain : `_${plain}`;
}

function nameFor(names: ReadonlyMap<string, string>, key: string, kind: string): string {
  const name = names.get(key);
  if (name === undefined) throw new Error(`No ${kind} ${key}.`);
  return name;
}
