import { resolvePath, type EpubPackage } from "../epub/read-epub.ts";
import type { MarkupElement } from "../markup/markup.ts";
import { parseXml } from "../markup/xml.ts";
import { addressesOf, idsOf, lostReferences, repeated } from "./check-site-links.ts";
import { attribute, descendants } from "../markup/markup.ts";

/**
 * Every address in an EPUB leads somewhere, and the package document lists exactly the files that are there.
 *
 * The navigation document with its page list is one of the documents; the NCX is read beside them.
 */
export function checkEpubLinks(book: EpubPackage): readonly string[] {
  const ids = new Map([...book.documents].map(([path, document]) => [path, idsOf(document)] as const));
  const inDocuments = [...book.documents].flatMap(([path, document]) => [
    ...repeated(ids.get(path) ?? []).map((id) => `${path}: the id ${id} stands there more than once`),
    ...problems(path, addressesOf(document), book, ids),
    ...lostReferences(document).map((problem) => `${path}: ${problem}`),
  ]);
  const inNcx = book.manifest
    .filter((entry) => entry.mediaType === "application/x-dtbncx+xml")
    .flatMap((entry) => problems(entry.path, ncxTargets(book, entry.path), book, ids));
  return [...inDocuments, ...inNcx, ...checkManifest(book)];
}

function problems(
  from: string,
  addresses: readonly string[],
  book: EpubPackage,
  ids: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  return addresses.flatMap((address) => {
    if (/^(https?|tel|mailto):/.test(address)) return [];
    if (address === "" || /^([a-z][a-z+.-]*:|\/)/i.test(address))
      return [`${from}: ${address} is not relative`];
    const hash = address.indexOf("#");
    const file = hash === 0 ? from : resolvePath(from, address);
    if (!book.files.has(file)) return [`${from}: ${address} names no file`];
    const id = hash === -1 ? "" : decodeURIComponent(address.slice(hash + 1));
    return id === "" || ids.get(file)?.includes(id) === true ? [] : [`${from}: ${address} names no id`];
  });
}

function ncxTargets(book: EpubPackage, path: string): readonly string[] {
  const ncx = parseXml(new TextDecoder().decode(book.files.get(path)));
  return descendants(ncx)
    .filter((element: MarkupElement) => element.name === "content")
    .map((element) => attribute(element, "src") ?? "");
}

/** EPUB 3.3, 5.6.1: every resource is listed, and what is listed is there. */
function checkManifest(book: EpubPackage): readonly string[] {
  const listed = book.manifest.map((entry) => entry.path);
  const outside = new Set(["mimetype", "META-INF/container.xml", book.packagePath]);
  const present = [...book.files.keys()].filter((path) => !outside.has(path));
  return [
    ...listed
      .filter((path) => !book.files.has(path))
      .map((path) => `The manifest lists ${path}, which is not there`),
    ...present.filter((path) => !listed.includes(path)).map((path) => `The manifest does not list ${path}`),
    ...repeated(listed).map((path) => `The manifest lists ${path} more than once`),
    ...repeated(book.spine).map((path) => `The spine holds ${path} more than once`),
  ];
}
