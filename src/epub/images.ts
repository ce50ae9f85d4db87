import type { Handbook } from "../document/handbook.ts";
import type { EpubContext } from "./epub-context.ts";
import type { Resource, XhtmlDocument } from "./publication.ts";

/** The images that the text shows; a file that nothing refers to has no place in the manifest. */
export function listImages(
  handbook: Handbook,
  context: EpubContext,
  documents: readonly XhtmlDocument[],
): readonly Resource[] {
  const shown = new Set(documents.flatMap((document) => sourcesIn(document.markup)));
  return Object.values(handbook.images)
    .map((image) => ({
      fileName: context.imageSrc(image.path),
      mediaType: image.mediaType,
      data: image.data,
    }))
    .filter(({ fileName }) => shown.has(fileName))
    .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
}

function sourcesIn(markup: string): readonly string[] {
  return [...markup.matchAll(/ src="([^"]+)"/g)].map(([, src = ""]) => src);
}
