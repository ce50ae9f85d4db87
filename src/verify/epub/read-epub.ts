import { attribute, descendants, findElement, textOf, tokens, type MarkupElement } from "../markup/markup.ts";
import { parseXml } from "../markup/xml.ts";
import { remembered } from "../remembered.ts";
import { readZip, type ZipEntry } from "./zip.ts";

/** The documents of an EPUB, parsed, with names relative to the container's root. */
export interface EpubPackage {
  /** In the order in which the container holds them. */
  readonly entries: readonly ZipEntry[];
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly packagePath: string;
  readonly packageDocument: MarkupElement;
  readonly manifest: readonly ManifestEntry[];
  /** Paths of the content documents, in reading order. */
  readonly spine: readonly string[];
  readonly documents: ReadonlyMap<string, MarkupElement>;
  readonly navigationPath: string;
  /** That of the book, and then those of parts of it. */
  readonly languages: readonly string[];
}

export interface ManifestEntry {
  readonly id: string;
  readonly path: string;
  readonly mediaType: string;
  readonly properties: readonly string[];
}

/** Opens a finished EPUB as a reading system does: container, package document, spine. */
export function readEpubPackage(bytes: Uint8Array): EpubPackage {
  return readEpubEntries(readZip(bytes));
}

/** The same of a container that is open already. What is listed and not there is left out: `container` tells it. */
export function readEpubEntries(entries: readonly ZipEntry[]): EpubPackage {
  const files = new Map(entries.map((entry): [string, Uint8Array] => [entry.name, entry.data]));
  const container = parseXml(textFile(files, "META-INF/container.xml"));
  const packagePath = attribute(required(findElement(container, "rootfile")), "full-path") ?? "";
  const packageDocument = parseXml(textFile(files, packagePath));
  const elements = descendants(packageDocument);
  const manifest = elements
    .filter((element) => element.name === "item")
    .map((element) => ({
      id: attribute(element, "id") ?? "",
      path: resolvePath(packagePath, attribute(element, "href") ?? ""),
      mediaType: attribute(element, "media-type") ?? "",
      properties: tokens(element, "properties"),
    }));
  const byId = new Map(manifest.map((entry) => [entry.id, entry.path]));
  const spine = elements
    .filter((element) => element.name === "itemref")
    .flatMap((element) => byId.get(attribute(element, "idref") ?? "") ?? []);
  const documents = new Map(
    manifest
      .filter((entry) => entry.mediaType === "application/xhtml+xml" && files.has(entry.path))
      .map((entry): [string, MarkupElement] => [entry.path, documentOf(required(files.get(entry.path)))]),
  );
  return {
    entries,
    files,
    packagePath,
    packageDocument,
    manifest,
    spine,
    documents,
    navigationPath: manifest.find((entry) => entry.properties.includes("nav"))?.path ?? "",
    languages: elements.filter((element) => element.name === "dc:language").map(textOf),
  };
}

/** What a relative address in one file of the container names. */
export function resolvePath(from: string, href: string): string {
  return decodeURIComponent(new URL(href, `epub:/${from}`).pathname.slice(1));
}

/** Parsing the same bytes again would only take time. */
const documentOf = remembered((bytes: Uint8Array) =>
  parseXml(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
);

function textFile(files: ReadonlyMap<string, Uint8Array>, path: string): string {
  return new TextDecoder("utf-8", { fatal: true }).decode(required(files.get(path), path));
}

function required<T>(value: T | null | undefined, what = "a part"): T {
  if (value === null || value === undefined) throw new Error(`EPUB: ${what} is missing`);
  return value;
}
