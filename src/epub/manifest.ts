import {
  coverImageFileName,
  navigationFileName,
  ncxFileName,
  styleSheetFileName,
  type Publication,
  type XhtmlDocument,
} from "./publication.ts";

export interface ManifestItem {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly properties: string | null;
}

/** Every file of the publication, in an order that depends on content alone. */
export function listManifest(publication: Publication): readonly ManifestItem[] {
  const documents = publication.spine.map((document, index) => ({
    id: spineItemId(index),
    href: document.fileName,
    mediaType: "application/xhtml+xml",
    properties: documentProperties(document),
  }));
  const resources = publication.resources.map((resource, index) => ({
    id: resource.fileName === coverImageFileName ? coverImageId : `resource-${index + 1}`,
    href: resource.fileName,
    mediaType: resource.mediaType,
    properties: resource.fileName === coverImageFileName ? "cover-image" : null,
  }));
  return [
    ...documents,
    plainItem("style-sheet", styleSheetFileName, "text/css"),
    plainItem("ncx", ncxFileName, "application/x-dtbncx+xml"),
    ...resources,
  ];
}

export const coverImageId = "cover-image";

function plainItem(id: string, href: string, mediaType: string): ManifestItem {
  return { id, href, mediaType, properties: null };
}

export function spineItemId(index: number): string {
  return `document-${index + 1}`;
}

/**
 * Throws unless every name is one that the container keeps as it is.
 *
 * epub-gen-memory strips other characters, and lets a second file replace the first, without a word.
 */
export function checkManifest(publication: Publication): void {
  for (const { fileName } of publication.spine) {
    if (!/^[a-z0-9][a-z0-9-]*\.xhtml$/.test(fileName)) throw new Error(`Not a document's name: ${fileName}`);
  }
  for (const { fileName } of publication.resources) {
    if (!/^(?:[a-z]+\/)?[a-z0-9][a-z0-9-]*\.[a-z0-9]+$/.test(fileName)) {
      throw new Error(`Not a resource's name: ${fileName}`);
    }
  }
  const names = listManifest(publication).map((item) => item.href);
  const doubled = names.find((name, index) => names.indexOf(name) !== index);
  if (doubled !== undefined) throw new Error(`Two files named ${doubled}.`);
}

/** What the markup holds decides, never what was planned. */
function documentProperties(document: XhtmlDocument): string | null {
  const properties = [
    document.fileName === navigationFileName ? "nav" : null,
    document.markup.includes("<svg") ? "svg" : null,
  ].filter((property) => property !== null);
  return properties.length === 0 ? null : properties.join(" ");
}
