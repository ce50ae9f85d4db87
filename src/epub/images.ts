import type { Handbook } from "../document/handbook.ts";
import type { EpubContext } from "./epub-context.ts";
import type { Resource, XhtmlDocument } from "./publication.ts";

/** The images that the text shows; a file that nothing refers to has no place in the manifest. */
export function listImages(
  handbook: Handbook,
  context: EpubContext,
  documents: readonly XhtmlDocument[],
): readonly Resource[] {
  return Object.values(handbook.images)
    .map((image) => ({
      fileName: context.imageSrc(image.path),
      mediaType: image.mediaType,
      data: image.data,
    }))
    .filter(({ fileName }) => documents.some((document) => document.markup.includes(`src="${fileName}"`)))
    .toSorted((one, other) => (one.fileName < other.fileName ? -1 : 1));
}
