import type { Handbook } from "../document/handbook.ts";
import type { EpubType } from "../html/epub-semantics.ts";
import type { EpubContext } from "./epub-context.ts";
import type { NavigationEntry } from "./navigation.ts";
import { coverFileName, navigationFileName, titlePageFileName } from "./publication.ts";

/** A place that reading systems offer by name: "Cover", "Start of the text". */
export interface NavLandmark {
  readonly type: EpubType;
  /** The same in the words of EPUB 2's `guide`. */
  readonly guideType: string;
  readonly href: string;
  readonly text: string;
}

export function resolveLandmarks(
  handbook: Handbook,
  navigation: readonly NavigationEntry[],
  context: EpubContext,
): readonly NavLandmark[] {
  const { words } = handbook;
  const [firstText] = navigation[0]?.href.split("#") ?? [];
  const { glossarySectionId: glossary, sourcesSectionId: sources } = context;
  const places: readonly (NavLandmark | null)[] = [
    { type: "cover", guideType: "cover", href: coverFileName, text: words.cover },
    { type: "titlepage", guideType: "title-page", href: titlePageFileName, text: words.titlePage },
    { type: "toc", guideType: "toc", href: navigationFileName, text: words.contents },
    firstText === undefined
      ? null
      : { type: "bodymatter", guideType: "text", href: firstText, text: words.startOfText },
    glossary === null
      ? null
      : { type: "glossary", guideType: "glossary", href: context.fileNameOf(glossary), text: words.glossary },
    sources === null
      ? null
      : {
          type: "bibliography",
          guideType: "bibliography",
          href: context.fileNameOf(sources),
          text: words.sources,
        },
  ];
  return places.filter((place) => place !== null);
}
