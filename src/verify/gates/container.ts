import { attribute, descendants, findElement, type MarkupElement } from "../markup/markup.ts";
import { repeated } from "../links/repeated.ts";
import type { EpubPackage, ManifestEntry } from "../epub/read-epub.ts";
import { inBook, type Gate } from "./gate.ts";

/** The package of the e-book: EPUB 3.3, sections 4 (container), 5.6 (manifest) and 5.7 (spine). */
export const container: Gate = {
  name: "container",
  epub: (epub) => {
    const { book } = epub;
    return [
      ...containerProblems(book).map((message) => ({ file: epub.file, message })),
      ...[...manifestProblems(book), ...spineProblems(book)].map((message) =>
        inBook(epub, book.packagePath, message),
      ),
    ];
  },
};

/** EPUBCheck does not see a packed `mimetype`; some readers then take the file for a plain ZIP. */
function containerProblems({ entries, files }: EpubPackage): readonly string[] {
  const [first] = entries;
  const isFirst = first?.name === "mimetype" && first.stored;
  const says = new TextDecoder().decode(files.get("mimetype"));
  return [
    ...(isFirst ? [] : ["Its first entry is not an unpacked mimetype."]),
    ...(says === "application/epub+zip" ? [] : [`Its mimetype is "${says}".`]),
    ...entries.flatMap(({ name, faults }) => faults.map((fault) => `The entry ${name} ${fault}.`)),
    ...entries.filter(({ name }) => name.endsWith("/")).map(({ name }) => `The entry ${name} is a folder.`),
    ...repeated(entries.map(({ name }) => name)).map((name) => `It holds ${name} more than once.`),
    ...["META-INF/encryption.xml", "META-INF/rights.xml"]
      .filter((name) => files.has(name))
      .map((name) => `It is locked: it holds ${name}.`),
  ];
}

function manifestProblems(book: EpubPackage): readonly string[] {
  const listed = book.manifest.map(({ path }) => path);
  const outside = new Set(["mimetype", "META-INF/container.xml", book.packagePath]);
  const present = [...book.files.keys()].filter((path) => !outside.has(path));
  return [
    ...listed.filter((path) => !book.files.has(path)).map((path) => `It lists ${path}, which is not there.`),
    ...present.filter((path) => !listed.includes(path)).map((path) => `It does not list ${path}.`),
    ...repeated(listed).map((path) => `It lists ${path} more than once.`),
    ...book.manifest.flatMap((item) => itemProblems(item, book)),
    ...["nav", "cover-image"].flatMap((property) => {
      const count = book.manifest.filter(({ properties }) => properties.includes(property)).length;
      return count === 1 ? [] : [`${String(count)} files are marked as ${property}; one has to be.`];
    }),
  ];
}

const mediaTypes: Readonly<Record<string, string>> = {
  xhtml: "application/xhtml+xml",
  css: "text/css",
  ncx: "application/x-dtbncx+xml",
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  woff2: "font/woff2",
  js: "text/javascript",
};

function itemProblems(item: ManifestEntry, book: EpubPackage): readonly string[] {
  const expected = mediaTypes[/\.(\w+)$/.exec(item.path)?.[1] ?? ""];
  const document = book.documents.get(item.path);
  const wrongType =
    expected === undefined || expected === item.mediaType
      ? []
      : [`${item.path} is listed as ${item.mediaType}, and is ${expected}.`];
  if (document === undefined) return wrongType;
  const shown = propertiesOf(document);
  const claimed = item.properties.filter((property) => property in documentProperties);
  return [
    ...wrongType,
    ...shown
      .filter((property) => !claimed.includes(property))
      .map((property) => `${item.path} is not marked as ${property}.`),
    ...claimed
      .filter((property) => !shown.includes(property))
      .map((property) => `${item.path} is marked as ${property}, and is not.`),
  ];
}

/** EPUB 3.3, D.6.5: what a document holds has to be told by its entry. */
const documentProperties: Readonly<Record<string, (element: MarkupElement) => boolean>> = {
  nav: (element) => element.name === "nav" && attribute(element, "epub:type") === "toc",
  svg: (element) => element.name === "svg",
  mathml: (element) => element.name === "math",
  scripted: (element) => ["script", "form"].includes(element.name),
};

function propertiesOf(document: MarkupElement): readonly string[] {
  const elements = descendants(document);
  return Object.entries(documentProperties).flatMap(([name, shows]) => (elements.some(shows) ? [name] : []));
}

function spineProblems(book: EpubPackage): readonly string[] {
  const spine = findElement(book.packageDocument, "spine");
  const itemrefs = spine === null ? [] : descendants(spine);
  const ids = new Map(book.manifest.map(({ id, path }) => [id, path]));
  const ncx = spine === null ? null : attribute(spine, "toc");
  const hasNcx = book.manifest.some(({ mediaType }) => mediaType === mediaTypes["ncx"]);
  return [
    ...itemrefs.flatMap((itemref) => {
      const id = attribute(itemref, "idref") ?? "";
      return [
        ...(ids.has(id) ? [] : [`The reading order names ${id}, which is not listed.`]),
        ...(attribute(itemref, "linear") === "no" ? [`${id} is left out of the reading order.`] : []),
      ];
    }),
    ...repeated(book.spine).map((path) => `The reading order holds ${path} more than once.`),
    ...[...book.documents.keys()]
      .filter((path) => !book.spine.includes(path))
      .map((path) => `${path} is not in the reading order.`),
    ...((ncx === null ? !hasNcx : ids.get(ncx)?.endsWith(".ncx") === true)
      ? []
      : ["The reading order does not name the contents for older devices."]),
  ];
}
