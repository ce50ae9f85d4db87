import { resolvePath, type EpubPackage } from "../epub/read-epub.ts";
import type { MarkupElement } from "../markup/markup.ts";
import type { Problem } from "../finding.ts";
import { parseXml } from "../markup/xml.ts";
import { addressesOf, idsOf, lostReferences } from "./check-site-links.ts";
import { attribute, descendants } from "../markup/markup.ts";

/**
 * Every address in an EPUB leads somewhere: to one of its files, and in a document to an id that is there.
 *
 * The navigation document with its page list is one of the documents; the NCX is read beside them.
 */
export function checkEpubLinks(book: EpubPackage): readonly Problem[] {
  const ids = new Map([...book.documents].map(([path, document]) => [path, idsOf(document)] as const));
  const inDocuments = [...book.documents].flatMap(([path, document]) => [
    ...problems(path, addressesOf(document), book, ids),
    ...lostReferences(document).map((problem) => ({ file: path, message: `${problem}.` })),
  ]);
  const inNcx = book.manifest
    .filter((entry) => entry.mediaType === "application/x-dtbncx+xml")
    .flatMap((entry) => problems(entry.path, ncxTargets(book, entry.path), book, ids));
  return [...inDocuments, ...inNcx];
}

function problems(
  from: string,
  addresses: readonly string[],
  book: EpubPackage,
  ids: ReadonlyMap<string, readonly string[]>,
): readonly Problem[] {
  return addresses.flatMap((address) => {
    const problem = problemOf(from, address, book, ids);
    return problem === null ? [] : [{ file: from, message: `The address "${address}" ${problem}.` }];
  });
}

function problemOf(
  from: string,
  address: string,
  book: EpubPackage,
  ids: ReadonlyMap<string, readonly string[]>,
): string | null {
  if (/^(https?|tel|mailto):/.test(address)) return null;
  if (address === "" || /^([a-z][a-z+.-]*:|\/)/i.test(address)) return "is not relative";
  const hash = address.indexOf("#");
  const file = hash === 0 ? from : resolvePath(from, address);
  if (!book.files.has(file)) return "names no file";
  const id = hash === -1 ? "" : decodeURIComponent(address.slice(hash + 1));
  return id === "" || ids.get(file)?.includes(id) === true ? null : "names no id";
}

function ncxTargets(book: EpubPackage, path: string): readonly string[] {
  const bytes = book.files.get(path);
  if (bytes === undefined) return [];
  const ncx = parseXml(new TextDecoder().decode(bytes));
  return descendants(ncx)
    .filter((element: MarkupElement) => element.name === "content")
    .map((element) => attribute(element, "src") ?? "");
}
