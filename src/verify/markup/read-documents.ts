import type { ReadBack } from "../read-back.ts";
import { finishAll, Recorder, type LinkTargetRead } from "../recorder.ts";
import { descendants, type MarkupElement } from "./markup.ts";
import { readMarkup } from "./read-markup.ts";

/** The part of a web page or an EPUB's document that holds one section. */
export interface SectionDocument {
  /** The file that it stands in. */
  readonly file: string;
  readonly root: MarkupElement;
  readonly language: string;
}

/** Reads sections that link to each other. */
export function readDocuments(documents: readonly SectionDocument[]): ReadBack {
  const recorders = documents.map(({ file, root, language }) => {
    const recorder = new Recorder(language);
    recorder.anchor(file);
    readMarkup(root, recorder, {
      linkTarget: (href) => linkTarget(href, file),
      anchorName: (id) => `${file}#${id}`,
      headingShift: firstHeadingLevel(root) - 1,
    });
    return recorder;
  });
  return finishAll(recorders);
}

/** Sections that share a page stand a level or two deeper, below the handbook's title. */
function firstHeadingLevel(root: MarkupElement): number {
  const heading = descendants(root).find((element) => /^h[1-6]$/.test(element.name));
  return heading === undefined ? 1 : Number(heading.name.slice(1));
}

function linkTarget(href: string, file: string): LinkTargetRead {
  if (/^[a-z][a-z+.-]*:/i.test(href)) return { kind: "address", address: href };
  const url = new URL(href, `book:/${file}`);
  return { kind: "place", address: decodeURIComponent(url.pathname.slice(1) + url.hash) };
}
